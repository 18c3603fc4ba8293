import type { Article } from '../article/article.ts'
import type { Span } from '../article/span.ts'

/** How a story stands to what a channel was told of it before. */
export type StoryState = 'new' | 'updated' | 'fading'

/** The articles that tell one event, in the order of their dates. Its id is that of its first article. */
export type Story = { readonly id: string; readonly articles: readonly [Article, ...Article[]] }

/** A story as one edition tells it: `newSpans` are the sentences of its latest article that were not told before. */
export type ToldStory = { readonly story: Story; readonly state: StoryState; readonly newSpans: readonly Span[] }
