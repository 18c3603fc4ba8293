import { expect, test } from 'vitest'
import { onceEachText } from '../../digests/once-each.ts'

test('a short text is read once until thousands of others came, and a long one each time', () => {
  let readings = 0
  const lengthOf = onceEachText((text) => {
    readings += 1
    return text.length
  })
  for (let again = 0; again < 3; again += 1) expect([lengthOf('gate'), lengthOf('g'.repeat(100))]).toEqual([4, 100])
  expect(readings).toBe(4)
  for (let count = 0; count < 10_000; count += 1) lengthOf(`gate${count}`)
  readings = 0
  expect([lengthOf('gate'), lengthOf('gate9999')]).toEqual([4, 8])
  expect(readings).toBe(1)
})
