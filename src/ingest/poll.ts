import { hash } from 'node:crypto'
import type { Feed, FeedState } from './feed-state.ts'
import type { Fetched } from './fetch.ts'
import { idOf } from '../ids.ts'
import { afterAnswer, afterFailure, newAddress, noHints, requestHeaders } from './manners.ts'
import type { Newsroom } from './room.ts'
import { Stopped } from '../stopped.ts'
import type { FeedDocument } from './feed/feed-document.ts'
import type { Fate, FeedItem } from '../store/store.ts'
import { takeEntry, type Taken } from './take-entry.ts'

/** What one poll came to. */
export type Polled = {
  readonly feed: string
  readonly answered: boolean
  readonly trouble: string | null
  readonly new: number
  readonly revised: number
  readonly dropped: number
}

/**
 * Polls one feed, and stores what is new in it. Its validators are kept only when all of it was taken in, so that nothing is lost in between.
 * Rejects with `Stopped` when the program is to stop before it is asked.
 */
export async function pollFeed(room: Newsroom, feed: Feed): Promise<Polled> {
  const { store, visitor, now } = room
  const spread = spreadOf(feed.url)
  // What was dropped before is wanted now, so the feed is asked for all of it.
  const asked = room.keepAll ? { ...feed, state: { ...feed.state, bodyHash: null, validatedUrl: null } } : feed
  const fetched = await visitor.get(feed.url, requestHeaders(asked, room.userAgent))
  const counts = { new: 0, revised: 0, dropped: 0 }
  if (fetched.is === 'held') {
    await store.savePoll({ ...feed, state: { ...feed.state, nextPollAt: fetched.until } }, [], [])
    return { feed: feed.url, answered: false, trouble: fetched.why, ...counts }
  }
  if (fetched.is === 'failed') return fail(room, feed, fetched, spread)
  const bodyHash = fetched.is === 'fresh' ? bytesHash(fetched.bytes) : feed.state.bodyHash
  if (fetched.is === 'unchanged' || bodyHash === asked.state.bodyHash) {
    // What the feed itself said of its pace still holds: it said the same again.
    await settle(
      room,
      feed,
      afterAnswer(feed, fetched, { ...noHints, minutes: feed.state.publisherMinutes }, now(), spread),
    )
    return { feed: feed.url, answered: true, trouble: null, ...counts }
  }
  const { bytes, url, headers } = fetched
  const reading = await room.reader.readFeed({
    bytes,
    url,
    contentType: headers['content-type'] ?? null,
    contentLocation: headers['content-location'] ?? null,
    contentLanguage: headers['content-language'] ?? null,
  })
  if (reading.is === 'given up') return fail(room, feed, broken(reading.why), spread)
  if (reading.result.is === 'no feed') {
    const { why, alternates } = reading.result
    return fail(
      room,
      feed,
      broken(alternates.length === 0 ? why : `${why}; it names these feeds: ${alternates.slice(0, 3).join(', ')}`),
      spread,
    )
  }
  return takeIn(room, feed, fetched, reading.result.feed, bodyHash, spread)
}

async function takeIn(
  room: Newsroom,
  feed: Feed,
  fetched: Extract<Fetched, { is: 'fresh' }>,
  document: FeedDocument,
  bodyHash: string | null,
  spread: number,
): Promise<Polled> {
  const { store, log, now } = room
  const known = await store.itemsOf(feed.topic, feed.url, room.keepAll ? 'kept' : 'all')
  const taken: Taken[] = []
  let whole = true
  for (const entry of document.entries) {
    if (room.stopping()) break
    try {
      const one = await takeEntry(room, feed, document, entry, known)
      if (one !== undefined) taken.push(one)
    } catch (error) {
      if (error instanceof Stopped) break
      whole = false
      log.warn(
        { error, feed: feed.url, entry: entry.url ?? entry.id },
        'an entry of a feed could not be taken in; the others go on, and it is tried again at the next poll',
      )
    }
  }
  const countOf = (as: Taken['as']): number => taken.filter((one) => one.as === as).length
  const items = taken.map(({ item }) => item)
  const fates = taken.flatMap((one) => one.fates)
  const polled = {
    feed: feed.url,
    answered: true,
    trouble: null,
    new: countOf('new'),
    revised: countOf('revised'),
    dropped: countOf('dropped'),
  }
  if (room.stopping()) {
    // What was taken in is kept; without its new validators the feed gives the rest when it is asked again.
    await store.savePoll(feed, items, fates)
    return polled
  }
  const state = {
    ...afterAnswer(feed, fetched, document.hints, now(), spread),
    // Without them the feed gives everything again, and with it what could not be taken in.
    ...(whole ? { bodyHash } : { bodyHash: null, etag: null, lastModified: null, validatedUrl: null }),
    title: document.title,
    ...(polled.new > 0 ? { lastNewAt: now() } : {}),
  }
  await settle(room, feed, state, items, fates)
  return polled
}

async function settle(
  { store }: Newsroom,
  feed: Feed,
  state: FeedState,
  items: readonly FeedItem[] = [],
  fates: readonly Fate[] = [],
): Promise<void> {
  await store.savePoll({ ...feed, state }, items, fates)
  const moved = newAddress(state)
  if (moved !== undefined) await store.moveFeed(feed.topic, feed.url, moved)
}

/** Where in its interval a feed is polled, in 0…1. */
export const spreadOf = (url: string): number => Number.parseInt(idOf(url).slice(0, 6), 16) / 0xff_ff_ff

const bytesHash = (bytes: Uint8Array): string => hash('sha256', bytes)

const broken = (why: string): Extract<Fetched, { is: 'failed' }> => ({
  is: 'failed',
  fault: 'broken',
  why,
  status: null,
  headers: {},
})

async function fail(
  { store, now }: Newsroom,
  feed: Feed,
  failure: Extract<Fetched, { is: 'failed' }>,
  spread: number,
): Promise<Polled> {
  await store.savePoll({ ...feed, state: afterFailure(feed, failure, now(), spread) }, [], [])
  return { feed: feed.url, answered: false, trouble: failure.why, new: 0, revised: 0, dropped: 0 }
}
