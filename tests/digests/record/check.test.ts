import { expect, test } from 'vitest'
import { check } from '../../../digests/record/check.ts'
import { anArticle, aQuote } from '../../support/articles.ts'

const article = anArticle({
  text: '“Lorries now pass the gate in one hour, and soon they will pass in less,” said Marat Osmonkul.\n\nThe road is new.',
})
const said = [
  {
    id: 'q',
    quote: aQuote(article.text, 'Lorries now pass the gate in one hour, and soon they will pass in less,', {
      person: 'marat-osmonkul',
    }),
    article,
  },
]
const verdictOn = (words: string, person: string | null = null) => check(words, person, said, [article])

test.each([
  ['the very words', 'Lorries now pass the gate in one hour, and soon they will pass in less', 'exact'],
  ['a part of them, in other case and marks', 'LORRIES now pass the gate in “one” hour', 'exact'],
  ['a word changed', 'Lorries now pass the gate in two hours and soon they will pass in less', 'altered'],
  ['a part with a word changed', 'Lorries now pass the gate in two hours', 'altered'],
  ['words of the article that nobody is quoted with', 'The road is new', 'text'],
  ['other words', 'The bridge was closed for repairs in spring', 'absent'],
  ['nothing but marks', '“…”', 'absent'],
  ['two words', 'one hour', 'little'],
  ['words of grammar alone', 'and soon they will', 'little'],
  ['three words of which one says something', 'pass the gate', 'exact'],
])('%s are found as what they are', (_, words, verdict) => {
  expect(verdictOn(words).is).toBe(verdict)
})

test('words ascribed to somebody else are found as said by another', () => {
  expect(verdictOn('Lorries now pass the gate in one hour', 'aigul-sadyr').is).toBe('other')
  expect(verdictOn('Lorries now pass the gate in one hour', 'marat-osmonkul').is).toBe('exact')
})

test('half a word is not found', () => {
  expect(verdictOn('orries now pass').is).toBe('absent')
})

test.each([
  ['is too unsure to be shown', { person: 'marat-osmonkul', confidence: 0.4 }],
  ['is not named', { person: null, speaker: null, speakerKind: null }],
  ['has a surname alone', { person: null, speaker: 'Sadyr', speakerKind: 'person' }],
] as const)('words whose speaker %s are not said to be somebody else’s', (_, fields) => {
  const words = 'Lorries now pass the gate in one hour'
  const quote = { id: 'q', quote: aQuote(article.text, words, fields), article }
  expect(check(words, 'aigul-sadyr', [quote], [article]).is).toBe('unnamed')
})

test('words of a ministry are said by another than the person asked about', () => {
  const words = 'Lorries now pass the gate in one hour'
  const fields = { person: null, speaker: 'the ministry', speakerKind: 'organisation' } as const
  const quote = { id: 'q', quote: aQuote(article.text, words, fields), article }
  expect(check(words, 'aigul-sadyr', [quote], [article]).is).toBe('other')
})
