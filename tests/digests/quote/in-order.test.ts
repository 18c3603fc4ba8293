import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { sharedInOrder } from '../../../digests/quote/in-order.ts'

/** By the definition, one pair of words after the other. */
function byTable(one: readonly string[], other: readonly string[]): number {
  let row: readonly number[] = one.map(() => 0)
  for (const word of other) {
    const next: number[] = []
    for (const [at, mine] of one.entries())
      next.push(mine === word ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0))
    row = next
  }
  return row.at(-1) ?? 0
}

test('the words that two texts share in order are as many as the definition says, whatever their lengths', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 120 })
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(sharedInOrder(one, other)).toBe(byTable(one, other))
    }),
  )
})
