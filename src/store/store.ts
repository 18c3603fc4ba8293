import type { ChannelId, DeliveryId, Payload, UserId } from '../../adapters/adapter.ts'
import type { Article } from '../../digests/article/article.ts'
import type { Size } from '../../digests/digest/digest.ts'
import type { Quote } from '../../digests/quote/quote.ts'
import type { Said } from '../../digests/record/record.ts'
import type { Feed } from '../ingest/feed-state.ts'
import type { Instant } from '../instant.ts'

/** What is known of an article beside its words. Sample articles count as stored when they were published. */
export type ArticleFacts = {
  readonly topic: string
  readonly hash: string
  readonly storedAt: Instant
  readonly sample: boolean
  /** Where its text is from: the publisher's page, the feed when the page could not be had, or a file. */
  readonly textFrom: 'page' | 'feed' | 'file'
  /** The page that its text is from, and when to look at it again; null without one. */
  readonly page: { readonly url: string; readonly seeAgainAt: Instant | null } | null
}

/** An article that was told, whose page is to be looked at again. `goneAt` is since when it is not found. */
export type PageToSee = {
  readonly article: Article
  readonly topic: string
  readonly url: string
  readonly storedAt: Instant
  readonly goneAt: Instant | null
  readonly withdrawnAt: Instant | null
  readonly returnedAt: Instant | null
}

/** What a look at an article's page came to: when to look next, and since when it is not found, counts as withdrawn, or is back after that. */
export type SecondLook = {
  readonly next: Instant | null
  readonly goneAt: Instant | null
  readonly withdrawnAt: Instant | null
  readonly returnedAt: Instant | null
}

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

/** A quote as the store keeps it: its id is `<article>-<revision>-<start>`. */
export type QuoteEntry = Said

/** What proves a quote: the revision it was read from, and the article as it is now. */
export type Proof = {
  readonly entry: QuoteEntry
  readonly hash: string
  readonly seenAt: Instant
  /** The current revision when it is a later one. */
  readonly later: { readonly revision: number; readonly text: string; readonly seenAt: Instant } | null
  /** Since when the article is not found at its publisher's. */
  readonly withdrawnAt: Instant | null
}

/** An article by its title. */
export type Headline = { readonly id: string; readonly title: string }

/** What saving an article came to. A `known` one had this very title and text already. */
export type Saved = 'new' | 'revised' | 'known'

/** Which articles are wanted, newest first. `published` and `stored` are half-open: later than `after`, up to `upTo`. */
export type ArticleQuery = {
  readonly topic: string
  readonly limit: number
  readonly published?: { readonly after: Instant; readonly upTo: Instant }
  readonly stored?: { readonly after: Instant; readonly upTo: Instant }
  /** Words that all stand in the title or the text, in any case. */
  readonly words?: string
  /** Words of which some do; those that hold most and the rarest come first. */
  readonly someWords?: string
}

/** What a site says in its robots.txt; see `Store.robotsOf`. */
export type Robots = { readonly text: string | null; readonly until: Instant }

/** An item of a feed: the hash of what the feed said of it, and the article that it became. */
export type FeedItem = { readonly guid: string; readonly hash: string; readonly article: string | null }

/** A channel that wants the digests of a topic. A slot is the index of one of its `times` (HH:MM). */
export type Subscription = {
  readonly id: string
  readonly channel: ChannelId
  readonly topic: string
  readonly times: readonly string[]
  readonly zone: string
  readonly locale: string
  readonly createdBy: UserId | null
  readonly createdAt: Instant
  /** Why nothing is posted for now; null while it is. */
  readonly paused: string | null
  /** The days of the week it comes on, 1 (Monday) to 7. */
  readonly days: readonly number[]
  readonly size: Size
  /** Only articles with one of these words are told (all when there are none), and none with one of the others. */
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  /** What a day without news gets: a line, or nothing. */
  readonly quiet: 'line' | 'off'
  /** The day of the week, 1 (Monday) to 7, whose last digest tells the week's stories anew; null without one. */
  readonly roundup: number | null
  /** When a publisher changes what was told: our message is edited and a line is put below it, only the line, or nothing. */
  readonly corrections: CorrectionPolicy
}

export const correctionPolicies = ['edit', 'thread', 'off'] as const
export type CorrectionPolicy = (typeof correctionPolicies)[number]

/** One digest of one subscription: for one slot of one local date, covering what was stored after `after`, up to `upTo`. */
export type Edition = {
  readonly id: string
  readonly subscription: string
  readonly localDate: string
  readonly slot: number
  readonly dueAt: Instant
  readonly after: Instant
  readonly upTo: Instant
}

