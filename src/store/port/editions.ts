import type { ChannelId } from '../../../adapters/adapter.ts'
import type { Instant } from '../../instant.ts'
import type { Delivery } from './deliveries.ts'

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

/** What an edition told, and after which instant the articles that it looked at were stored. */
export type ToldSince = Told & { readonly after: Instant }

/** An edition that is to be: its parts, and what it tells. */
export type Plan = { readonly edition: Edition; readonly parts: readonly Delivery[]; readonly told: readonly Told[] }

/** The digests that were composed, and what each channel was told. */
export interface EditionStore {
  /**
   * Stores editions, each with its parts and what it tells: all of them or none. One whose slot of that date has an edition already is
   * left out. Gives those that are new. Many at once cost one write that the disk confirms.
   */
  planEditions(plans: readonly Plan[]): Promise<readonly Plan[]>
  edition(subscription: string, localDate: string, slot: number): Promise<Edition | undefined>
  /** The editions that told an article, the latest first. */
  editionsOf(article: string): Promise<readonly (Edition & { readonly channel: ChannelId })[]>
  /** The slots of these subscriptions that have an edition, from a local date on. */
  editionsSince(
    subscriptions: readonly string[],
    localDate: string,
  ): Promise<readonly Pick<Edition, 'subscription' | 'localDate' | 'slot' | 'dueAt'>[]>
  /** The editions that were sent to a channel, or to all whose ids begin so (`slack:T1:`, with the colon), the latest first. */
  sentEditions(channels: string, limit: number): Promise<readonly (Edition & { readonly channel: ChannelId })[]>
  /** What subscriptions were told since an instant: in parts that were sent, or may have been. One that was told nothing is left out. */
  toldTo(subscriptions: readonly string[], since: Instant): Promise<ReadonlyMap<string, readonly ToldSince[]>>
  /**
   * Up to when each of these subscriptions was told the news: the end of the latest edition whose parts all were sent, or may have been; before any
   * was, the beginning of its first edition; what was sent while the clock was ahead of `now` does not count. One that had none since it was made, or made anew after it was removed, is left out.
   */
  toldUpTo(subscriptions: readonly string[], now: Instant): Promise<ReadonlyMap<string, Instant>>
}
