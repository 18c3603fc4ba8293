import { expect, test } from 'vitest'
import { toRecord } from '../../../digests/record/record.ts'
import { anArticle, aQuote } from '../../support/articles.ts'

const said = (id: string, words: string, published = '2026-11-20T08:00:00.000Z') => {
  const article = anArticle({ id, published, text: `“${words},” said Marat Osmonkul.` })
  return { id: `${id}-1-1`, quote: aQuote(article.text, words), article }
}
const idsOf = (record: ReturnType<typeof toRecord>) =>
  record.map(({ said, alsoIn, variants }) => [
    said.article.id,
    alsoIn.map(({ article }) => article.id),
    variants.map(({ article }) => article.id),
  ])

test('the same words printed by several publishers are one utterance with its sources', () => {
  const record = toRecord([
    said('a', 'Lorries now pass in one hour'),
    said('b', 'lorries now pass in “one” hour'),
    said('c', 'The gate opened at dawn'),
  ])
  expect(idsOf(record)).toEqual([
    ['a', ['b'], []],
    ['c', [], []],
  ])
})

test('a print with changed words is a variant of the utterance', () => {
  const record = toRecord([
    said('a', 'Lorries now pass the gate in one hour, and soon in less'),
    said('b', 'Lorries now pass the gate in two hours, and soon in less'),
  ])
  expect(idsOf(record)).toEqual([['a', [], ['b']]])
})

test('the same words a month later were said again', () => {
  const record = toRecord([
    said('a', 'Lorries now pass in one hour'),
    said('b', 'Lorries now pass in one hour', '2026-09-01T00:00:00.000Z'),
  ])
  expect(record).toHaveLength(2)
})

test('prints of one utterance may come a week apart', () => {
  const record = toRecord([
    said('a', 'Lorries now pass in one hour'),
    said('b', 'Lorries now pass in one hour', '2026-11-13T08:00:00.000Z'),
  ])
  expect(idsOf(record)).toEqual([['a', ['b'], []]])
})

test('the same words of another currency are a variant', () => {
  const record = toRecord([
    said('a', 'The new gate at the pass will cost $5 million'),
    said('b', 'The new gate at the pass will cost €5 million'),
  ])
  expect(idsOf(record)).toEqual([['a', [], ['b']]])
})

test('short set phrases that differ are utterances of their own', () => {
  expect(toRecord([said('a', 'We are very glad'), said('b', 'We are very sorry')])).toHaveLength(2)
})
