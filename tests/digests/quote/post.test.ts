import { describe, expect, test } from 'vitest'
import { shown } from './shown.ts'

describe('a post with a capital is nobody’s surname', () => {
  test.each([
    [
      'RRU Secretary-General Rustam Karimov met the guests. "The gate is open to all," the Secretary-General said.\n\n"We will widen it," the deputy secretary-general said.',
      ['Rustam Karimov*', 'hidden'],
    ],
    [
      'Marta Olsen, the head of the League of Ports, said she would write to the RRU Secretary-General. "I wish him a calm sea," the Secretary-General said.',
      ['the Secretary-General'],
    ],
    [
      'The Deputy Mayor left early. Mayor Marta Olsen stayed. "The hall is ours until midnight," the Mayor said.',
      ['Marta Olsen'],
    ],
    [
      'Foreign Minister Marta Olsen came with the Defence Minister. "The pass will stay open," said the Foreign Minister.',
      ['Marta Olsen'],
    ],
    ['"The pass will stay open," said the incoming RRU Secretary-General.', ['the incoming RRU Secretary-General']],
    ['"The pass will stay open," the outgoing RRU Secretary-General said.', ['the outgoing RRU Secretary-General']],
    ['The then RRU Secretary-General said "the pass will stay open."', ['The then RRU Secretary-General']],
    ['The RRU Secretary-General at the time said "the pass will stay open."', ['The RRU Secretary-General']],
    ['The RRU Secretary-General said "the pass will stay open."', ['The RRU Secretary-General*']],
    ['Judge Ann Bishop spoke. "The pass will stay open," Bishop said.', ['Ann Bishop']],
    ['"The pass will stay open," King said.', ['King']],
    ['Dr. Martin King spoke. "The pass will stay open," Dr. King said.', ['Martin King']],
    ['"The pass will stay open," the Pope said.', ['the Pope']],
  ])('%s', (text, speakers) => expect(shown(text)).toEqual(speakers))
})
