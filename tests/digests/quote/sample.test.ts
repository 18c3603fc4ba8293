import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findQuotes } from '../../../digests/quote/find-quotes.ts'
import type { Cast } from '../../../digests/person/cast.ts'

const topic = JSON.parse(readFileSync('topics/sco/topic.json', 'utf8')) as Cast
const lines = readFileSync('topics/sco/articles/2016-11-23-xinhua.txt', 'utf8').split('\n')
// The first two lines are the title and the date line of the page.
const text = lines
  .slice(2)
  .filter((line) => line.trim() !== '')
  .join('\n\n')
const quotes = findQuotes({ text, language: 'en', published: '2016-11-23T00:00:00Z' }, topic)
const marked = quotes.filter(({ kind }) => kind !== 'reported')
const wordsOf = ({ spans }: (typeof quotes)[number]) => spans.map(({ start, end }) => text.slice(start, end))

test('Alimov has exactly seven attributions, one of them in two spans', () => {
  const his = marked.filter(({ person }) => person === 'rashid-alimov')
  expect(his).toHaveLength(7)
  expect(his.map(({ spans }) => spans.length).filter((count) => count === 2)).toHaveLength(1)
  expect(his.every(({ speaker, office }) => speaker === 'Rashid Alimov' && office?.body === 'SCO')).toBe(true)
  expect(his.flatMap(wordsOf).map((words) => words.split(' ').slice(0, 3).join(' '))).toEqual([
    'Fighting global terrorism',
    'it is also',
    'We believe we',
    'With joint agreements',
    'This process is',
    'it will help',
    'A strong SCO',
    'We hope countries',
  ])
})

test('the one that only the sentence before attributes is less sure than the others', () => {
  const carried = marked.find((quote) => wordsOf(quote)[0]?.startsWith('With joint agreements'))
  const beside = marked.find((quote) => wordsOf(quote)[0]?.startsWith('A strong SCO'))
  expect(carried?.confidence).toBeLessThan(beside?.confidence ?? 0)
})

test('Ban Ki-moon has one, the resolution speaks as a document, and the title of the event is nobody’s', () => {
  expect(marked.filter(({ person }) => person === 'ban-ki-moon')).toHaveLength(1)
  const documents = marked.filter(({ speakerKind }) => speakerKind === 'document')
  expect(documents.map(({ person, speaker }) => ({ person, speaker }))).toEqual([
    { person: null, speaker: 'a resolution' },
  ])
  expect(marked).toHaveLength(9)
  expect(marked.flatMap(wordsOf).some((words) => words.includes('Jointly Countering'))).toBe(false)
})

test('four reported statements are his, the first by role and date only', () => {
  const reported = quotes.filter(({ kind }) => kind === 'reported')
  expect(reported.map(({ person }) => person)).toEqual(Array.from({ length: 4 }, () => 'rashid-alimov'))
  expect(reported.map(({ mention }) => mention && text.slice(mention.start, mention.end))).toEqual([
    'SCO chief',
    'he',
    'Alimov',
    'Alimov',
  ])
  expect(reported.map((quote) => wordsOf(quote)[0]?.slice(0, 26))).toEqual([
    'Deepening cooperation betw',
    'It is of great significanc',
    'The SCO has made great ach',
    'the SCO members states ful',
  ])
})

test('the same article two years later speaks of the same Alimov, and of another SCO chief', () => {
  const later = findQuotes({ text, language: 'en', published: '2019-11-23T00:00:00Z' }, topic)
  expect(later[0]?.person).toBe('vladimir-norov')
  expect(later[1]?.person).toBe('rashid-alimov')
})
