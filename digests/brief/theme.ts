import type { Candidate } from './candidate.ts'

/** What each word of an article weighs, by how much the article is about it. The weights' squares add up to 1. */
export type Theme = ReadonlyMap<string, number>

/** A word said once still tells something, though little beside one that the article keeps saying (log 2 = 0.69). */
const saidOnce = 0.13
/** Writers name their subject first: a word of the first sentence weighs a third more, one met later falls off to nothing more. */
const saidEarly = 0.3
const earlySentences = 3
/** The headline is the desk's own word on what the article is about. */
const inHeadline = 0.5

/** Weighs the words of an article from its sentences and the terms of its headline. */
export function themeOf(candidates: readonly Candidate[], headline: ReadonlySet<string>): Theme {
  const said = new Map<string, { times: number; first: number }>()
  for (const { terms, index } of candidates) {
    for (const term of terms) {
      const known = said.get(term)
      if (known === undefined) said.set(term, { times: 1, first: index })
      else known.times += 1
    }
  }
  const weights = new Map<string, number>()
  for (const [term, { times, first }] of said) {
    const early = 1 + saidEarly * Math.exp(-first / earlySentences)
    weights.set(term, (Math.log(times) + saidOnce) * early * (headline.has(term) ? 1 + inHeadline : 1))
  }
  const norm = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0))
  for (const [term, weight] of weights) weights.set(term, weight / norm)
  return weights
}
