import type { Article } from '../article/article.ts'
import type { Brief } from '../brief/brief.ts'
import type { Span } from '../article/span.ts'
import type { StoryState } from '../story/story.ts'

/** One story as a digest tells it: its leading article in brief. `newSpans` are the sentences that were not told before. */
export type DigestEntry = {
  readonly storyId: string
  readonly state: StoryState
  readonly brief: Brief
  readonly article: Article
  readonly articles: readonly Article[]
  readonly newSpans: readonly Span[]
}

/** What a channel is told at once. `day` is the local date it is for; `next` the instant of the next one, where there is one. */
export type Digest = {
  readonly title: string
  readonly day: string
  readonly entries: readonly DigestEntry[]
  readonly next: string | null
}
