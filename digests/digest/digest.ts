import type { Article } from '../article/article.ts'
import type { Brief } from '../brief/brief.ts'
import type { Span } from '../article/span.ts'
import type { StoryState } from '../story/story.ts'
import type { Coverage } from './coverage.ts'

/**
 * One story as a digest tells it: its leading article in brief. `newSpans` are the sentences of that article that were not told
 * before. `before` is the article that told an updated story first.
 */
export type DigestEntry = {
  readonly storyId: string
  readonly state: StoryState
  readonly brief: Brief
  readonly article: Article
  readonly articles: readonly Article[]
  readonly newSpans: readonly Span[]
  readonly coverage: Coverage
  readonly before: Article | null
}

/** How much of each story is told: its headline, its brief, or its brief and more stories. */
export const sizes = ['short', 'standard', 'long'] as const
export type Size = (typeof sizes)[number]

/** How many stories a digest of each size tells; the rest is counted. */
export const toldStories: { readonly [size in Size]: number } = { short: 12, standard: 8, long: 15 }

/** What the bot knows of its feeds. `silent` are those that do not answer, with the instant since when. */
export type Health = {
  readonly feeds: number
  readonly answered: number
  readonly silent: readonly { readonly publisher: string; readonly since: string | null }[]
}

/**
 * What a channel is told at once. `day` is the local date it is for; `rest` counts stories that are not among the entries; `next` is
 * the instant of the next digest, where there is one; `health` is null where no feed is polled.
 */
export type Digest = {
  readonly title: string
  readonly day: string
  readonly size: Size
  readonly entries: readonly DigestEntry[]
  readonly rest: number
  readonly health: Health | null
  /** Earlier parts of which nobody knows whether they stand in the channel. */
  readonly unsure: number
  /** A round-up tells the week's stories anew, and not only what came since. */
  readonly covers: 'news' | 'week'
  readonly next: string | null
}
