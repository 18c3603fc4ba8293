import { expect, test } from 'vitest'
import { plusMs, secondMs, type Instant } from '../../../src/instant.ts'
import { createDrift, driftMs } from '../../../src/operate/drift.ts'
import { memoryLog } from '../../support/log.ts'
import { nine } from '../../support/publishing.ts'

/** A store whose clock is so far from ours, and which takes so long to say so. */
function apart(storeMs: number, tookMs = 0) {
  let now: Instant = nine
  const store = {
    reach: () => {
      const there = plusMs(now, storeMs)
      now = plusMs(now, tookMs)
      return Promise.resolve(there)
    },
  }
  return { store, now: () => now }
}

test.each([
  { name: 'the same', storeMs: 0, tookMs: 0, ahead: 0 },
  { name: 'behind', storeMs: 3_000, tookMs: 0, ahead: -3_000 },
  { name: 'ahead', storeMs: -3_000, tookMs: 0, ahead: 3_000 },
  { name: 'behind by less than the answer took', storeMs: 1_000, tookMs: 1_500, ahead: 0 },
  { name: 'behind by more than the answer took', storeMs: 5_000, tookMs: 1_500, ahead: -3_500 },
  { name: 'behind, of which a slow answer says nothing', storeMs: 5_000, tookMs: 2_500, ahead: null },
])('a clock that is $name counts by what is sure of it', async ({ storeMs, tookMs, ahead }) => {
  const { store, now } = apart(storeMs, tookMs)
  expect(await driftMs(store, now)).toBe(ahead)
})

test('a store of this machine has no other clock', async () => {
  expect(await driftMs({ reach: () => Promise.resolve(null) }, () => nine)).toBe(0)
})

test('a clock that goes wrong is written down with its cure, and once more when it was put right', async () => {
  const { log, lines } = memoryLog()
  let there: Instant | Error = nine
  const reach = () => (there instanceof Error ? Promise.reject(there) : Promise.resolve(there))
  const drift = createDrift({ reach }, () => nine, log)
  await drift.look()
  expect([drift.isOff(), lines()]).toEqual([false, []])
  there = plusMs(nine, -9 * secondMs)
  await drift.look()
  expect(drift.isOff()).toBe(true)
  expect(lines()).toEqual([expect.stringMatching(/9\.0 s ahead of the database's.*NTP.*Nothing is done here/)])
  // Nothing new is known while the store is away.
  there = new Error('away')
  await expect(drift.look()).rejects.toThrow('away')
  expect(drift.isOff()).toBe(true)
  there = nine
  await drift.look()
  expect([drift.isOff(), lines()[1]]).toEqual([false, expect.stringContaining('agrees with the database')])
})

test('a slow answer leaves the verdict as it was', async () => {
  const slow = apart(9_000, 3_000)
  const drift = createDrift(slow.store, slow.now, memoryLog().log)
  await drift.look()
  expect(drift.isOff()).toBe(false)
})
