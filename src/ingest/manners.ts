import { hourMs, minuteMs, msOf, plusMs, toInstant, type Instant } from '../instant.ts'
import type { Fetched, Headers } from './fetch.ts'
import type { Feed, FeedState } from './feed-state.ts'

/** Nothing that a publisher says makes a poll come sooner. */
const shortestMinutes = 15
/** However long a publisher asks to wait, or however often a feed fails, it is asked once a day. */
const longestMinutes = 24 * 60
/** A permanent redirect is believed when it was given this often in a row. */
const pollsUntilMoved = 3

/** What a parsed feed says of polling: `ttl` and `sy:updatePeriod` as minutes, hours (UTC, 0 to 23) and days (0 is Sunday) when nobody need ask. */
export type FeedHints = {
  readonly minutes: number | null
  readonly skipHours: readonly number[]
  readonly skipDays: readonly number[]
}

export const noHints: FeedHints = { minutes: null, skipHours: [], skipDays: [] }

/** The headers that ask for a feed: validators exactly as they were given, and only for the address that gave them. */
export function requestHeaders({ url, state }: Pick<Feed, 'url' | 'state'>, userAgent: string): Headers {
  const own = state.validatedUrl === url
  return {
    'user-agent': userAgent,
    accept:
      'application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.8, */*;q=0.1',
    'accept-encoding': 'gzip, br, deflate',
    ...(own && state.etag !== null ? { 'if-none-match': state.etag } : {}),
    ...(own && state.lastModified !== null ? { 'if-modified-since': state.lastModified } : {}),
  }
}

/**
 * The state after an answer. `spread` is in 0…1 and belongs to the feed (a hash of its address), so that feeds are not all due at the same minute;
 * it also keeps feeds that failed together from coming back together.
 */
export function afterAnswer(
  feed: Feed,
  answer: Extract<Fetched, { is: 'fresh' | 'unchanged' }>,
  hints: FeedHints,
  now: Instant,
  spread: number,
): FeedState {
  const { state, url } = feed
  const fresh = answer.is === 'fresh'
  const hinted = fresh
    ? Math.max(hints.minutes ?? 0, minutesOfHeaders(answer.headers, now))
    : Math.max(state.publisherMinutes, minutesOfHeaders(answer.headers, now))
  const minutes = clamp(Math.max(feed.intervalMinutes, hinted))
  return {
    ...state,
    nextPollAt: afterSkipped(plusMs(now, withSpread(minutes, spread)), hints),
    lastPollAt: now,
    lastAnswerAt: now,
    // Kept for the address that is stored: what another address in between said is of no use there.
    etag: fresh ? (answer.headers['etag'] ?? null) : state.etag,
    lastModified: fresh ? (answer.headers['last-modified'] ?? null) : state.lastModified,
    validatedUrl: fresh ? url : state.validatedUrl,
    failures: 0,
    firstFailureAt: null,
    trouble: null,
    moved: movedAfter(state, answer.moved, url),
    publisherMinutes: fresh ? hinted : state.publisherMinutes,
  }
}

/** The state after a failure: each in a row doubles the wait, a day at most. A 410 ends the polling, and says so. */
export function afterFailure(
  feed: Feed,
  failure: Extract<Fetched, { is: 'failed' }>,
  now: Instant,
  spread: number,
): FeedState {
  const { state } = feed
  const failures = state.failures + 1
  const minutes = clamp(Math.max(feed.intervalMinutes, shortestMinutes) * 2 ** Math.min(failures - 1, 10))
  const held = retryAfter(failure, now)
  const next = plusMs(now, withSpread(minutes, spread))
  const gone = failure.status === 410
  return {
    ...state,
    nextPollAt: gone ? null : held !== undefined && held > next ? held : next,
    lastPollAt: now,
    failures,
    firstFailureAt: state.firstFailureAt ?? now,
    trouble: gone
      ? 'answered 410: the publisher says that this feed is gone for good, so it is asked no more'
      : failure.why,
    moved: null,
    gone,
  }
}

/** Until when a host asked to be left alone, by `Retry-After` in seconds or as a date, on 429 and 503; a day at most. */
export function retryAfter(
  { status, headers }: { readonly status: number | null; readonly headers: Headers },
  now: Instant,
): Instant | undefined {
  const value = headers['retry-after']?.trim()
  if (value === undefined || (status !== 429 && status !== 503)) return undefined
  const ms = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - msOf(now)
  return Number.isNaN(ms) || ms <= 0 ? undefined : plusMs(now, Math.min(ms, longestMinutes * minuteMs))
}

/** Where the stored address moves to, once the publisher has said so in enough polls; undefined while it stays. */
export function newAddress({ moved }: FeedState): string | undefined {
  return moved !== null && moved.polls >= pollsUntilMoved ? moved.url : undefined
}

function movedAfter(state: FeedState, moved: string | null, url: string): FeedState['moved'] {
  if (moved === null || moved === url) return null
  return { url: moved, polls: state.moved?.url === moved ? state.moved.polls + 1 : 1 }
}

const clamp = (minutes: number): number => Math.min(Math.max(minutes, shortestMinutes), longestMinutes)

// Up to a tenth later, never sooner.
const withSpread = (minutes: number, spread: number): number => Math.round(minutes * minuteMs * (1 + spread / 10))

function minutesOfHeaders(headers: Headers, now: Instant): number {
  const control = headers['cache-control'] ?? ''
  const [, seconds] = /\bmax-age\s*=\s*"?(\d+)/i.exec(control) ?? []
  if (seconds !== undefined) return Number(seconds) / 60
  const expires = Date.parse(headers['expires'] ?? '')
  return Number.isNaN(expires) ? 0 : Math.max(0, (expires - msOf(now)) / minuteMs)
}

// Hours and days that the publisher said nobody need ask in are passed over, unless they are all of them.
function afterSkipped(at: Instant, { skipHours, skipDays }: FeedHints): Instant {
  for (let hours = 0; hours <= 24 * 7; hours += 1) {
    const candidate = new Date(msOf(at) + hours * hourMs)
    if (!skipHours.includes(candidate.getUTCHours()) && !skipDays.includes(candidate.getUTCDay()))
      return hours === 0 ? at : toInstant(candidate.setUTCMinutes(0, 0, 0))
  }
  return at
}
