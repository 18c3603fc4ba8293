import type { Article } from '../article/article.ts'
import { alikenessOf } from './alikeness.ts'
import { createLookUp, type GrowingStory } from './look-up.ts'
import type { Rarity } from './rarity.ts'
import { tellingOf } from './telling.ts'
import { termsToLearn, weighed, type Weighed } from './weighed.ts'

/** Where an article was placed: in a story that others tell too, or in one of its own, whose id is the article's. */
export type Placement = { readonly storyId: string; readonly isNew: boolean }

type Told = Pick<Article, 'id' | 'title' | 'text' | 'language' | 'published'>

/**
 * Stories as they grow. Articles are placed one by one in the order of their dates; one that has been placed is never dealt
 * again, so what a channel was told stays true.
 */
export type StoryIndex = {
  /** Learns from an article what is rare: once for each, before it is placed. Those of the weeks before need no place. */
  readonly learn: (article: Told) => void
  readonly place: (article: Told) => Placement
}

export const joining = {
  /** So much must an article have in common with a story on average. A wrong merge hides news, a missed one only repeats it. */
  alikeness: 0.14,
  /** One likeness may be chance, the mean of several is not: a story of one article asks for so much more. */
  alone: 0.6,
} as const

/** A long story is known by its latest articles. */
const comparedArticles = 12

/** An index without stories, which weighs terms by what `rarity` has learnt and will learn. */
export function createStoryIndex(rarity: Rarity): StoryIndex {
  const lookUp = createLookUp()
  return {
    learn: (article) => {
      rarity.learn(termsToLearn(tellingOf(article)))
    },
    place: (article) => {
      const own = weighed(tellingOf(article), rarity)
      const joined = bestStory(own, lookUp.find(own))
      const story = joined ?? { id: article.id, articles: [] }
      story.articles.push(own)
      lookUp.file(own, story)
      return { storyId: story.id, isNew: joined === undefined }
    },
  }
}

/** The story that an article has most in common with, when that is enough. */
function bestStory(article: Weighed, stories: readonly GrowingStory[]): GrowingStory | undefined {
  let best: GrowingStory | undefined
  let most = 1
  for (const story of stories) {
    const latest = story.articles.slice(-comparedArticles)
    const mean = latest.reduce((sum, other) => sum + alikenessOf(article, other), 0) / latest.length
    const asked = joining.alikeness * (1 + joining.alone / latest.length)
    if (mean / asked < most) continue
    most = mean / asked
    best = story
  }
  return best
}
