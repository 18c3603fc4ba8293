import { expect, test } from 'vitest'
import { virtualYear } from '../../support/year.ts'

test('through a year of downtimes, jumping clocks and moves each due slot is sent once and in its time', () => {
  const year = virtualYear({ seed: 5, zones: 12, days: 365 })
  expect(year).toMatchObject({ twice: 0, late: 0, early: 0, missed: 0 })
  expect(year.sent).toBeGreaterThan(12 * 250)
  expect(Math.min(year.downtimes, year.jumps, year.moves)).toBeGreaterThan(50)
})
