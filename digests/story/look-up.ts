import type { Weighed } from './weighed.ts'

/** A story while articles join it, in the order they came. */
export type GrowingStory = { readonly id: string; readonly articles: Weighed[] }

/** Finds the few stories that an article may belong to, so that it need not be compared with all. */
export type LookUp = {
  /** The stories that share most of the article's rare terms, the best first. */
  readonly find: (article: Weighed) => readonly GrowingStory[]
  readonly file: (article: Weighed, story: GrowingStory) => void
}

/** A story without news for so many days is over. */
const storyDays = 6
/** An article is filed under its heaviest terms, and a term that too many have had lately finds nobody. */
const filedTerms = 24
const mostPerTerm = 400
const mostStories = 60

type Filed = { readonly day: number | null; readonly story: GrowingStory }

/** A look-up that forgets what is over: its size goes with the articles of the last days. */
export function createLookUp(): LookUp {
  const byTerm = new Map<string, Filed[]>()
  let today = Number.NEGATIVE_INFINITY

  const forget = (day: number) => {
    today = day
    for (const [term, filed] of byTerm) {
      const kept = filed.filter((one) => one.day === null || day - one.day <= storyDays)
      if (kept.length === 0) byTerm.delete(term)
      else if (kept.length < filed.length) byTerm.set(term, kept)
    }
  }
  return {
    find: (article) => {
      const shared = new Map<GrowingStory, number>()
      for (const [term, weight] of filedUnder(article)) {
        const filed = byTerm.get(term) ?? []
        if (filed.length > mostPerTerm) continue
        for (const { story } of filed) shared.set(story, (shared.get(story) ?? 0) + weight)
      }
      const best = [...shared].toSorted((one, other) => other[1] - one[1]).slice(0, mostStories)
      return best.map(([story]) => story)
    },
    file: (article, story) => {
      const { day } = article.telling
      if (day !== null && day > today) forget(day)
      for (const [term] of filedUnder(article)) {
        const filed = byTerm.get(term)
        if (filed === undefined) byTerm.set(term, [{ day, story }])
        else filed.push({ day, story })
      }
    },
  }
}

/** The terms an article is filed under, with their weights; a shared happening outweighs any word. */
function filedUnder({ vector, bridge, telling }: Weighed): readonly (readonly [string, number])[] {
  const terms = [...vector].toSorted((one, other) => other[1] - one[1]).slice(0, filedTerms)
  return [...terms, ...bridge, ...[...telling.happenings].map((happening) => [happening, 1] as const)]
}
