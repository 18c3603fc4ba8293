import { sliceOf, type Span } from '../article/span.ts'
import { termsAmong, wordsOf } from '../language/terms.ts'
import { vocabularyOf } from '../language/vocabularies.ts'

/** Beyond this a "sentence" is a table or a page whose full stops were lost. In UTF-16 units. */
export const longestKeyPoint = 700

/** A sentence that may become a key point, with what can be said of it without its neighbours. Shares are in 0…1. */
export type Candidate = {
  readonly span: Span
  /** Its place among the sentences of the article, 0 being the first. */
  readonly index: number
  readonly text: string
  /** Distinct stems without stop words. */
  readonly terms: ReadonlySet<string>
  /** In words; two Chinese characters count as one. */
  readonly length: number
  readonly quoted: number
  readonly talk: number
  /** Names and figures per word: what makes a sentence specific. */
  readonly facts: number
  readonly unresolved: boolean
  readonly joined: boolean
}

/** Reads a sentence of `text`, the `index`th of its article. */
export function candidateOf(text: string, span: Span, index: number, language: string): Candidate {
  const sentence = sliceOf(text, span)
  const words = wordsOf(sentence)
  const opening = vocabularyOf(language).openings
  const length = words.reduce((sum, word) => sum + (/^\p{Script=Han}/u.test(word) ? word.length / 2 : 1), 0)
  const facts = words.slice(1).filter((word) => /^[\p{Lu}\d]/u.test(word)).length
  return {
    span,
    index,
    text: sentence,
    terms: new Set(termsAmong(words, language)),
    length,
    quoted: quotedShare(sentence.slice(0, longestKeyPoint)),
    talk: (sentence.match(opening.talk)?.length ?? 0) / Math.max(length, 1),
    facts: facts / Math.max(length, 1),
    unresolved: opening.unresolved.test(sentence),
    joined: opening.joined.test(sentence),
  }
}

function quotedShare(sentence: string): number {
  const quoted = sentence.match(/["“«„「][^"”»“」]*["”»“」]/gu) ?? []
  return quoted.reduce((sum, part) => sum + part.length, 0) / Math.max(sentence.length, 1)
}
