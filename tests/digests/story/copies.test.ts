import { expect, test } from 'vitest'
import type { SourceKind } from '../../../digests/article/article.ts'
import { independentSources, reportsOf } from '../../../digests/story/copies.ts'

const sourcesOf = (articles: Parameters<typeof reportsOf>[0]) => independentSources(reportsOf(articles))

const wire =
  'The harbour council of Lendava voted on Monday to close the old ferry pier in June, and ferries to Ostrovo will leave from the northern pier instead.'
const own =
  'Ferries to Ostrovo move to the northern pier this summer. Fishermen told this paper that they had not been asked by anybody in the council.'
const printed = (name: string, text: string, kind: SourceKind | null = null) => ({
  text,
  source: { name, kind, country: null },
})

test('copies of one text are one report with several outlets', () => {
  const copies = [
    printed('Harbour Post', `LENDAVA (Reuters) - ${wire}`),
    printed('Ostrovo Times', `${wire} A paragraph of the desk itself.`),
    printed('Pier Weekly', own),
  ]
  expect(reportsOf(copies).map(({ articles }) => articles.map(({ source }) => source.name))).toEqual([
    ['Harbour Post', 'Ostrovo Times'],
    ['Pier Weekly'],
  ])
  expect(sourcesOf(copies)).toBe(2)
})

test('an official text that comes after the press which prints it is the original, and the press its copies', () => {
  const prints = [
    printed('Harbour Post', `LENDAVA (Reuters) - ${wire}`, 'private'),
    printed('Ostrovo Times', wire, 'state agency'),
    printed('Harbour Council', wire, 'official'),
    printed('Port Authority', wire, 'official'),
  ]
  const [report] = reportsOf(prints)
  expect(report?.articles.map(({ source }) => source.name)).toEqual([
    'Harbour Council',
    'Harbour Post',
    'Ostrovo Times',
    'Port Authority',
  ])
})

test('two texts of one publisher are one source, and so are two of one agency', () => {
  expect(sourcesOf([printed('Harbour Post', wire), printed('Harbour Post', own)])).toBe(1)
  expect(
    sourcesOf([
      printed('Harbour Post', `LENDAVA (Reuters) - ${wire}`),
      printed('Ostrovo Times', `OSTROVO (Reuters) - ${own}`),
    ]),
  ).toBe(1)
})

test('a Chinese copy is a copy, and texts without words are not copies of each other', () => {
  const text = '伦达瓦港口委员会周一投票决定于六月关闭旧渡轮码头，前往奥斯特罗沃的渡轮将改由北码头出发。'
  expect(sourcesOf([printed('港口网', text), printed('海岸报', `${text}（完）`)])).toBe(1)
  expect(sourcesOf([printed('Harbour Post', ''), printed('Ostrovo Times', '')])).toBe(2)
  expect(sourcesOf([])).toBe(0)
})

const wordsOf = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name}${at}`).join(' ')

test.each([
  [70, 1],
  [55, 2],
])('of two texts of 100 words of which the same %i stand together, %i are sources of their own', (same, sources) => {
  const common = wordsOf('pier', same)
  const texts = ['one', 'two'].map((name) => `${common} ${wordsOf(name, 100 - same)}`)
  expect(sourcesOf(texts.map((text, at) => printed(`Paper ${at}`, text)))).toBe(sources)
})

test('of texts as long as a book the beginning tells whether one is a copy, however they end', () => {
  const copies = ['one', 'two'].map((name) => printed(name, `${wordsOf('pier', 2_100)} ${wordsOf(name, 20_000)}`))
  expect(sourcesOf(copies)).toBe(1)
  const others = ['one', 'two'].map((name) => printed(name, `${wordsOf(name, 2_100)} ${wordsOf('pier', 20_000)}`))
  expect(sourcesOf(others)).toBe(2)
})
