import type { Article } from '../../../digests/article/article.ts'
import type { Said } from '../../../digests/record/record.ts'
import type { Instant } from '../../instant.ts'

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

/** Who said what, and what proves it. */
export interface QuoteStore {
  /** Quotes of the current revisions, newest article first, then in the text's order. */
  quotesBy(topic: string, person: string): Promise<readonly QuoteEntry[]>
  /** The same of what is no person, under any of its names as articles print them, with or without "the". */
  quotesOfBody(topic: string, names: readonly string[]): Promise<readonly QuoteEntry[]>
  /** The quotes of these articles, each of the revision that is handed over: in their order, then in the text's. */
  quotesIn(articles: readonly Article[]): Promise<readonly QuoteEntry[]>
  /** Which persons were quoted, the latest first, each once, with the name that articles give them and the date of the latest. */
  speakers(
    topic: string,
    limit: number,
  ): Promise<
    readonly {
      readonly person: string
      readonly speaker: string
      readonly quotes: number
      readonly at: Instant | null
    }[]
  >
  proof(quoteId: string): Promise<Proof | undefined>
}
