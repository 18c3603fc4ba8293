import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentencesOf } from '../../../digests/article/sentences.ts'
import { threadMs } from '../../support/thread-ms.ts'

const sentences = (text: string, language: string) =>
  sentencesOf(text, language).map(({ start, end }) => text.slice(start, end))

describe('a sentence ends where its writer ended it', () => {
  test.each([
    [
      'titles and initials',
      'Mr. Orlan met J. K. Ardent. They talked.',
      ['Mr. Orlan met J. K. Ardent.', 'They talked.'],
    ],
    ['months before figures', 'It opened on Nov. 23. Rain fell.', ['It opened on Nov. 23.', 'Rain fell.']],
    ['numbers of things', 'Take room No. 5 there. Then rest.', ['Take room No. 5 there.', 'Then rest.']],
    ['a country within', 'The U.S. Senate voted. He left.', ['The U.S. Senate voted.', 'He left.']],
    ['a country at the end', 'He flew to the U.S. The trip was long.', ['He flew to the U.S.', 'The trip was long.']],
    ['a question with its cue', '"Why now?" she asked. "Go."', ['"Why now?" she asked.', '"Go."']],
    [
      'a mark after a slip of space',
      'It was "a long road" . Next came rain.',
      ['It was "a long road" .', 'Next came rain.'],
    ],
    ['decimals', 'Prices rose 3.5 percent. Wages fell.', ['Prices rose 3.5 percent.', 'Wages fell.']],
    ['numbered lines', '1. Buy bread.\n2. Go home.', ['1. Buy bread.', '2. Go home.']],
    ['bullets', '• The road is open.\n- The port is not.', ['The road is open.', 'The port is not.']],
  ])('%s', (_, text, expected) => {
    expect(sentences(text, 'en')).toEqual(expected)
  })

  test.each([
    [
      'initials',
      'Глава ведомства А. Б. Ровнин прибыл. Встреча идёт.',
      ['Глава ведомства А. Б. Ровнин прибыл.', 'Встреча идёт.'],
    ],
    [
      'short words',
      'В 2016 г. открыли мост на ул. Садовой. Он длинный.',
      ['В 2016 г. открыли мост на ул. Садовой.', 'Он длинный.'],
    ],
    ['a cue after the quotation', '«Когда?» — спросил он. Все молчали.', ['«Когда?» — спросил он.', 'Все молчали.']],
    ['an agency between slashes', 'МОСКВА, 5 мая. /ТАСС/. Мост открыт.', ['МОСКВА, 5 мая. /ТАСС/.', 'Мост открыт.']],
  ])('in Russian: %s', (_, text, expected) => {
    expect(sentences(text, 'ru')).toEqual(expected)
  })

  test.each([
    ['wide stops', '大桥今天开通。天气很好！', ['大桥今天开通。', '天气很好！']],
    ['a closing mark', '他说：“大桥开通了。”会议继续。', ['他说：“大桥开通了。”', '会议继续。']],
    ['a cue after the mark', '“大桥开通了。”他对记者说。会议继续。', ['“大桥开通了。”他对记者说。', '会议继续。']],
  ])('in Chinese: %s', (_, text, expected) => {
    expect(sentences(text, 'zh')).toEqual(expected)
  })
})

const pieces = [
  'The road',
  ' is',
  ' open',
  '. ',
  '! ',
  '… ',
  '"',
  '“',
  '”',
  '\n\n',
  'Mr. ',
  'U.S. ',
  'Мост',
  '。',
  '”他说。',
  ' ',
  '\uD800',
  '•',
]
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''))

test('sentences lie in the text, in order, apart from each other, without space around them, and are the same each time', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom('en', 'ru', 'zh'), (text, language) => {
      const spans = sentencesOf(text, language)
      expect(spans).toEqual(sentencesOf(text, language))
      let end = 0
      for (const span of spans) {
        expect(span.start).toBeGreaterThanOrEqual(end)
        expect(span.end).toBeGreaterThan(span.start)
        expect(text.slice(span.start, span.end)).toBe(text.slice(span.start, span.end).trim())
        end = span.end
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }),
  )
})

test('everything but space and bullets is in a sentence', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const kept = sentences(text, 'en').join('').replaceAll(/[\s•]/gu, '')
      expect(kept).toBe(text.replaceAll(/[\s•]/gu, ''))
    }),
  )
})

test.each([
  ['quotation marks', '"'.repeat(1_000_000)],
  ['stops', '.'.repeat(1_000_000)],
  ['initials', 'A. '.repeat(300_000)],
  ['paragraphs without a stop', 'Words go on\n\n'.repeat(150_000)],
  ['sentences', 'Mr. Orlan left at noon. '.repeat(85_000)],
])('two million units of %s take no more than moments', (_, text) => {
  expect(threadMs(() => sentencesOf(text, 'en'))).toBeLessThan(3_000)
})
