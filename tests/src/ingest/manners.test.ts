import { expect, test } from 'vitest'
import { unpolled, type Feed, type FeedState } from '../../../src/ingest/feed-state.ts'
import type { Fetched } from '../../../src/ingest/fetch.ts'
import {
  afterAnswer,
  afterFailure,
  newAddress,
  noHints,
  requestHeaders,
  retryAfter,
} from '../../../src/ingest/manners.ts'

const now = '2026-11-24T12:00:00.000Z'
const url = 'https://news.example/feed'
const aFeed = (state: Partial<FeedState> = {}, intervalMinutes = 30): Feed => ({
  url,
  topic: 'sco',
  publisher: 'Example',
  country: null,
  kind: null,
  language: null,
  intervalMinutes,
  addedBy: null,
  state: { ...unpolled, ...state },
})
const fresh = (
  headers: Readonly<Record<string, string>> = {},
  moved: string | null = null,
): Extract<Fetched, { is: 'fresh' }> => ({ is: 'fresh', url, moved, headers, bytes: new Uint8Array() })
const failure = (
  status: number | null,
  headers: Readonly<Record<string, string>> = {},
): Extract<Fetched, { is: 'failed' }> => ({ is: 'failed', fault: 'status', why: `answered ${status}`, status, headers })
const minutesUntil = (at: string | null): number => (Date.parse(at ?? '') - Date.parse(now)) / 60_000

test('validators go back exactly as they came, and only to the address that gave them', () => {
  const state = afterAnswer(
    aFeed(),
    fresh({ etag: 'W/"a,b"', 'last-modified': 'Tue, 24 Nov 2026 10:00:00 GMT' }),
    noHints,
    now,
    0,
  )
  expect(requestHeaders(aFeed(state), 'Dateline/1')).toMatchObject({
    'if-none-match': 'W/"a,b"',
    'if-modified-since': 'Tue, 24 Nov 2026 10:00:00 GMT',
    'user-agent': 'Dateline/1',
  })
  expect(requestHeaders({ ...aFeed(state), url: 'https://news.example/other' }, 'Dateline/1')).not.toHaveProperty(
    'if-none-match',
  )
})

test('validators are dropped when a fresh answer brings none, and kept over an unchanged one', () => {
  const state = afterAnswer(aFeed(), fresh({ etag: '"1"' }), noHints, now, 0)
  expect(afterAnswer(aFeed(state), { is: 'unchanged', url, moved: null, headers: {} }, noHints, now, 0).etag).toBe(
    '"1"',
  )
  expect(afterAnswer(aFeed(state), fresh(), noHints, now, 0).etag).toBeNull()
})

test.each([
  ['nothing said', {}, noHints, 30],
  ['max-age longer', { 'cache-control': 'public, max-age=7200' }, noHints, 120],
  ['max-age shorter', { 'cache-control': 'max-age=60' }, noHints, 30],
  ['Expires in an hour', { expires: 'Tue, 24 Nov 2026 13:00:00 GMT' }, noHints, 60],
  ['Expires in the past', { expires: '0' }, noHints, 30],
  ['ttl of the feed', {}, { ...noHints, minutes: 90 }, 90],
  ['a year', { 'cache-control': 'max-age=31536000' }, noHints, 1440],
])(
  'the next poll comes as the publisher asks, never sooner than the interval and never later than a day: %s',
  (_, headers, hints, minutes) => {
    expect(minutesUntil(afterAnswer(aFeed(), fresh(headers), hints, now, 0).nextPollAt)).toBe(minutes)
  },
)

test('no topic file makes a poll come within fifteen minutes', () => {
  expect(minutesUntil(afterAnswer(aFeed({}, 1), fresh(), noHints, now, 0).nextPollAt)).toBe(15)
})

test('hours and days to skip are passed over, unless they are all of them', () => {
  const next = (hints: object) => afterAnswer(aFeed(), fresh(), { ...noHints, ...hints }, now, 0).nextPollAt
  expect(next({ skipHours: [12, 13] })).toBe('2026-11-24T14:00:00.000Z')
  expect(next({ skipDays: [2] })).toBe('2026-11-25T00:00:00.000Z')
  expect(next({ skipDays: [0, 1, 2, 3, 4, 5, 6] })).toBe('2026-11-24T12:30:00.000Z')
})

test('polls of feeds are spread, later and never sooner', () => {
  expect(minutesUntil(afterAnswer(aFeed(), fresh(), noHints, now, 1).nextPollAt)).toBe(33)
})

test('failures in a row double the wait, up to a day, and an answer ends them', () => {
  let feed = aFeed()
  const waits = Array.from({ length: 9 }, () => {
    feed = aFeed(afterFailure(feed, failure(500), now, 0))
    return minutesUntil(feed.state.nextPollAt)
  })
  expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1440, 1440, 1440])
  expect(feed.state).toMatchObject({ failures: 9, firstFailureAt: now, trouble: 'answered 500' })
  expect(afterAnswer(feed, fresh(), noHints, now, 0)).toMatchObject({
    failures: 0,
    trouble: null,
    firstFailureAt: null,
  })
})

test.each([
  ['seconds', 429, '120', '2026-11-24T12:02:00.000Z'],
  ['a date', 503, 'Tue, 24 Nov 2026 14:00:00 GMT', '2026-11-24T14:00:00.000Z'],
  ['a week', 429, '604800', '2026-11-25T12:00:00.000Z'],
  ['on another answer', 500, '120', undefined],
  ['the past', 503, 'Tue, 24 Nov 2020 14:00:00 GMT', undefined],
  ['nonsense', 429, 'soon', undefined],
])('Retry-After in %s is read', (_, status, value, until) => {
  expect(retryAfter(failure(status, { 'retry-after': value }), now)).toBe(until)
})

test('Retry-After that is longer than the back-off holds the feed too', () => {
  expect(afterFailure(aFeed(), failure(503, { 'retry-after': '7200' }), now, 0).nextPollAt).toBe(
    '2026-11-24T14:00:00.000Z',
  )
})

test('an address moves after three permanent redirects in a row, and not after two, nor to several', () => {
  const poll = (feed: Feed, to: string | null) => aFeed(afterAnswer(feed, fresh({}, to), noHints, now, 0))
  const [a, b] = ['https://new.example/feed', 'https://other.example/feed']
  const twice = poll(poll(aFeed(), a), a)
  expect(newAddress(twice.state)).toBeUndefined()
  expect(newAddress(poll(twice, a).state)).toBe(a)
  expect(newAddress(poll(poll(twice, b), a).state)).toBeUndefined()
  expect(newAddress(poll(poll(twice, null), a).state)).toBeUndefined()
})

test('410 ends the polling, and says so', () => {
  expect(afterFailure(aFeed(), failure(410), now, 0)).toMatchObject({
    gone: true,
    nextPollAt: null,
    trouble: expect.stringContaining('gone for good') as string,
  })
})
