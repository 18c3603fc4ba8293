import { expect, test } from 'vitest'
import { findQuotes } from '../../../digests/quote/find-quotes.ts'

const found = (text: string, language = 'en') =>
  findQuotes({ text, language, published: null }, { persons: [], bodies: [] }).map(({ kind, speaker, spans }) => [
    kind,
    speaker,
    spans.map(({ start, end }) => text.slice(start, end)).join(' … '),
  ])

test('who somebody is does not become what they said', () => {
  expect(found('The deputy head of the post, Aigul Sadyr, said: “Nobody asked us.”')).toEqual([
    ['direct', 'Aigul Sadyr', 'Nobody asked us.'],
  ])
  expect(found('The head of the northern border post, Marat Osmonkul, said on Friday.')).toEqual([])
})

test('a statement before its cue is still one', () => {
  expect(found('The gate at the post opens at dawn, Marat Osmonkul said.')).toEqual([
    ['reported', 'Marat Osmonkul', 'The gate at the post opens at dawn'],
  ])
})