/**
 * That an edition tells an article, as part of a story: the revision that was read, the part of the edition in which the story ends,
 * and the publisher's words that were shown of it, one string each.
 */
export type Told = {
  readonly story: string
  readonly article: string
  readonly revision: number
  readonly part: number
  readonly shown: readonly string[]
}

/** An edition that is to be: its parts, and what it tells. */
export type Plan = { readonly edition: Edition; readonly parts: readonly Delivery[]; readonly told: readonly Told[] }

/**
 * A message that told an article which has another revision now, or was withdrawn. `shown` are the words of the article that it showed;
 * `edited` and `wasCorrected` tell that the message was edited for this change, and that an earlier change was put right in it.
 */
export type ToldOfChange = {
  readonly delivery: DeliveryId
  readonly channel: ChannelId
  readonly messageId: string
  readonly payload: Payload
  readonly topic: string
  readonly locale: string
  readonly zone: string
  readonly policy: 'edit' | 'thread'
  readonly article: Article
  readonly toldRevision: number
  readonly changedAt: Instant
  readonly shown: readonly string[]
  /** What befell the article: its text changed, it is not found any more, or it is found again. */
  readonly is: 'changed' | 'withdrawn' | 'returned'
  readonly edited: boolean
  readonly wasCorrected: boolean
}

/** Half-open: later than `after`, up to `upTo`. */
export type Stretch = { readonly after: Instant; readonly upTo: Instant }

/** An article with the story it is part of, null while that is not decided, and the persons it quotes. */
export type Placed = {
  readonly article: Article
  readonly story: string | null
  readonly storedAt: Instant
  readonly persons: readonly string[]
}

/** An article as part of its story. */
export type StoryMember = { readonly story: string; readonly article: string; readonly published: Instant | null }

/** Where one part of an edition stands. */
export const deliveryStates = ['planned', 'sending', 'sent', 'unknown', 'refused', 'expired'] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** One part of one edition: the ledger's row. `notBefore` holds a planned part back, or an unknown one until it has settled. */
export type Delivery = {
  readonly id: DeliveryId
  readonly edition: string
  readonly subscription: string
  readonly localDate: string
  readonly slot: number
  readonly dueAt: Instant
  readonly part: number
  readonly channel: ChannelId
  /** The name of the thread below the edition's first part in which it stands; null in the channel itself. */
  readonly thread: string | null
  /** The message of the edition's first part, once it is posted. */
  readonly below: string | null
  readonly payload: Payload
  readonly state: DeliveryState
  readonly messageId: string | null
  readonly attempts: number
  readonly error: string | null
  readonly plannedAt: Instant
  readonly notBefore: Instant
  readonly claimedAt: Instant | null
  readonly sentAt: Instant | null
}

/** A change of a delivery's state; what is not named stays. */
export type DeliveryChange = {
  readonly state: DeliveryState
  readonly messageId?: string
  readonly error?: string | null
  readonly notBefore?: Instant
  readonly sentAt?: Instant
}

/** The token of a tenant (`slack:T1`), sealed; see `tenants/cipher`. */
export type Installation = {
  readonly tenant: string
  readonly sealed: string
  readonly installedBy: string
  readonly installedAt: Instant
}

/** How many rows were erased, or changed so that they name nobody. */
export type Erased = {
  readonly subscriptions: number
  readonly digests: number
  readonly installations: number
  readonly notices: number
  readonly feeds: number
}

