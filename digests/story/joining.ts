import { alikenessOf } from './alikeness.ts'
import type { GrowingStory } from './look-up.ts'
import type { Weighed } from './weighed.ts'

export const joining = {
  /** So much must an article have in common with a story on average. A wrong merge hides news, a missed one only repeats it. */
  alikeness: 0.14,
  /**
   * One likeness may be chance, the mean of several is not: a story of one article asks for so much more. So do two stories of
   * several: events of one kind, or of one saga, gather articles of their own.
   */
  alone: 0.6,
} as const

/** A long story is known by its latest articles. */
const comparedArticles = 12

/** How alike two articles are, in any order. */
export type Alikeness = (one: Weighed, other: Weighed) => number

/** How much two stories have in common of what is asked of them: from 1 on they are one. */
export function commonShare(one: GrowingStory, other: GrowingStory, alikeness: Alikeness): number {
  const ours = one.articles.slice(-comparedArticles)
  const theirs = other.articles.slice(-comparedArticles)
  let sum = 0
  for (const article of ours) for (const another of theirs) sum += alikeness(article, another)
  const pairs = ours.length * theirs.length
  const haveGrown = ours.length > 1 && theirs.length > 1
  return sum / pairs / (joining.alikeness * (1 + joining.alone / (haveGrown ? 1 : pairs)))
}

/** An alikeness that compares each two articles once. */
export function rememberedAlikeness(): Alikeness {
  const known = new Map<Weighed, Map<Weighed, number>>()
  return (one, other) => {
    const remembered = known.get(one)?.get(other) ?? known.get(other)?.get(one)
    if (remembered !== undefined) return remembered
    const alikeness = alikenessOf(one, other)
    const row = known.get(one)
    if (row === undefined) known.set(one, new Map([[other, alikeness]]))
    else row.set(other, alikeness)
    return alikeness
  }
}
