import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { differenceOf, likeness } from '../../../digests/quote/difference.ts'

const runs = (from: string, to: string) => differenceOf(from, to).map(({ is, text }) => `${is}:${text.trim()}`)

test('changed words are told apart from those that stayed, in three languages', () => {
  expect(runs('pass in one hour', 'pass in two hours')).toEqual(['same:pass in', 'removed:one hour', 'added:two hours'])
  expect(runs('Мы откроем ворота завтра', 'Мы открыли ворота завтра')).toEqual([
    'same:Мы',
    'removed:откроем',
    'added:открыли',
    'same:ворота завтра',
  ])
  expect(runs('口岸今天开通', '口岸明天开通')).toEqual(['same:口岸', 'removed:今天', 'added:明天', 'same:开通'])
})

test('case, accents and punctuation make no difference', () => {
  expect(runs('Ёлки, one', 'елки one!')).toEqual(['same:елки one!'])
  expect(likeness('one two', 'ONE, two.')).toBe(1)
})

test('of any two texts, the kept and the added runs are the second', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      (from, to) => {
        const changes = differenceOf(from, to)
        expect(
          changes
            .filter(({ is }) => is !== 'removed')
            .map(({ text }) => text)
            .join(''),
        ).toBe(to)
      },
    ),
  )
})
