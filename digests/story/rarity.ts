/** How telling a term is: the fewer articles of the stream have it, the more. */
export type Rarity = {
  /** Counts the terms of one more article. */
  readonly learn: (terms: Iterable<string>) => void
  /** The weight of a term, above 0. */
  readonly weightOf: (term: string) => number
}

/** So many articles without any of the terms are taken as read, so that the first hundred do not make every word rare or common. */
const readBefore = 500
/** Below 1: among a few hundred articles the difference between rare and very rare is chance. */
const steepness = 0.8

/** A rarity that has learnt nothing yet. It keeps a count per term and grows with the stream's vocabulary. */
export function createRarity(): Rarity {
  const counts = new Map<string, number>()
  let articles = readBefore
  return {
    learn: (terms) => {
      articles += 1
      for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
    },
    weightOf: (term) => Math.log((articles + 1) / ((counts.get(term) ?? 0) + 0.5)) ** steepness,
  }
}
