import { expect, test } from 'vitest'
import { dueSlot, localDateOf, nextSlot, slotOf } from '../../../src/schedule/slot.ts'

const week = [1, 2, 3, 4, 5, 6, 7]
const daily = (time: string, zone: string) => ({
  times: [time],
  zone,
  days: week,
  createdAt: '2000-01-01T00:00:00.000Z',
})

test('a slot is due from its minute on, for six hours', () => {
  const subscription = daily('09:00', 'Asia/Tashkent')
  const due = { localDate: '2026-11-24', slot: 540, dueAt: '2026-11-24T04:00:00.000Z' }
  expect(dueSlot(subscription, '2026-11-24T03:59:59.999Z')).toBeUndefined()
  expect(dueSlot(subscription, '2026-11-24T04:00:00.000Z')).toEqual(due)
  expect(dueSlot(subscription, '2026-11-24T09:59:59.999Z')).toEqual(due)
  expect(dueSlot(subscription, '2026-11-24T10:00:00.000Z')).toBeUndefined()
})

test('of several slots that downtime passed over, only the latest is due', () => {
  const subscription = {
    times: ['08:00', '10:00', '18:00'],
    zone: 'UTC',
    days: week,
    createdAt: '2000-01-01T00:00:00.000Z',
  }
  expect(dueSlot(subscription, '2026-11-24T11:00:00.000Z')).toMatchObject({ slot: 600 })
})

test('a slot before the subscription was made is not due', () => {
  const subscription = { ...daily('09:00', 'UTC'), createdAt: '2026-11-24T09:30:00.000Z' }
  expect(dueSlot(subscription, '2026-11-24T09:31:00.000Z')).toBeUndefined()
  expect(nextSlot(subscription, '2026-11-24T09:31:00.000Z')).toMatchObject({ dueAt: '2026-11-25T09:00:00.000Z' })
})

test.each([
  [
    'Berlin, a time that spring skips comes at the next valid instant',
    'Europe/Berlin',
    '02:30',
    '2027-03-28',
    '2027-03-28T01:30:00.000Z',
  ],
  [
    'Berlin, a time that autumn repeats comes at its first pass',
    'Europe/Berlin',
    '02:30',
    '2026-10-25',
    '2026-10-25T00:30:00.000Z',
  ],
  [
    'New York, the repeated hour at its first pass',
    'America/New_York',
    '01:30',
    '2026-11-01',
    '2026-11-01T05:30:00.000Z',
  ],
  [
    'Lord Howe, whose clocks move by half an hour',
    'Australia/Lord_Howe',
    '02:15',
    '2026-10-04',
    '2026-10-03T15:45:00.000Z',
  ],
  [
    'Santiago, where summer time begins at midnight',
    'America/Santiago',
    '00:00',
    '2026-09-06',
    '2026-09-06T04:00:00.000Z',
  ],
  ['a leap day', 'Asia/Tashkent', '09:00', '2028-02-29', '2028-02-29T04:00:00.000Z'],
  ['the last minute of a year', 'Pacific/Auckland', '23:59', '2026-12-31', '2026-12-31T10:59:00.000Z'],
])('%s', (_, zone, time, localDate, dueAt) => {
  expect(dueSlot(daily(time, zone), dueAt)).toEqual({ localDate, slot: slotOf(time), dueAt })
})

test('a zone that drops a day has one digest at the instant that both days share', () => {
  const apia = daily('09:00', 'Pacific/Apia')
  const days = new Set<string>()
  for (let hour = 0; hour < 80; hour += 1) {
    const now = new Date(Date.parse('2011-12-29T00:00:00Z') + hour * 3_600_000).toISOString()
    const slot = dueSlot(apia, now)
    if (slot !== undefined) days.add(`${slot.localDate} ${slot.dueAt}`)
  }
  expect([...days]).toEqual([
    '2011-12-28 2011-12-28T19:00:00.000Z',
    '2011-12-29 2011-12-29T19:00:00.000Z',
    '2011-12-31 2011-12-30T19:00:00.000Z',
    '2012-01-01 2011-12-31T19:00:00.000Z',
  ])
})

test('over a year of minutes of odd steps, every day of a zone comes up once and in order', () => {
  for (const zone of ['Europe/Berlin', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'Asia/Kathmandu']) {
    const seen: string[] = []
    for (let ms = Date.parse('2026-01-01T12:00:00Z'); ms < Date.parse('2027-01-01T12:00:00Z'); ms += 97 * 60_000) {
      const slot = dueSlot(daily('02:30', zone), new Date(ms).toISOString())
      if (slot !== undefined && seen.at(-1) !== slot.localDate) seen.push(slot.localDate)
    }
    expect(seen).toEqual([...new Set(seen)].toSorted())
    expect(seen.length).toBeGreaterThanOrEqual(365)
  }
})

test('the local date is that of the zone', () => {
  expect(localDateOf('2026-11-24T20:00:00.000Z', 'Asia/Tashkent')).toBe('2026-11-25')
})
