import { describe, expect, test } from 'vitest'
import { shown } from './shown.ts'

const words = '“The bridge is closed for good,”'

describe('a noun behind a name in an adjective’s place is the one who speaks', () => {
  test.each([
    ['said a Halden official who asked not to be named', 'a Halden official'],
    ['said a U.S. official', 'a U.S. official'],
    ['said an Estonian farmer near the border', 'an Estonian farmer'],
    ['said a senior Turkish official', 'a senior Turkish official'],
    ['said another Turkish official on Tuesday', 'another Turkish official'],
    ['said the Norwegian trapper', 'the Norwegian trapper'],
    ['said a French diplomat, Luc Maret', 'Luc Maret'],
    ['said a French diplomat, Luc Maret, on Monday', 'Luc Maret'],
    ['said the governor of the Vostrava region, Lev Sandovsky', 'Lev Sandovsky'],
    ['according to a Pentagon readout', 'a Pentagon readout'],
  ])('%s', (clause, speaker) => expect(shown(`${words} ${clause}.`)).toEqual([speaker]))
})

describe('and behind a person’s name no noun is awaited', () => {
  test.each([['said Rustam Karimov yesterday morning'], ['said Rustam Karimov last week']])('%s', (clause) =>
    expect(shown(`${words} ${clause}.`)).toEqual(['Rustam Karimov*']),
  )
})
