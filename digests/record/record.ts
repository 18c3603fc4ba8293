import type { Article } from '../article/article.ts'
import { sliceOf } from '../article/span.ts'
import { searchWordsOf } from '../language/fold.ts'
import { likeness } from '../quote/difference.ts'
import type { Quote } from '../quote/quote.ts'

/** A quote with its id and the article it stands in. */
export type Said = { readonly id: string; readonly quote: Quote; readonly article: Article }

/** One utterance of the record: its best-known print, who else printed the same words, and who printed other words for it. */
export type Utterance = { readonly said: Said; readonly alsoIn: readonly Said[]; readonly variants: readonly Said[] }

/** Prints of one utterance come within days of each other; the same words a month later were said again. */
const samePrintMs = 14 * 24 * 60 * 60 * 1_000
/** As many words in order as two prints of one utterance share; a person's set phrases share fewer. */
const variantLikeness = 0.7
/** Shorter words are set phrases: they are one utterance only when they are the same. */
const leastVariantWords = 6

/** The words of a quote as they are shown, its spans joined. */
export function wordsOf({ quote, article }: Said): string {
  return quote.spans.map((span) => sliceOf(article.text, span)).join(' ')
}

/**
 * One person's quotes as a record: the same words printed by several publishers are one utterance with its sources, a print with
 * changed words is its variant. The order of the first prints is kept.
 */
export function toRecord(quotes: readonly Said[]): readonly Utterance[] {
  const utterances: { said: Said; words: readonly string[]; alsoIn: Said[]; variants: Said[] }[] = []
  for (const said of quotes) {
    const words = searchWordsOf(wordsOf(said))
    const near = utterances.filter(
      (utterance) => utterance.said.quote.kind === said.quote.kind && isNear(utterance.said, said),
    )
    const same = near.find((utterance) => utterance.words.join(' ') === words.join(' '))
    const variant = same ?? near.find((utterance) => isVariant(utterance, said, words))
    if (same !== undefined) same.alsoIn.push(said)
    else if (variant !== undefined) variant.variants.push(said)
    else utterances.push({ said, words, alsoIn: [], variants: [] })
  }
  return utterances.map(({ said, alsoIn, variants }) => ({ said, alsoIn, variants }))
}

function isNear(a: Said, b: Said): boolean {
  if (a.article.id === b.article.id) return false
  if (a.article.published === null || b.article.published === null) return true
  return Math.abs(Date.parse(a.article.published) - Date.parse(b.article.published)) <= samePrintMs
}

function isVariant(
  utterance: { readonly said: Said; readonly words: readonly string[] },
  said: Said,
  words: readonly string[],
): boolean {
  if (Math.min(words.length, utterance.words.length) < leastVariantWords) return false
  const known = new Set(utterance.words)
  const shared = words.filter((word) => known.has(word)).length
  // Cheap first: texts that share few words cannot share many in order.
  if ((2 * shared) / (words.length + utterance.words.length) < variantLikeness) return false
  return likeness(wordsOf(utterance.said), wordsOf(said)) >= variantLikeness
}
