import { expect, test } from 'vitest'
import { isBoilerplate } from '../../../digests/brief/boilerplate.ts'
import { readingMinutesOf } from '../../../digests/brief/reading-time.ts'
import { toBrief } from '../../../digests/brief/to-brief.ts'
import type { Quote } from '../../../digests/quote/quote.ts'
import { threadMs } from '../../support/thread-ms.ts'
import { articleOf, sampleArticle, wordsOf } from './briefs.ts'

const text = [
  'LENDAVA, March 2 (Reuters) - The harbour council of Lendava voted on Monday to close the old ferry pier.',
  '"The pier is old and nobody will miss it when it is gone," said harbour chief Ilko Maren.',
  '"We shall build a new one within a year or two at most," said Ilko Maren.',
  '"The fishermen of Ostrovo have not been asked about any of this," said Ana Trel.',
  '"Yes," said Bo Lind.',
].join('\n\n')

function quoteOf(words: string, speaker: string | null, fields: Partial<Quote> = {}): Quote {
  const start = text.indexOf(words)
  return {
    kind: 'direct',
    spans: [{ start, end: start + words.length }],
    mention: null,
    speaker,
    speakerKind: speaker === null ? null : 'person',
    person: null,
    office: null,
    cue: 'said',
    setOff: 'marks',
    confidence: 0.9,
    ...fields,
  }
}
const old = quoteOf('The pier is old and nobody will miss it when it is gone,', 'Ilko Maren')
const build = quoteOf('We shall build a new one within a year or two at most,', 'Ilko Maren')
const asked = quoteOf('The fishermen of Ostrovo have not been asked about any of this,', 'Ana Trel')
const yes = quoteOf('Yes,', 'Bo Lind')

test('a brief says what, where and when, and every span of it is the article\u2019s own words', () => {
  const article = articleOf({ text, title: 'Council closes pier' })
  const brief = toBrief(article, [old])
  expect(brief).toMatchObject({ articleId: 'a1', headline: 'Council closes pier', place: 'Lendava', readingMinutes: 1 })
  expect(brief.keyPoints.length).toBeGreaterThan(0)
  expect(brief.quotes).toEqual([old])
})

test('another voice is heard before a third quote of one, and a single word is not worth showing', () => {
  const third = quoteOf('We shall build a new one within a year', 'Ilko Maren')
  expect(toBrief(articleOf({ text }), [old, build, third, asked, yes]).quotes).toEqual([old, build, asked])
})

test('what has no marks, no speaker or too little certainty is not quoted', () => {
  const doubtful = [
    { ...old, kind: 'reported' as const },
    { ...build, speaker: null },
    { ...asked, confidence: 0.4 },
  ]
  expect(toBrief(articleOf({ text }), doubtful).quotes).toEqual([])
})

test('nothing of the page stands anywhere in the brief of the sample article', () => {
  const article = sampleArticle()
  const brief = toBrief(article, [])
  const shown = wordsOf(article, [...brief.keyPoints, ...brief.background])
  expect(shown).toHaveLength(5)
  expect(shown.filter(isBoilerplate)).toEqual([])
  expect(brief).toMatchObject({ published: '2016-11-23T00:00:00Z', readingMinutes: 2 })
})

test('reading takes a minute for 238 words or 260 Chinese characters, and never less than one', () => {
  expect(readingMinutesOf('')).toBe(1)
  expect(readingMinutesOf('word '.repeat(714))).toBe(3)
  expect(readingMinutesOf('港'.repeat(780))).toBe(3)
})

test('a brief of 600 words takes a moment, and one of two million units no more than some', () => {
  const article = sampleArticle()
  const fifty = (): void => {
    for (let run = 0; run < 50; run += 1) toBrief(article, [])
  }
  expect(threadMs(fifty) / 50).toBeLessThan(20)
  const long = { ...article, text: `${article.text}\n\n`.repeat(600) }
  expect(threadMs(() => toBrief(long, []))).toBeLessThan(5_000)
})
