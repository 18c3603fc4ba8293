import type { Health } from '../../digests/digest/digest.ts'
import type { Feed } from '../ingest/feed-state.ts'
import type { Instant } from '../instant.ts'
import type { Store } from '../store/store.ts'

/**
 * What is known of the feeds of a topic; null while none was polled. One that was not asked yet has not answered either; one that is gone for
 * good is no longer counted.
 */
export async function healthOf(store: Store, topic: string): Promise<Health | null> {
  const feeds = (await store.feeds()).filter((feed) => feed.topic === topic && !feed.state.gone)
  const polled = feeds.filter(({ state }) => state.lastPollAt !== null)
  if (polled.length === 0) return null
  const silent = polled.filter(isSilent)
  return {
    feeds: feeds.length,
    answered: polled.length - silent.length,
    silent: silent
      .map((feed) => ({ publisher: feed.publisher, since: silentSince(feed) }))
      .toSorted((a, b) => ((a.since ?? '') < (b.since ?? '') ? -1 : 1)),
  }
}

/** Since when a feed does not answer: the first poll that failed. Before that it may not have been asked, as while the bot was down. Null for one that answers. */
export function silentSince({ state }: Pick<Feed, 'state'>): Instant | null {
  return state.firstFailureAt
}

/** True for a feed whose last polls were not answered. */
export function isSilent({ state }: Feed): boolean {
  return state.trouble !== null
}
