import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keyPointsOf } from '../../../digests/brief/key-points.ts'
import { betweenLineAndSquare, growthOfTime } from '../../support/growth.ts'
import { articleOf, sampleArticle, wordsOf } from './briefs.ts'

const keyPoints = (text: string, title = '', language = 'en') => {
  const article = articleOf({ text, title, language })
  return wordsOf(article, keyPointsOf(article))
}

const news = [
  'LENDAVA, March 2 (Reuters) - The harbour council of Lendava voted on Monday to close the old ferry pier in June.',
  'Ferries to Ostrovo will leave from the northern pier instead, harbour chief Ilko Maren said.',
  'He gave no date for the return.',
  'But the fishermen of Ostrovo asked the council for a later date.',
  'The council will spend 4 million crowns on the northern pier and on a road to Ostrovo.',
  'Read more: Ten ferries worth a trip',
  'Fishermen fear that the closing of the old pier will cost them the summer market.',
  'Reporting by Ana Trel; Editing by Bo Lind',
]

test('three whole sentences of an article are its key points, in its order, without the dateline', () => {
  const chosen = keyPoints(news.join('\n\n'))
  expect(chosen).toHaveLength(3)
  expect(chosen[0]).toBe('The harbour council of Lendava voted on Monday to close the old ferry pier in June.')
  expect(chosen.map((point) => news.findIndex((sentence) => sentence.endsWith(point)))).toEqual(
    [...chosen].map((point) => news.findIndex((sentence) => sentence.endsWith(point))).toSorted((a, b) => a - b),
  )
})

test('nothing of the page and no sentence that leans on the one before it is a key point', () => {
  const chosen = keyPoints(news.join('\n\n')).join(' ')
  expect(chosen).not.toMatch(/Read more|Reporting by|He gave no date/)
})

test('a whole sentence about the page is no key point either', () => {
  expect(keyPoints('Follow @anatrel on Twitter for the news of the harbour council.')).toEqual([])
  expect(keyPoints('Channel Nine’s Ana Trel contributed to this report from the harbour.')).toEqual([])
})

test('a sentence that says what the headline says is not told again', () => {
  const chosen = keyPoints(
    news.join('\n\n'),
    'Harbour council of Lendava votes to close old ferry pier in June on Monday',
  )
  expect(chosen).not.toContain('The harbour council of Lendava voted on Monday to close the old ferry pier in June.')
})

test('of two sentences that say the same only one is told', () => {
  const twice = [
    'The council of Lendava closed the old ferry pier on Monday.',
    'On Monday the old ferry pier was closed by the council of Lendava.',
  ]
  expect(keyPoints(twice.join(' '))).toHaveLength(1)
})

test('a sentence of nothing but small words is told once', () => {
  const text = Array.from({ length: 4 }, () => 'And so it was that we did not do it then.').join(' ')
  expect(keyPointsOf({ title: 'Gates', text, language: 'en' })).toHaveLength(1)
})

test('a page of nothing but opening marks takes time by its length', () => {
  const page = (letters: number) => keyPointsOf({ title: 'Gates', text: '「『'.repeat(letters / 2), language: 'en' })
  expect(growthOfTime(page, 100_000)).toBeLessThan(betweenLineAndSquare)
})

test('an article of few good sentences has few key points, and an empty one none', () => {
  expect(
    keyPoints('The council of Lendava closed the old pier. He left. Why so? A caption without a stop'),
  ).toHaveLength(1)
  expect(keyPoints('')).toEqual([])
})

describe('a sentence that begins with a word for something said before stands for nothing alone', () => {
  test.each([
    ['en', 'He closed the harbour of Lendava with all its piers.'],
    ['en', '"This closes the harbour of Lendava with all its piers," the mayor said.'],
    ['en', 'It closed the harbour of Lendava with all its piers.'],
    ['ru', 'Он закрыл старую гавань Лендавы со всеми причалами.'],
    ['ru', 'Это решение касается старой гавани Лендавы и всех причалов.'],
    ['zh', '他昨天宣布关闭伦达瓦的旧港口和所有码头。'],
    ['zh', '这是伦达瓦港口委员会今年以来作出的决定。'],
  ])('%s: %s', (language, text) => {
    expect(keyPoints(text, '', language)).toEqual([])
  })

  test.each([
    ['en', 'It is important for Lendava to keep the harbour open, the mayor said.'],
    ['ru', 'Совет Лендавы закрыл старую гавань со всеми причалами.'],
    ['zh', '伦达瓦港口委员会昨天宣布关闭旧港口和所有码头。'],
  ])('%s: %s stands alone', (language, text) => {
    expect(keyPoints(text, '', language)).toEqual([text])
  })
})

test('half a quotation is no key point', () => {
  expect(
    keyPoints('"We close the pier in June. We open it again in the spring of next year," the mayor said.'),
  ).toEqual([])
})

test('the key points of the sample article are told by its sentences, without its background', () => {
  const article = sampleArticle()
  const chosen = wordsOf(article, keyPointsOf(article))
  expect(chosen).toHaveLength(3)
  expect(chosen[0]).toMatch(/^Deepening cooperation .* SCO chief said on Tuesday\.$/)
  expect(chosen.join(' ')).not.toMatch(/established in 2001|has served as/)
})

const pieces = [
  'The council of Lendava voted. ',
  'He left. ',
  '“We close',
  ' the pier.” ',
  '\n\n',
  'Read more: x',
  '大桥开通。',
  'Мост открыт. ',
  'piers ',
  '" ',
  '. ',
  '？',
]

test('key points are spans of the text, in order, apart from each other, at most three, and the same each time', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces), { maxLength: 40 }),
      fc.constantFrom('en', 'ru', 'zh'),
      (parts, language) => {
        const article = articleOf({ text: parts.join(''), title: 'Council votes', language })
        const spans = keyPointsOf(article)
        expect(spans).toEqual(keyPointsOf(article))
        expect(spans.length).toBeLessThanOrEqual(3)
        for (const [index, { start, end }] of spans.entries()) {
          expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(article.text.length)
        }
      },
    ),
  )
})
