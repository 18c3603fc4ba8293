import type { Feed } from './feed-state.ts'
import type { Fetched } from './fetch.ts'
import { hashOf } from './identity.ts'
import { afterAnswer, afterFailure, newAddress, noHints, requestHeaders } from './manners.ts'
import type { Newsroom } from './room.ts'
import { takeEntry } from './take-entry.ts'

/** What one poll came to. */
export type Polled = {
  readonly feed: string
  readonly answered: boolean
  readonly trouble: string | null
  readonly new: number
  readonly revised: number
  readonly dropped: number
}

/** Polls one feed, and stores what is new in it. Its validators are kept only when all of it was taken in, so that nothing is lost in between. */
export async function pollFeed(room: Newsroom, feed: Feed): Promise<Polled> {
  const { store, visitor, log, now } = room
  const spread = Number.parseInt(hashOf(feed.url).slice(0, 6), 16) / 0xff_ff_ff
  const fetched = await visitor.get(feed.url, requestHeaders(feed, room.userAgent))
  const counts = { new: 0, revised: 0, dropped: 0 }
  if (fetched.is === 'held') {
    await store.saveFeed({ ...feed, state: { ...feed.state, nextPollAt: fetched.until } })
    return { feed: feed.url, answered: false, trouble: fetched.why, ...counts }
  }
  if (fetched.is === 'failed') return fail(room, feed, fetched, spread)
  const hash = fetched.is === 'fresh' ? bytesHash(fetched.bytes) : feed.state.bodyHash
  if (fetched.is === 'unchanged' || hash === feed.state.bodyHash) {
    await store.saveFeed({ ...feed, state: afterAnswer(feed, fetched, noHints, now(), spread) })
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
  const document = reading.result.feed
  const known = await store.itemsOf(feed.url)
  for (const entry of document.entries) {
    if (room.stopping()) return { feed: feed.url, answered: true, trouble: null, ...counts }
    try {
      const taken = await takeEntry(room, feed, document, entry, known)
      if (taken !== 'known') counts[taken] += 1
    } catch (error) {
      log.warn(
        { error, feed: feed.url, entry: entry.url ?? entry.id },
        'an entry of a feed could not be taken in; the others go on',
      )
    }
  }
  const state = {
    ...afterAnswer(feed, fetched, document.hints, now(), spread),
    bodyHash: hash,
    title: document.title,
    ...(counts.new > 0 ? { lastNewAt: now() } : {}),
  }
  await store.saveFeed({ ...feed, state })
  const moved = newAddress(state)
  if (moved !== undefined) await store.moveFeed(feed.url, moved)
  return { feed: feed.url, answered: true, trouble: null, ...counts }
}

const bytesHash = (bytes: Uint8Array): string =>
  hashOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'))

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
  await store.saveFeed({ ...feed, state: afterFailure(feed, failure, now(), spread) })
  return { feed: feed.url, answered: false, trouble: failure.why, new: 0, revised: 0, dropped: 0 }
}
