import type { Article } from '../article/article.ts'
import { deal } from './dealing.ts'
import { commonShare, rememberedAlikeness } from './joining.ts'
import { createLookUp, type GrowingStory } from './look-up.ts'
import type { Rarity } from './rarity.ts'
import { tellingOf } from './telling.ts'
import { termsToLearn, weighed, type Weighed } from './weighed.ts'

type Told = Pick<Article, 'id' | 'title' | 'text' | 'language' | 'published'>

/** So many earlier articles are dealt again with a batch at most, so that a hot day costs no more than a first fill. */
const mostDealtAgain = 100

/**
 * Stories as they grow. Articles are placed in the order of their dates, those that came together in one batch. A story that nobody
 * was told of is dealt again when an article comes that fits it; one that was told keeps its articles, so what a channel was told
 * stays true.
 */
export type StoryIndex = {
  /** Learns from an article what is rare: once for each, before it is placed. Those of the weeks before need no place. */
  readonly learn: (article: Told) => void
  /** Takes in an article that stands in a story already. */
  readonly keep: (article: Told, storyId: string) => void
  /** A batch of articles without a place. `isTold` says which stories stay as they are. */
  readonly batch: (isTold: (storyId: string) => boolean) => Batch
}

/** Articles that came together. Adding one takes longer than placing them all. */
export type Batch = {
  readonly add: (article: Told) => void
  /** Where its articles go, and those earlier ones that change their story: to one that others tell too, or to one of their own. */
  readonly place: () => readonly Move[]
}

/** An article that goes to a story, from none or from another, by their ids. A story's id is that of its first article. */
export type Move = { readonly article: string; readonly from: string | null; readonly to: string }

/** An index without stories, which weighs terms by what `rarity` has learnt and will learn. */
export function createStoryIndex(rarity: Rarity): StoryIndex {
  const lookUp = createLookUp()
  const alikeness = rememberedAlikeness()
  const kept = new Map<string, GrowingStory>()
  const ranks = new WeakMap<Weighed, number>()
  let count = 0
  const taken = (article: Told): Weighed => {
    const own = weighed(tellingOf(article), rarity)
    ranks.set(own, count)
    count += 1
    return own
  }
  const inOrder = (one: Weighed, other: Weighed): number => (ranks.get(one) ?? 0) - (ranks.get(other) ?? 0)
  return {
    learn: (article) => {
      rarity.learn(termsToLearn(tellingOf(article)))
    },
    keep: (article, storyId) => {
      const own = taken(article)
      const story = kept.get(storyId) ?? { id: storyId, articles: [] }
      kept.set(storyId, story)
      story.articles.push(own)
      lookUp.file(own, story)
    },
    batch: (isTold) => {
      const added: Weighed[] = []
      const ours = new Set<GrowingStory>()
      const loose = new Set<GrowingStory>()
      let room = mostDealtAgain
      const loosen = (story: GrowingStory): void => {
        if (ours.has(story) || loose.has(story) || story.articles.length > room) return
        if (isTold(story.id) || !isWhole(story)) return
        room -= story.articles.length
        loose.add(story)
      }
      return {
        add: (article) => {
          const own = taken(article)
          const alone = { id: article.id, articles: [own] }
          for (const story of lookUp.find(own)) if (commonShare(alone, story, alikeness) >= 1) loosen(story)
          lookUp.file(own, alone)
          added.push(own)
          ours.add(alone)
        },
        place: () => {
          const from = new Map([...loose].flatMap(({ id, articles }) => articles.map((one) => [one, id] as const)))
          const stories = deal([...from.keys(), ...added].toSorted(inOrder), lookUp, alikeness)
          return [...stories]
            .map(([one, { id }]) => ({ article: one.telling.articleId, from: from.get(one) ?? null, to: id }))
            .filter((move) => move.from !== move.to)
        },
      }
    },
  }
}

// The rest of a story whose beginning is forgotten bears its name.
function isWhole({ id, articles }: GrowingStory): boolean {
  return articles.some(({ telling }) => telling.articleId === id)
}
