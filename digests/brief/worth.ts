import type { Candidate } from './candidate.ts'
import type { Theme } from './theme.ts'

/**
 * What makes a sentence a key point, in units of coverage: 1 is a sentence that says all the article is about. The weights
 * were chosen on the development halves of two sets of English news with summaries written by people, and then rounded.
 */
const weights = {
  /** News comes first, and the weight falls to a third within three sentences. */
  position: 0.3,
  /** Names and figures make a sentence say something, adjectives do not. */
  facts: 0.1,
  /** A quotation colours the news and is shown as a quote; the brief needs what happened. */
  quoted: -0.08,
  /** "I", "we" and "you" are talk. */
  talk: -0.03,
  question: -0.15,
  /** "But", "However", "For example" lean on the sentence before. */
  joined: -0.03,
  /** Each ten words beyond twenty cost a reader's patience more than they tell. */
  long: -0.03,
} as const

const positionSentences = 3
const comfortableWords = 20
/** A word already told by a chosen sentence is worth a quarter of its weight. */
const toldAgain = 0.25
/** Between 0.5 (longer is better) and 1 (only density counts); scaled so that a sentence of ten terms is its measure. */
const lengthExponent = 0.62
const usualTerms = 10
const fewestTerms = 4

/** What a sentence is worth whatever else is chosen. */
export function standingWorth(candidate: Candidate): number {
  return (
    weights.position * Math.exp(-candidate.index / positionSentences) +
    weights.facts * candidate.facts +
    weights.quoted * candidate.quoted +
    weights.talk * Math.min(1, candidate.talk * 10) +
    weights.question * Number(/[?？]/.test(candidate.text)) +
    weights.joined * Number(candidate.joined) +
    (weights.long * Math.max(0, candidate.length - comfortableWords)) / 10
  )
}

/** How much of the theme a sentence covers beyond what `told` has, for its length. */
export function coverageOf({ terms }: Candidate, theme: Theme, told: ReadonlySet<string>): number {
  let covered = 0
  for (const term of terms) covered += (theme.get(term) ?? 0) * (told.has(term) ? toldAgain : 1)
  const size = Math.max(terms.size, fewestTerms)
  return (covered / Math.sqrt(usualTerms)) * (usualTerms / size) ** lengthExponent
}
