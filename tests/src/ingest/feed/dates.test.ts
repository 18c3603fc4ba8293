import { describe, expect, test } from 'vitest'
import { readDate } from '../../../../src/ingest/feed/date.ts'
import { believable } from '../../../../src/ingest/feed/published.ts'
import { atom, entryOf, rss } from './reading.ts'

const readable: readonly (readonly [string, string])[] = [
  ['Tue, 04 Mar 2025 09:30:00 GMT', '2025-03-04T09:30:00.000Z'],
  ['Tue,  4 Mar 2025 09:30 +0500', '2025-03-04T04:30:00.000Z'],
  ['04 Mar 25 09:30:00 EST', '2025-03-04T14:30:00.000Z'],
  ['Tuesday, 04-Mar-25 09:30:00 GMT', '2025-03-04T09:30:00.000Z'],
  ['Tue Mar  4 09:30:00 2025', '2025-03-04T09:30:00.000Z'],
  ['Tue Mar 4 09:30:00 PST 2025', '2025-03-04T17:30:00.000Z'],
  ['tue, 04 mar 2025 09:30:00 cest', '2025-03-04T07:30:00.000Z'],
  ['Thu, 04 Sept 2025 09:30:00 +0000', '2025-09-04T09:30:00.000Z'],
  ['Tue, 04 Mar 2025 09:30:00 GMT+3', '2025-03-04T06:30:00.000Z'],
  ['Tue, 04 Mar 2025 09:30:00 +0300 (MSK)', '2025-03-04T06:30:00.000Z'],
  ['Tue, 04 Mar 2025 09:30:00 XYT', '2025-03-04T09:30:00.000Z'],
  ['March 4th, 2025 9:30 PM', '2025-03-04T21:30:00.000Z'],
  ['2025-03-04T09:30:00Z', '2025-03-04T09:30:00.000Z'],
  ['2025-03-04T09:30:00.250000+05:30', '2025-03-04T04:00:00.250Z'],
  ['2025-03-04T09:30:00+0500', '2025-03-04T04:30:00.000Z'],
  ['2025-03-04 09:30:00 +08:00', '2025-03-04T01:30:00.000Z'],
  ['2025-03-04T09:30Z', '2025-03-04T09:30:00.000Z'],
  ['20250304T093000Z', '2025-03-04T09:30:00.000Z'],
  ['2025-03-04', '2025-03-04T00:00:00.000Z'],
  ['2025-03', '2025-03-01T00:00:00.000Z'],
  ['Вт, 4 мар 2025 09:30:00 +0300', '2025-03-04T06:30:00.000Z'],
  ['4 мая 2025 г., 09:30', '2025-05-04T09:30:00.000Z'],
  ['04.03.2025 09:30 МСК', '2025-03-04T06:30:00.000Z'],
  ['2025年3月4日 09:30', '2025-03-04T09:30:00.000Z'],
  ['Thu, 01 Jan 1970 00:00:00 GMT', '1970-01-01T00:00:00.000Z'],
  ['9999-12-31T23:59:59Z', '9999-12-31T23:59:59.000Z'],
]

const unreadable = [
  '',
  'yesterday',
  'вчера',
  '0000-00-00 00:00:00',
  '2025-02-30',
  'Tue, 31 Jun 2025 09:30:00 GMT',
  'Tue, 04 Mar 2025 27:30:00 GMT',
  'Tue, 04 Mar 202555 09:30:00 GMT',
  '9999-12-31T23:59:59-05:00',
  '1741080600',
]

describe('a date', () => {
  test.each(readable)('%s is read', (text, instant) => {
    expect(readDate(text)).toBe(instant)
  })

  test.each(unreadable)('"%s" cannot be read', (text) => {
    expect(readDate(text)).toBeUndefined()
  })
})

describe('the dates of an entry', () => {
  test('a date that cannot be read costs the date, not the feed, in RSS and in Atom', async () => {
    expect(await entryOf(rss('<title>a</title><pubDate>soon</pubDate>'))).toMatchObject({
      title: 'a',
      published: null,
      updated: null,
    })
    expect(await entryOf(atom('<title>a</title><updated>soon</updated>'))).toMatchObject({
      title: 'a',
      published: null,
      updated: null,
    })
  })

  test('published and updated are kept apart', async () => {
    const dates = '<published>2025-03-04T00:00:00Z</published><updated>2025-03-05T00:00:00Z</updated>'
    expect(await entryOf(atom(dates))).toMatchObject({
      published: '2025-03-04T00:00:00.000Z',
      updated: '2025-03-05T00:00:00.000Z',
    })
    expect(await entryOf(atom('<updated>2025-03-05T00:00:00Z</updated>'))).toMatchObject({
      published: null,
      updated: '2025-03-05T00:00:00.000Z',
    })
  })

  test('an unreadable pubDate gives way to a readable dc:date', async () => {
    expect((await entryOf(rss('<pubDate>soon</pubDate><dc:date>2025-03-04T00:00:00Z</dc:date>'))).published).toBe(
      '2025-03-04T00:00:00.000Z',
    )
  })
})

test('an article was published neither before 1990 nor after now', () => {
  const now = '2025-03-04T12:00:00.000Z'
  expect(believable('2025-03-04T11:59:00.000Z', now)).toBe('2025-03-04T11:59:00.000Z')
  expect(believable('2025-03-04T12:01:00.000Z', now)).toBeNull()
  expect(believable('9999-12-31T23:59:59.000Z', now)).toBeNull()
  expect(believable('1970-01-01T00:00:00.000Z', now)).toBeNull()
  expect(believable(null, now)).toBeNull()
})
