import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cut, pieces, shorten, type Cost } from '../../../adapters/text/cut.ts'

const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.lorem({ maxCount: 20, mode: 'sentences' }))
const doubled: Cost = (part) => part.length + (part.match(/[a-e]/gu)?.length ?? 0)

test('the pieces of a text are the text, and each fits after escaping', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 10, max: 80 }), (whole, limit) => {
      const all = pieces(whole, limit, doubled)
      expect(all.join('')).toBe(whole)
      for (const piece of all) expect(piece.length === 1 || doubled(piece) <= limit).toBe(true)
    }),
  )
})

test('cuts after a sentence, else after a word, and never inside a family', () => {
  expect(cut('One came early. Two came late.', 25)).toEqual(['One came early. ', 'Two came late.'])
  expect(cut('One came early. Two came late.', 15)).toEqual(['One came early.', ' Two came late.'])
  expect(cut('会议已经开始了。大家都来了。', 10)).toEqual(['会议已经开始了。', '大家都来了。'])
  expect(cut('Nobody stopped for anything', 20)).toEqual(['Nobody stopped for ', 'anything'])
  expect(cut('ab👨‍👩‍👧', 6)).toEqual(['ab', '👨‍👩‍👧'])
})

test('a letter under more marks than fit is cut inside, and the cutting ends', () => {
  const stacked = `z${'\u0300'.repeat(50)}`
  expect(pieces(stacked, 20).join('')).toBe(stacked)
  expect(pieces('👍', 1)).toEqual(['👍'])
})

test('a text that is shortened says so', () => {
  expect(shorten('short', 5)).toBe('short')
  expect(shorten('far too long', 8)).toBe('far too…')
})
