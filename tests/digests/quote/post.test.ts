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

describe('behind a name and a comma stands who it is, unless a clause begins there', () => {
  test.each([
    ['Asked about Jonas Brand, the mayor said: “I have never met the man in my life.”', ['hidden']],
    ['Rescuers found the hat of Jonas Brand. As for Jonas Brand, the coach said: “I have never met him.”', ['hidden']],
    [
      'Mayor Marta Olsen spoke on Monday. Police have arrested Jonas Brand, the mayor said. “This city will not be bought,” the mayor said.',
      ['Marta Olsen'],
    ],
    ['After hearing Jonas Brand, the mayor left the hall. “It was a long day for us,” the mayor said.', ['hidden']],
    [
      '“It was a long day,” said Jonas Brand, the mayor. “We are tired of this,” the mayor said.',
      ['Jonas Brand', 'Jonas Brand'],
    ],
    ['Jonas Brand, the mayor of Lom, left the hall. “It was a long day for us,” the mayor said.', ['Jonas Brand']],
  ])('%s', (text, speakers) => expect(shown(text)).toEqual(speakers))
})

test('who acts on somebody is not that person, whatever post stands in the sentence', () => {
  expect(shown('The mayor criticised Marta Olsen on Monday. “We will reopen the port,” the mayor said.')).toEqual([
    'hidden',
  ])
})

test('an abbreviated title is no name', () => {
  expect(shown('“We will reopen the port,” said Amb. Marta Olsen.')).toEqual(['Marta Olsen'])
  expect(shown('Det. Marta Olsen told reporters: “We will reopen the port.”')).toEqual(['Marta Olsen'])
  expect(shown('«Мы откроем порт снова», — заявил полк. Айдар Каримов.')).toEqual(['Айдар Каримов'])
})

test('words that a sentence goes on about are not those of whom they matter to', () => {
  expect(shown('For Marta Olsen, “we will reopen the port” was the sentence of the year.')).toEqual([])
})
