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
