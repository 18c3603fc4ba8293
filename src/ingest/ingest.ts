import { Stopped } from '../stopped.ts'
import { isDeepStrictEqual } from 'node:util'
import pLimit from 'p-limit'
import type { Topic } from '../../digests/topic/topic.ts'
import { minuteMs, plusMs, type Instant } from '../instant.ts'
import type { Store } from '../store/store.ts'
import { unpolled, type Feed } from './feed-state.ts'
import { pollFeed, spreadOf, type Polled } from './poll.ts'
import { sharingVisitor } from './sharing-visitor.ts'
import type { Newsroom } from './room.ts'

/** How many feeds are polled side by side; the visitor sees to it that each host is asked for one thing at a time. */
const atOnce = 16
/** A feed that was never polled is polled within this time of the start, not all at its first second. */
const firstPollsMs = 2 * minuteMs
/** Topics that share a feed poll it together when they are due within this time. */
const togetherMs = 2 * minuteMs

/**
 * Makes the store's feeds of these topics those of the topics' files, and keeps the ones that were added in chat. States of feeds that stay are
 * kept, also of those that moved since the file named them. Feeds of other topics are left alone: another program may poll them.
 */
export async function syncFeeds(store: Store, topics: readonly Topic[], now: Instant): Promise<void> {
  const stored = await store.feeds()
  for (const topic of topics) {
    const before = stored.filter((feed) => feed.topic === topic.name)
    const named = new Set<string>()
    for (const { url, ...about } of topic.feeds) {
      const known =
        before.find((feed) => feed.url === url) ?? before.find(({ state }) => state.formerUrls.includes(url))
      const state = known?.state ?? { ...unpolled, nextPollAt: plusMs(now, Math.round(spreadOf(url) * firstPollsMs)) }
      const feed: Feed = { url: known?.url ?? url, topic: topic.name, ...about, addedBy: null, state }
      named.add(feed.url)
      // Each write waits for the disk; most starts change nothing.
      if (!isDeepStrictEqual(feed, known)) await store.saveFeed(feed)
    }
    for (const { url, addedBy } of before)
      if (addedBy === null && !named.has(url)) await store.removeFeed(topic.name, url)
  }
}

/** The feeds of these topics. The store may hold others, of a program with other settings. */
export function feedsOf(feeds: readonly Feed[], topics: readonly Topic[]): readonly Feed[] {
  const names = new Set(topics.map(({ name }) => name))
  return feeds.filter(({ topic }) => names.has(topic))
}

/**
 * The feeds that ought to be polled by now. A feed whose publisher said that it is gone is not among them; one that another topic polls now is when
 * it would be asked for soon, so that its publisher is asked once for both.
 */
export function dueFeeds(feeds: readonly Feed[], now: Instant): readonly Feed[] {
  const isDue = ({ state }: Feed, at: Instant): boolean =>
    !state.gone && (state.nextPollAt === null || state.nextPollAt <= at)
  const asked = new Set(feeds.filter((feed) => isDue(feed, now)).map(({ url }) => url))
  return feeds.filter((feed) => isDue(feed, now) || (asked.has(feed.url) && isDue(feed, plusMs(now, togetherMs))))
}

/** Polls feeds of the store side by side; one that fails spoils nothing for the others. `done` is told of each. */
export async function pollFeeds(
  room: Newsroom,
  feeds: readonly Feed[],
  done: (polled: Polled) => void = () => undefined,
): Promise<readonly Polled[]> {
  const limit = pLimit(atOnce)
  const shared = { ...room, visitor: sharingVisitor(room.visitor, feeds) }
  const polled = await Promise.all(
    feeds.map((feed) =>
      limit(async () => {
        if (room.stopping()) return []
        const one = await pollOne(shared, feed)
        one.forEach(done)
        return one
      }),
    ),
  )
  return polled.flat()
}

// None when the program is to stop before the feed was asked: it stays due.
async function pollOne(room: Newsroom, feed: Feed): Promise<readonly Polled[]> {
  try {
    return [await pollFeed(room, feed)]
  } catch (error) {
    if (error instanceof Stopped) return []
    room.log.error({ error, feed: feed.url }, 'a poll failed by our own fault; the feed is asked again next time')
    return [{ feed: feed.url, answered: false, trouble: 'our own fault; see the log', new: 0, revised: 0, dropped: 0 }]
  }
}
