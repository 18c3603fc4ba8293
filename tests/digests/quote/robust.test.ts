import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Quote } from '../../../digests/quote/quote.ts'
import { betweenLineAndSquare, growthOfTime } from '../../support/growth.ts'
import { quotesOf } from './said.ts'

const languages = ['en', 'ru', 'zh']
const scraps = fc.constantFrom(
  '"', '“', '”', '«', '»', '「', '」', '‘', '’', "'", '„', '—', '- ', ': ', ', ', '. ', '? ', '\n\n', ' ', '(', ')', '\0', '\uD800',
  'said ', 'Marta Olsen ', 'she ', 'that ', 'according to ', 'who ', 'and ', 'The mayor ', 'Q: ', 'A: ',
  'сказал ', 'Айдар Каримов ', 'он ', 'что ', 'по словам ', 'мэра ', 'Вопрос: ', 'Ответ: ',
  '说', '李文青', '他', '表示，', '局长', '据', '。', '，', '：', 'one two three four ', 'слово за слово ', '大桥通车了',
) // prettier-ignore
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(scraps, { maxLength: 60 }).map((parts) => parts.join('')),
)

function spansOf(quotes: readonly Quote[], reported: boolean) {
  return quotes
    .filter(({ kind }) => (kind === 'reported') === reported)
    .flatMap(({ spans }) => spans)
    .sort((a, b) => a.start - b.start)
}

test('of any text all spans lie inside it, hold something, and do not overlap another of their kind', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(...languages), (text, language) => {
      const quotes = quotesOf(language, text)
      for (const reported of [true, false]) {
        let end = 0
        for (const span of spansOf(quotes, reported)) {
          expect(span.start).toBeGreaterThanOrEqual(end)
          expect(span.end).toBeGreaterThan(span.start)
          expect(span.end).toBeLessThanOrEqual(text.length)
          expect(text.slice(span.start, span.end).includes('\n')).toBe(false)
          expect(text.slice(span.start, span.end).trim()).toBe(text.slice(span.start, span.end))
          end = span.end
        }
      }
      for (const { mention } of quotes) {
        if (mention !== null) expect(text.slice(mention.start, mention.end)).not.toBe('')
      }
      expect(quotesOf(language, text)).toEqual(quotes)
    }),
    { numRuns: 600 },
  )
})

function growthOf(language: string, unit: string, length: number): number {
  return growthOfTime((letters) => quotesOf(language, unit.repeat(letters / unit.length)), length)
}

test.each(['"', '“', '" '])('a megabyte of %j takes time by its length', (unit) => {
  expect(growthOf('en', unit, 1_000_000)).toBeLessThan(betweenLineAndSquare)
})

test('signatures of as many persons take time by their length', () => {
  const syllables = ['ka', 'ro', 'mi', 'len', 'dor', 'vast', 'tur', 'bel', 'nok', 'ash']
  const surname = (at: number): string =>
    `B${[at, at / 10, at / 100].map((rest) => syllables[Math.floor(rest) % 10]).join('')}`
  const signed = (count: number): string =>
    Array.from({ length: count }, (_, at) => `“It is so now.”\n— ${surname(at)}\n\n`).join('')
  expect(growthOfTime((letters) => quotesOf('en', signed(letters / 25)), 20_000)).toBeLessThan(betweenLineAndSquare)
})

test('an interview of nothing but turns takes time by its length', () => {
  expect(growthOf('en', 'Q: a\n\nA: b\n\n', 400_000)).toBeLessThan(betweenLineAndSquare)
})

describe('a text that is hard on a reader takes time by its length, not by its square', () => {
  const length = 40_000
  const hard: readonly (readonly [string, string])[] = [
    ['opening marks', '“'],
    ['marks with spaces', '" '],
    ['apostrophes', " 'a"],
    ['brackets', '('],
    ['names', 'Marta '],
    ['cues', 'said '],
    ['commas', 'a, '],
    ['Russian cues', 'сказал '],
    ['Russian dashes', '«да, — '],
    ['Chinese cues', '说'],
    ['Chinese titles', '局长'],
    ['letters', 'a'],
    ['line breaks', '\n'],
    ['quotations', '“One two three four,” said Marta Olsen. '],
  ]
  test.each(hard)('%s', (_, unit) => {
    for (const language of languages)
      expect(growthOf(language, unit, length), language).toBeLessThan(betweenLineAndSquare)
  })
})

describe('a text that says nothing', () => {
  test.each(['', ' ', '\n\n', '"', '“”', '«»', '""""', '\0', '\uD800\uDC00\uD800'])('%j gives no quotation', (text) => {
    for (const language of languages) expect(quotesOf(language, text)).toEqual([])
  })

  test.each([
    ['ru', 'По словам мэра\n\nОна сказала, что'],
    ['ru', 'Мэр города\n\nона сказала что '],
    ['en', 'The mayor of the town\n\nShe said that'],
    ['zh', '大桥通车了。\n\n局长李文青表示'],
  ])('a text in %s that ends before the words gives none: %j', (language, text) => {
    expect(quotesOf(language, text)).toEqual([])
  })

  test('a language without a grammar claims nothing', () => {
    expect(quotesOf('xx', '“The bridge will open in spring,” said Marta Olsen.')).toEqual([])
    expect(quotesOf('', '“The bridge will open in spring,” said Marta Olsen.')).toEqual([])
  })
})