/** What is remembered, in one of two databases; the same contract tests run over each. Everything rejects with a `StoreTrouble` where the database is the cause. */
export interface Store {
  /** With `from` only while the article has that revision: else it is `known`, and newer than what is brought. */
  saveArticle(article: Article, facts: ArticleFacts, quotes: readonly Quote[], from?: number): Promise<Saved>
  article(id: string): Promise<Article | undefined>
  articles(query: ArticleQuery): Promise<readonly Article[]>
  /** The latest articles by their titles, without their texts. */
  headlines(topic: string, limit: number): Promise<readonly Headline[]>
  /** Which articles hold all of these words, newest first: of the latest three hundred stored ones that do. */
  idsHolding(topic: string, words: string): Promise<readonly string[]>
  /** The articles of these ids, in their order; one that is not there is left out. */
  articlesAt(ids: readonly string[]): Promise<readonly Article[]>
  countArticles(topic: string): Promise<number>
  /** Where the text of a stored article is from. */
  textFrom(id: string): Promise<ArticleFacts['textFrom'] | null>
  /** Quotes of the current revisions, newest article first, then in the text's order. */
  quotesBy(topic: string, person: string): Promise<readonly QuoteEntry[]>
  /** The same of what is no person, under any of its names as articles print them, with or without "the". */
  quotesOfBody(topic: string, names: readonly string[]): Promise<readonly QuoteEntry[]>
  /** The quotes of these articles, each of the revision that is handed over: in their order, then in the text's. */
  quotesIn(articles: readonly Article[]): Promise<readonly QuoteEntry[]>
  /**
   * Drops articles that were stored before an instant, with their texts, revisions and quotes: what can no longer be proven is no longer shown. The ledger
   * stays, and sample articles do. Gives how many went; a large number goes in several calls.
   */
  forget(before: Instant): Promise<number>
  /** Articles stored or published within a stretch that are in no story yet, in the order of their dates; without persons. */
  unplaced(topic: string, stretch: Stretch): Promise<readonly Placed[]>
  /** All articles of a stretch of storing or of publishing that are not withdrawn, in the order of their dates. */
  placed(topic: string, by: 'stored' | 'published', stretch: Stretch): Promise<readonly Placed[]>
  /** What these stories consist of, in the order of the articles' dates. */
  membersOf(stories: readonly string[]): Promise<readonly StoryMember[]>
  /** Puts articles into stories, by their ids. An article stays where it was put first. */
  place(stories: ReadonlyMap<string, string>): Promise<void>
  proof(quoteId: string): Promise<Proof | undefined>
  /** The days of the oldest and the newest article of a topic, as instants; undefined when there is none. */
  span(topic: string): Promise<{ readonly first: Instant; readonly last: Instant } | undefined>
  /** Which persons were quoted, the latest first, each once, with the name that articles give them. */
  speakers(
    topic: string,
    limit: number,
  ): Promise<readonly { readonly person: string; readonly speaker: string; readonly quotes: number }[]>

  /** Stores a subscription, or changes the times, zone and language of the channel's own one for this topic. */
  saveSubscription(subscription: Subscription): Promise<Subscription>
  subscriptions(): Promise<readonly Subscription[]>
  /** Those of a channel, or of all whose ids begin so (`slack:T1:`, with the colon); with the empty string all. */
  subscriptionsIn(channels: string): Promise<readonly Subscription[]>
  /** The ids of those that must be looked at by now: that were changed, never looked at, or whose next time has come. */
  subscriptionsDue(now: Instant): Promise<readonly string[]>
  /** Those of these ids that are not removed. */
  subscriptionsOf(ids: readonly string[]): Promise<readonly Subscription[]>
  /** Nothing is due for these subscriptions before these instants. One whose timetable was changed meanwhile is looked at again. */
  lookAt(instants: ReadonlyMap<Subscription, Instant>): Promise<void>
  /** Every subscription must be looked at. */
  lookAtAll(): Promise<void>
  pauseSubscription(id: string, why: string | null): Promise<void>
  /** True when there was one. Its editions and deliveries are kept; parts that were not posted yet expire. */
  removeSubscription(channel: ChannelId, topic: string): Promise<boolean>

