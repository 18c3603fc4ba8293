import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, searchWordsOf } from '../../../digests/language/fold.ts'
import { editDistance, isOneEditAway, nearest } from '../../../digests/language/nearest.ts'

test.each([
  ['', '', 0],
  ['a', '', 1],
  ['quote', 'quote', 0],
  ['quote', 'qoute', 1],
  ['brief', 'breif', 1],
  ['brief', 'bref', 1],
  ['kitten', 'sitting', 3],
  ['алимов', 'алимоф', 1],
])('%j and %j are that many edits apart', (a, b, edits) => {
  expect(editDistance(a, b)).toBe(edits)
  expect(editDistance(b, a)).toBe(edits)
  expect(isOneEditAway(a, b)).toBe(edits === 1)
})

test('no words are further apart than the longer one is long, and only a word is no edit from itself', () => {
  const word = fc.string({ maxLength: 8 })
  fc.assert(
    fc.property(word, word, (a, b) => {
      const edits = editDistance(a, b)
      expect(edits).toBeLessThanOrEqual(Math.max(Array.from(a).length, Array.from(b).length))
      expect(edits === 0).toBe(a === b)
    }),
  )
})

test('the nearest words come first, and far ones not at all', () => {
  expect(nearest('breif', ['brief', 'quote', 'digest'])).toEqual(['brief'])
  expect(nearest('subscribr', ['subscribe', 'unsubscribe'])).toEqual(['subscribe'])
  expect(nearest('dig', ['brief', 'digest'])).toEqual(['digest'])
  expect(nearest('xyzzy', ['brief', 'quote'])).toEqual([])
})

test('case, accents, ё and hyphens make no difference, й does', () => {
  expect(fold('Ёлки-Palé’s')).toBe('елки pales')
  expect(fold('край')).not.toBe(fold('краи'))
  expect(searchWordsOf('新的边境口岸')).toContain('口岸')
})

test('the words of a text are those that a dictionary of all languages finds in it, whatever stands between them', () => {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  const cut = (text: string) =>
    [...segmenter.segment(fold(text))].filter(({ isWordLike }) => isWordLike === true).map(({ segment }) => segment)
  const pieces = [
    'gate',
    'ворота',
    'ёлка',
    '口岸开通',
    'é',
    '7',
    '1,000',
    '3:14',
    'x',
    'ผู้',
    'ا',
    '😀',
    '\u200d',
    '\u0301',
  ]
  const signs = [
    ' ',
    '  ',
    '\u00a0',
    '"',
    '“',
    '”',
    '«',
    '»',
    '(',
    ')',
    '!',
    '?',
    '…',
    ':',
    ';',
    '/',
    '%',
    '’',
    '-',
    '_',
    '·',
    '。',
  ]
  const texts = fc.array(fc.constantFrom(...pieces, ...signs), { maxLength: 12 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(texts, (text) => {
      expect(searchWordsOf(text)).toEqual(cut(text))
    }),
    { numRuns: 500 },
  )
})
