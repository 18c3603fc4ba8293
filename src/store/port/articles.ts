import type { Article } from '../../../digests/article/article.ts'
import type { Quote } from '../../../digests/quote/quote.ts'
import type { Instant } from '../../instant.ts'

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

/** Where a stored article is from. */
export type Origin = Pick<ArticleFacts, 'textFrom' | 'storedAt' | 'sample'> & { readonly story: string | null }

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

/** Articles with their revisions and words. */
export interface ArticleStore {
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
  /** Where a stored article is from, and the story that it is part of, null while that is not decided. */
  origin(id: string): Promise<Origin | undefined>
  /** The days of the oldest and the newest article of a topic, as instants; undefined when there is none. */
  span(topic: string): Promise<{ readonly first: Instant; readonly last: Instant } | undefined>
  /**
   * Drops articles that were stored before an instant, with their texts, revisions and quotes: what can no longer be proven is no longer shown. The ledger
   * stays, and sample articles do. Gives how many went; a large number goes in several calls.
   */
  forget(before: Instant): Promise<number>
}