  /**
   * Stores editions, each with its parts and what it tells: all of them or none. One whose slot of that date has an edition already is
   * left out. Gives those that are new. Many at once cost one write that the disk confirms.
   */
  planEditions(plans: readonly Plan[]): Promise<readonly Plan[]>
  /** The editions that told an article, the latest first. */
  editionsOf(article: string): Promise<readonly (Edition & { readonly channel: ChannelId })[]>
  /** What subscriptions were told since an instant: in parts that were sent, or may have been. One that was told nothing is left out. */
  toldTo(subscriptions: readonly string[], since: Instant): Promise<ReadonlyMap<string, readonly Told[]>>
  edition(subscription: string, localDate: string, slot: number): Promise<Edition | undefined>
  /** The slots of these subscriptions that have an edition, from a local date on. */
  editionsSince(
    subscriptions: readonly string[],
    localDate: string,
  ): Promise<readonly Pick<Edition, 'subscription' | 'localDate' | 'slot'>[]>
  /**
   * Up to when each of these subscriptions was told the news: the end of the latest edition whose parts all were sent, or may have been; before any
   * was, the beginning of its first edition; what was sent while the clock was ahead of `now` does not count. One that had none since it was made, or made anew after it was removed, is left out.
   */
  toldUpTo(subscriptions: readonly string[], now: Instant): Promise<ReadonlyMap<string, Instant>>
  /** Deliveries in these states, in the order in which their channel must see them. */
  deliveries(states: readonly DeliveryState[]): Promise<readonly Delivery[]>
  /**
   * The channels for which a step may be due: with parts that are planned, that may have arrived of an edition due since `dueSince`, or
   * that were taken in hand before `heldSince` and never recorded.
   */
  channelsWaiting(at: {
    readonly now: Instant
    readonly heldSince: Instant
    readonly dueSince: Instant
  }): Promise<readonly ChannelId[]>
  /** The parts of a channel that are not at their end, in the order in which it must see them. */
  partsWaiting(channel: ChannelId): Promise<readonly Delivery[]>
  /** The parts of these subscriptions that are not at their end, without what is in them. */
  openPartsOf(
    subscriptions: readonly string[],
  ): Promise<readonly Pick<Delivery, 'subscription' | 'state' | 'plannedAt'>[]>
  /** The editions that were sent to a channel, or to all whose ids begin so (`slack:T1:`, with the colon), the latest first. */
  sentEditions(channels: string, limit: number): Promise<readonly (Edition & { readonly channel: ChannelId })[]>
  /** How many parts of such channels may have arrived, or not: `channels` as in `subscriptionsIn`. */
  countUnknown(channels: string): Promise<number>
  /** Takes a planned part in hand: true for exactly one caller, and for none once its channel unsubscribed. */
  claim(id: DeliveryId, now: Instant): Promise<boolean>
  /** With `from` only while the part is in that state: false when somebody else took the next step meanwhile. */
  record(id: DeliveryId, change: DeliveryChange, from?: DeliveryState): Promise<boolean>
  /** What was sent after `sentAfter` and changed, or was sent, after `since`, where that is not put right yet. */
  toldOfChanges(since: Instant, sentAfter: Instant): Promise<readonly ToldOfChange[]>
  /** Writes down that a message was edited for a change, and the body that it has now. */
  keepEdit(told: ToldOfChange, payload: Payload, now: Instant): Promise<void>
  /** Writes down that a line about a change is posted below a message; true for exactly one caller. */
  correct(told: ToldOfChange, now: Instant): Promise<boolean>
  /** Takes that back: the line surely was not posted. */
  correctLater(told: ToldOfChange): Promise<void>

  /** Articles that were told and whose pages are to be looked at again by now, the longest due first. */
  pagesToSeeAgain(now: Instant, limit: number): Promise<readonly PageToSee[]>
  /** Writes down a look at an article's page. */
  sawAgain(articleId: string, look: SecondLook): Promise<void>

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
  /** Which hosts asked to be left alone, and until when. */
  hosts(): Promise<ReadonlyMap<string, Instant>>
  holdHost(host: string, until: Instant): Promise<void>
  /** The robots.txt of a site as it was kept, and until when it holds; its text is null when it could not be had. */
  robotsOf(origin: string): Promise<Robots | undefined>
  /** Keeps a site's robots.txt; those that no longer hold at `now` go. */
  keepRobots(origin: string, robots: Robots, now: Instant): Promise<void>
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

  /** Writes down that something was told; true for exactly one caller of a key. */
  noticeOnce(key: string, now: Instant): Promise<boolean>
  /** Drops what was written down before an instant, of the keys that begin so. */
  forgetNotices(beginning: string, before: Instant): Promise<void>

  installation(tenant: string): Promise<Installation | undefined>
  installations(): Promise<readonly Installation[]>
  /** Keeps a tenant's token in the place of an earlier one; with `replacing` only in the place of this one. */
  keepInstallation(installation: Installation, replacing?: string): Promise<void>
  /** Drops a token that was kept by an instant. True when there was one. */
  removeInstallation(tenant: string, upTo: Instant): Promise<boolean>

  /**
   * Erases what is known of a workspace or server (`slack:T1`): its subscriptions with their digests, all that was written down of them, and its token.
   * Who added a feed is forgotten; articles and feeds belong to all. Gives how many rows went.
   */
  eraseTenant(tenant: string): Promise<Erased>
  /** Erases whose doing something was, where it was this person's (`slack:T1:U1`), and what they were told as an owner. */
  erasePerson(person: string): Promise<Erased>

  /** Rejects when the store does not answer. */
  reach(): Promise<void>
  /** How many parts are planned, being sent, and of unknown outcome, with when the oldest of each was planned. */
  openDeliveries(): Promise<
    readonly { readonly state: DeliveryState; readonly count: number; readonly oldest: Instant | null }[]
  >

  close(): Promise<void>
}
