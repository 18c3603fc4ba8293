import type { Article } from '../../../digests/article/article.ts'
import type { Move } from '../../../digests/story/story-index.ts'
import type { Instant } from '../../instant.ts'

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
export type StoryMember = {
  readonly story: string
  readonly article: string
  readonly published: Instant | null
  readonly storedAt: Instant
  readonly isWithdrawn: boolean
}

/** Which story each article is part of. */
export interface StoryStore {
  /** Articles stored or published within a stretch that are in no story yet, in the order of their dates; without persons. */
  unplaced(topic: string, stretch: Stretch): Promise<readonly Placed[]>
  /** All articles of a stretch of storing or of publishing that are not withdrawn, in the order of their dates. */
  placed(topic: string, by: 'stored' | 'published', stretch: Stretch): Promise<readonly Placed[]>
  /** What these stories consist of, in the order of the articles' dates. */
  membersOf(stories: readonly string[]): Promise<readonly StoryMember[]>
  /** Of the stories with an article stored after an instant, those of which a channel was told, or is about to be. */
  toldStories(topic: string, after: Instant): Promise<ReadonlySet<string>>
  /**
   * Moves articles to their stories: all or none. None, which is false, when one does not stand any more where it is to come from, or when
   * that story was told meanwhile. An edition that another process is storing at that moment may be missed: what it tells is known by article.
   */
  place(moves: readonly Move[]): Promise<boolean>
}
