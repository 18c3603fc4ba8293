import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleFromText } from '../../../digests/article/plain-text.ts'
import { threadMs } from '../../support/thread-ms.ts'

test('the sample article is read with title, source and day, without the page around it, with its slips', () => {
  const { title, source, published, publishedPrecision, text } = articleFromText(
    readFileSync('topics/sco/articles/2016-11-23-xinhua.txt', 'utf8'),
  )
  expect(title).toMatch(/^Interview: Cooperation between SCO, UN .* says SCO Secretary-General$/)
  expect({ source, published, publishedPrecision }).toEqual({
    source: 'Xinhua',
    published: '2016-11-23T00:00:00Z',
    publishedPrecision: 'day',
  })
  expect(text).toMatch(/^Deepening cooperation/)
  expect(text).toMatch(/development strategy with it," he said\.$/)
  expect(text).not.toMatch(/font size|Enditem/)
  expect(text).toContain('counting terrorism')
  expect(text).toContain("China' s")
  expect(text.split('\n\n')).toHaveLength(15)
})

describe('what a file lacks is not made up', () => {
  test.each([
    ['', { title: '', text: '' }],
    ['\u0000\r\n\r\n', { title: '', text: '' }],
    ['The road opened.', { title: 'The road opened.', text: 'The road opened.' }],
    ['The road opened.\n\nCars came.', { title: 'The road opened.', text: 'The road opened.\n\nCars came.' }],
    [
      'Road opens\n\nOn Nov 23, 2016 the mayor walked the whole of the new road.',
      { title: 'Road opens', published: null },
    ],
    ['Road opens\nParis, February 31, 2016\nCars came.', { published: null }],
  ])('%j', (file, expected) => {
    expect(articleFromText(file)).toMatchObject(expected)
  })
})

test.each([
  [
    'Road opens\nBy Ann Orlan\nReuters | 23 November 2016 10:05 GMT\nCars came.',
    'Ann Orlan',
    'Reuters',
    '2016-11-23T10:05:00Z',
  ],
  ['Мост открыт\nИнтерфакс, 5 мая 2020 г.\nМашины пошли.\nПечать', null, 'Интерфакс', '2020-05-05T00:00:00Z'],
  ['大桥开通\n2016-11-23 10:05:00 来源：新华网\n车辆通行。（完）', null, '新华网', '2016-11-23T00:00:00Z'],
])('byline, source and date stand under the headline in three languages: %j', (file, byline, source, published) => {
  const article = articleFromText(file)
  expect(article).toMatchObject({ byline, source, published })
  expect(article.text).toMatch(/^(?:Cars came\.|Машины пошли\.|车辆通行。)$/u)
})

test('line ends, control characters, direction overrides and half characters do not reach the text', () => {
  const { title, text } = articleFromText('A \u202Eroad\r\n\r\nCafe\u0301 \uD800 opens.\u0000\rCars came.')
  expect(title).toBe('A road')
  expect(text).toBe('Café \uFFFD opens.\n\nCars came.')
})

test('any text is read, into paragraphs apart by one blank line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (file) => {
      const { text } = articleFromText(file)
      expect(text.isWellFormed()).toBe(true)
      expect(text).toBe(text.normalize('NFC'))
      expect(text).not.toMatch(/\n{3}|[^\n]\n[^\n]|\r|\u0000/)
    }),
  )
})

test.each([
  ['one line', 'x'.repeat(2_000_000)],
  ['a million lines', 'x\n'.repeat(1_000_000)],
  ['a gap', `x${' '.repeat(2_000_000)}y`],
])('two million units are read in moments: %s', (_, file) => {
  expect(threadMs(() => articleFromText(file))).toBeLessThan(3_000)
})
