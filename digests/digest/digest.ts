import type { Article } from '../article/article.ts'
import type { Brief } from '../brief/brief.ts'
import type { StoryState } from '../story/story.ts'
import type { Coverage } from './coverage.ts'
import type { ShownNews } from './shown-news.ts'
import type { Size } from './size.ts'

/**
 * One story as a digest tells it: its leading article in brief, with what others add; or, of a story that was told, only what is new.
 * `articles` are those that came since the last digest. `before` is the article that told an updated story first.
 */
export type DigestEntry = {
  readonly storyId: string
  readonly state: StoryState
  readonly brief: Brief
  readonly article: Article
  readonly articles: readonly Article[]
  readonly coverage: Coverage
  readonly before: Article | null
  /** What is shown beside the brief; of an update all that is told, its leading article's first. */
  readonly news: readonly ShownNews[]
  /** The articles that count as told with it: those that it shows, and those that add nothing to what was shown, now or before. */
  readonly told: readonly Article[]
  /** True when something new had no room; it stays new. */
  readonly isCut: boolean
}

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
