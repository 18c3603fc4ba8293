import type { Feed } from '../../ingest/feed-state.ts'
import type { Instant } from '../../instant.ts'

/** What became of an address that a feed gave, and why: kept as an article, or dropped. `url` is canonical. */
export type Fate = {
  readonly url: string
  readonly topic: string
  readonly article: string | null
  readonly at: Instant
  readonly feed: string | null
  readonly kept: boolean
  readonly score: number
  readonly why: string
}

/** What a site says in its robots.txt; see `Store.robotsOf`. */
export type Robots = { readonly text: string | null; readonly until: Instant }

/** An item of a feed: the hash of what the feed said of it, and the article that it became. */
export type FeedItem = { readonly guid: string; readonly hash: string; readonly article: string | null }

/** Feeds with their state, what became of their items, and what their hosts asked for. */
export interface FeedStore {
  /** Every feed that is polled, by its address. Two topics may have the same one, each with its own state. */
  feeds(): Promise<readonly Feed[]>
  /** Those of these addresses. */
  feedsAt(urls: readonly string[]): Promise<readonly Feed[]>
  /** Those, and what is known of feeds that were only asked for by name. */
  knownFeeds(): Promise<readonly Feed[]>
  /** Makes room for what is learnt of feeds that are only asked for by name; what is known of them already stays. */
  nameFeeds(feeds: readonly Feed[]): Promise<void>
  /** Stores a feed that is to be polled; one that the topic has under `url` already is replaced. */
  saveFeed(feed: Feed): Promise<void>
  /** Moves a feed of a topic to a new address, with its items. When the topic has that one already, the two become one. */
  moveFeed(topic: string, from: string, to: string): Promise<void>
  /** Forgets a feed of a topic with its items, not the articles that came of them. True when there was one. */
  removeFeed(topic: string, url: string): Promise<boolean>
  /** The items of a feed that its topic has seen: by their guid, the hash of what the feed said of them then. */
  itemsOf(topic: string, feed: string, which: 'all' | 'kept'): Promise<ReadonlyMap<string, string>>
  /**
   * Stores what one poll came to, all or nothing: the feed's state, the items that were seen anew, and what became of them. A feed that was
   * removed while it was polled stays removed; what became of its articles is written down all the same.
   */
  savePoll(feed: Feed, items: readonly FeedItem[], fates: readonly Fate[]): Promise<void>
  saveFate(fate: Fate): Promise<void>
  fate(url: string, topic: string): Promise<Fate | undefined>
  /** What became of the stored articles of a topic, by their ids. */
  fatesOf(topic: string): Promise<ReadonlyMap<string, Fate>>
  /** Which hosts asked to be left alone, and until when. */
  hosts(): Promise<ReadonlyMap<string, Instant>>
  holdHost(host: string, until: Instant): Promise<void>
  /** The robots.txt of a site as it was kept, and until when it holds; its text is null when it could not be had. */
  robotsOf(origin: string): Promise<Robots | undefined>
  /** Keeps a site's robots.txt; those that no longer hold at `now` go. */
  keepRobots(origin: string, robots: Robots, now: Instant): Promise<void>
}
