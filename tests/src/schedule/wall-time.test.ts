import { expect, test } from 'vitest'
import { toWallTime, toZone, zonesLike } from '../../../src/schedule/wall-time.ts'

test.each([
  ['9:00', '09:00'],
  ['09:00', '09:00'],
  ['0900', '09:00'],
  ['23.59', '23:59'],
  ['9am', '09:00'],
  ['12:05 a.m.', undefined],
  ['12am', '00:00'],
  ['12:30PM', '12:30'],
  ['13pm', undefined],
  ['0am', undefined],
  ['25:99', undefined],
  ['24:00', undefined],
  ['9', undefined],
  ['nine', undefined],
  ['', undefined],
])('the time %j is read as %j', (typed, time) => {
  expect(toWallTime(typed)).toBe(time)
})

test.each([
  ['asia/tashkent', 'Asia/Tashkent'],
  ['America/New York', 'America/New_York'],
  ['utc', 'UTC'],
  ['Mars/Base', undefined],
  ['+05:00', undefined],
  ['EST', undefined],
  ['MSK', undefined],
  ['EST5EDT', undefined],
  ['GMT', 'UTC'],
  ['Singapore', 'Asia/Singapore'],
  ['', undefined],
])('the zone %j is read as %j', (typed, zone) => {
  expect(toZone(typed)).toBe(zone)
})

test('zones are offered by what they begin with, then by what they hold', () => {
  expect(zonesLike('tash', 5)[0]).toBe('Asia/Tashkent')
  expect(zonesLike('', 25)).toHaveLength(25)
})
