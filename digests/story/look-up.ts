import type { Weighed } from './weighed.ts'

/** A story while articles join it, in the order they came. */
export type GrowingStory = { readonly id: string; readonly articles: Weighed[] }

/** Finds the few stories that an article may belong to, so that it need not be compared with all. */
export type LookUp = {
  /** The stories that share most of the article's rare terms, the best first. */
  readonly find: (article: Weighed) => readonly GrowingStory[]
  /** Files an article as part of a story, or moves it there from another. */
  readonly file: (article: Weighed, story: GrowingStory) => void
}

/** A story without news for so many days is over. */
const storyDays = 6
/** An article is filed under its heaviest terms, and of those that many stories have had the latest are found. */
const filedTerms = 24
const mostPerTerm = 400
const mostStories = 60

/** How many articles of a story have a term, and the day of the latest. */
type Filed = { articles: number; day: number | null }

/** A look-up that forgets what is over: its size goes with the articles of the last days. */
export function createLookUp(): LookUp {
  const byTerm = new Map<string, Map<GrowingStory, Filed>>()
  const homes = new WeakMap<Weighed, GrowingStory>()
  let today = Number.NEGATIVE_INFINITY

  const forget = (day: number): void => {
    today = day
    for (const [term, stories] of byTerm) {
      for (const [story, filed] of stories) if (filed.day !== null && day - filed.day > storyDays) stories.delete(story)
      if (stories.size === 0) byTerm.delete(term)
    }
  }
  const takeOut = (term: string, story: GrowingStory): void => {
    const stories = byTerm.get(term)
    const filed = stories?.get(story)
    if (stories === undefined || filed === undefined) return
    filed.articles -= 1
    if (filed.articles === 0) stories.delete(story)
  }
  const putIn = (term: string, story: GrowingStory, day: number | null): void => {
    const stories = byTerm.get(term) ?? new Map<GrowingStory, Filed>()
    byTerm.set(term, stories)
    const filed = stories.get(story)
    if (filed === undefined) {
      stories.set(story, { articles: 1, day })
      const least = stories.size > mostPerTerm ? leastOf(stories) : undefined
      if (least !== undefined) stories.delete(least)
      return
    }
    filed.articles += 1
    filed.day = filed.day === null || day === null ? null : Math.max(filed.day, day)
  }
  return {
    find: (article) => {
      const shared = new Map<GrowingStory, number>()
      for (const [term, weight] of filedUnder(article)) {
        for (const [story, { articles }] of byTerm.get(term) ?? [])
          shared.set(story, (shared.get(story) ?? 0) + weight * articles)
      }
      const best = [...shared].toSorted((one, other) => other[1] - one[1]).slice(0, mostStories)
      return best.map(([story]) => story)
    },
    file: (article, story) => {
      const { day } = article.telling
      if (day !== null && day > today) forget(day)
      const before = homes.get(article)
      homes.set(article, story)
      for (const [term] of filedUnder(article)) {
        if (before !== undefined) takeOut(term, before)
        putIn(term, story, day)
      }
    },
  }
}

/** The oldest of those with one article, or of all. */
function leastOf(stories: ReadonlyMap<GrowingStory, Filed>): GrowingStory | undefined {
  const [oldest] = stories.keys()
  return stories.entries().find(([, { articles }]) => articles === 1)?.[0] ?? oldest
}

/** The terms an article is filed under, with their weights; a shared happening outweighs any word. */
function filedUnder({ vector, bridge, telling }: Weighed): readonly (readonly [string, number])[] {
  const terms = [...vector].toSorted((one, other) => other[1] - one[1]).slice(0, filedTerms)
  return [...terms, ...bridge, ...[...telling.happenings].map((happening) => [happening, 1] as const)]
}
