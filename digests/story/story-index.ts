import type { Article } from '../article/article.ts'
import { createDealing } from './dealing.ts'
import { createLookUp, type GrowingStory } from './look-up.ts'
import type { Rarity } from './rarity.ts'
import { tellingOf } from './telling.ts'
import { termsToLearn, weighed, type Weighed } from './weighed.ts'

type Told = Pick<Article, 'id' | 'title' | 'text' | 'language' | 'published'>

/**
 * Stories as they grow. Articles are placed in the order of their dates, those that came together in one batch; one that has been
 * placed is never dealt again, so what a channel was told stays true.
 */
export type StoryIndex = {
  /** Learns from an article what is rare: once for each, before it is placed. Those of the weeks before need no place. */
  readonly learn: (article: Told) => void
  /** Takes in an article that stands in a story already. */
  readonly keep: (article: Told, storyId: string) => void
  /** A batch of articles without a place. */
  readonly batch: () => Batch
}

/** Articles that came together. Adding one takes longer than placing them all. */
export type Batch = {
  readonly add: (article: Told) => void
  /** The story of each article, by their ids: one that others tell too, or one of its own, whose id is that of its first article. */
  readonly place: () => ReadonlyMap<string, string>
}

/** An index without stories, which weighs terms by what `rarity` has learnt and will learn. */
export function createStoryIndex(rarity: Rarity): StoryIndex {
  const lookUp = createLookUp()
  const kept = new Map<string, GrowingStory>()
  return {
    learn: (article) => {
      rarity.learn(termsToLearn(tellingOf(article)))
    },
    keep: (article, storyId) => {
      const own = weighed(tellingOf(article), rarity)
      const story = kept.get(storyId) ?? { id: storyId, articles: [] }
      kept.set(storyId, story)
      story.articles.push(own)
      lookUp.file(own, story)
    },
    batch: () => {
      const dealing = createDealing()
      const together = createLookUp()
      const added = new Map<GrowingStory, Weighed>()
      return {
        add: (article) => {
          const own = weighed(tellingOf(article), rarity)
          const alone: GrowingStory = { id: article.id, articles: [own] }
          dealing.bring(alone, [...lookUp.find(own), ...together.find(own)])
          together.file(own, alone)
          added.set(alone, own)
        },
        place: () => {
          const dealt = dealing.deal()
          for (const [alone, own] of added) lookUp.file(own, dealt.get(alone) ?? alone)
          return new Map([...dealt].map(([alone, story]) => [alone.id, story.id]))
        },
      }
    },
  }
}
