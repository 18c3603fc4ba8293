import { isDeepStrictEqual } from 'node:util'
import pLimit from 'p-limit'
import type { Topic } from '../../digests/topic/topic.ts'
import { minuteMs, plusMs, type Instant } from '../instant.ts'
import type { Store } from '../store/store.ts'
import { unpolled, type Feed } from './feed-state.ts'
import { hashOf } from './identity.ts'
import { pollFeed, type Polled } from './poll.ts'
import type { Newsroom } from './room.ts'

/** How many feeds are polled side by side; the visitor sees to it that each host is asked for one thing at a time. */
const atOnce = 32
/** A feed that was never polled is polled within this time of the start, not all at its first second. */
const firstPollsMs = 2 * minuteMs

/** Makes the store's feeds those of the topics' files, and keeps the ones that were added in chat. States of feeds that stay are kept. */
export async function syncFeeds(store: Store, topics: readonly Topic[], now: Instant): Promise<void> {
  const stored = new Map((await store.feeds()).map((feed) => [feed.url, feed]))
  for (const topic of topics) {
    for (const { url, publisher, country, kind, language, intervalMinutes } of topic.feeds) {
      const known = stored.get(url)
      const spread = Number.parseInt(hashOf(url).slice(0, 6), 16) / 0xff_ff_ff
      const state = known?.state ?? { ...unpolled, nextPollAt: plusMs(now, Math.round(spread * firstPollsMs)) }
      const feed: Feed = {
        url,
        topic: topic.name,
        publisher,
        country,
        kind,
        language,
        intervalMinutes,
        addedBy: null,
        state,
      }
      // Each write waits for the disk; most starts change nothing.
      if (!isDeepStrictEqual(feed, known)) await store.saveFeed(feed)
      stored.delete(url)
    }
  }
  for (const feed of stored.values())
    if (feed.addedBy === null && feed.state.lastPollAt === null) await store.removeFeed(feed.url)
}

/** The feeds that ought to be polled by now. A feed whose publisher said that it is gone is not among them. */
export function dueFeeds(feeds: readonly Feed[], now: Instant): readonly Feed[] {
  return feeds.filter(({ state }) => !state.gone && (state.nextPollAt === null || state.nextPollAt <= now))
}

/** Polls feeds side by side; one that fails spoils nothing for the others. `done` is told of each. */
export async function pollFeeds(
  room: Newsroom,
  feeds: readonly Feed[],
  done: (polled: Polled) => void = () => undefined,
): Promise<readonly Polled[]> {
  const limit = pLimit(atOnce)
  return Promise.all(
    feeds.map((feed) =>
      limit(async () => {
        if (room.stopping())
          return {
            feed: feed.url,
            answered: false,
            trouble: 'not asked: the program was stopped',
            new: 0,
            revised: 0,
            dropped: 0,
          }
        const polled = await pollOne(room, feed)
        done(polled)
        return polled
      }),
    ),
  )
}

async function pollOne(room: Newsroom, feed: Feed): Promise<Polled> {
  try {
    return await pollFeed(room, feed)
  } catch (error) {
    room.log.error({ error, feed: feed.url }, 'a poll failed by our own fault; the feed is asked again next time')
    return { feed: feed.url, answered: false, trouble: 'our own fault; see the log', new: 0, revised: 0, dropped: 0 }
  }
}
