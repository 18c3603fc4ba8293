import type { SourceKind } from '../../digests/article/article.ts'
import type { Instant } from '../instant.ts'

/** A feed that is polled: who publishes it, and what is known from its last polls. */
export type Feed = {
  readonly url: string
  readonly topic: string
  readonly publisher: string
  readonly country: string | null
  readonly kind: SourceKind | null
  readonly language: string | null
  /** The shortest time between two polls, as the topic's file or whoever added it says. */
  readonly intervalMinutes: number
  /** Who added it in chat; null for a feed of the topic's file. */
  readonly addedBy: string | null
  readonly state: FeedState
}

/** What a restart must not forget of a feed. */
export type FeedState = {
  readonly nextPollAt: Instant | null
  readonly lastPollAt: Instant | null
  readonly lastAnswerAt: Instant | null
  readonly lastNewAt: Instant | null
  /** Validators exactly as they came, and the address they belong to. */
  readonly etag: string | null
  readonly lastModified: string | null
  readonly validatedUrl: string | null
  readonly bodyHash: string | null
  readonly failures: number
  readonly firstFailureAt: Instant | null
  /** What is wrong, in words; null while the feed answers. */
  readonly trouble: string | null
  readonly moved: { readonly url: string; readonly polls: number } | null
  /** The publisher said that it is gone for good (410). */
  readonly gone: boolean
  readonly title: string | null
  /** How long the publisher asked to leave it alone, in minutes; 0 when it did not say. */
  readonly publisherMinutes: number
  /** Where it was before it moved: the topic's file may still name it so. */
  readonly formerUrls: readonly string[]
}

/** A feed that was never polled. */
export const unpolled: FeedState = {
  nextPollAt: null,
  lastPollAt: null,
  lastAnswerAt: null,
  lastNewAt: null,
  etag: null,
  lastModified: null,
  validatedUrl: null,
  bodyHash: null,
  failures: 0,
  firstFailureAt: null,
  trouble: null,
  moved: null,
  gone: false,
  title: null,
  publisherMinutes: 0,
  formerUrls: [],
}
