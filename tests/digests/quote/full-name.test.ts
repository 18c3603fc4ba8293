import { describe, expect, test } from 'vitest'
import { shown } from './shown.ts'

describe('a name is shown in full, and without what is no part of it', () => {
  test.each([
    ['Goalkeeper Leo Brand jumped twice. “I was lucky with the wind,” Brand said.', ['Leo Brand']],
    ['Violinist Clara Brand bowed. “I was lucky with the wind,” Brand said.', ['Clara Brand']],
    ['Hector Ruiz Brand said: “I was lucky with the wind.”', ['Hector Ruiz Brand']],
    ['Envoy Wang Lei came by sea. “I was lucky with the wind,” Wang said.', ['Wang Lei']],
    ['Wang Lei met Wang Bao. “I was lucky with the wind,” Wang said.', ['Wang']],
    ['Marta Olsen met Jonas Brand. “I was lucky with the wind,” Jonas said.', ['Jonas Brand']],
    ['The Dock Workers’ Union said “the strike will go on for a week.”', ['Dock Workers’ Union']],
    ['The People’s Party said “the strike will go on for a week.”', ['People’s Party']],
    ['“The strike will go on for a week,” said the pilots’ head, Jonas Brand.', ['Jonas Brand']],
    ['“The strike will go on for a week,” said the mayor of Lom, Jonas Brand, on Monday.', ['Jonas Brand']],
    ['“The strike will go on for a week,” said a farmer, and Jonas Brand agreed.', ['a farmer']],
  ])('%s', (text, speakers) => expect(shown(text)).toEqual(speakers))
})
