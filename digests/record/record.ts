import type { Article } from '../article/article.ts'
import { sliceOf } from '../article/span.ts'
import { likenessOf } from '../quote/difference.ts'
import type { Quote } from '../quote/quote.ts'
import { saidWordsOf } from './said-words.ts'

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
  const utterances: (Print & { alsoIn: Said[]; variants: Said[] })[] = []
  for (const said of quotes) {
    const print = printOf(said)
    const near = utterances.filter((utterance) => isNear(utterance, print))
    const same = near.find((utterance) => utterance.key === print.key)
    const variant = same ?? near.find((utterance) => isVariant(utterance, print))
    if (same !== undefined) same.alsoIn.push(said)
    else if (variant !== undefined) variant.variants.push(said)
    else utterances.push({ ...print, alsoIn: [], variants: [] })
  }
  return utterances.map(({ said, alsoIn, variants }) => ({ said, alsoIn, variants }))
}

/** A quote with what it is compared by: its words, and when it was published. */
type Print = {
  readonly said: Said
  readonly words: readonly string[]
  readonly known: ReadonlySet<string>
  readonly key: string
  readonly publishedMs: number | null
}

function printOf(said: Said): Print {
  const words = saidWordsOf(wordsOf(said))
  const { published } = said.article
  return {
    said,
    words,
    known: new Set(words),
    key: words.join(' '),
    publishedMs: published === null ? null : Date.parse(published),
  }
}

function isNear(a: Print, b: Print): boolean {
  if (a.said.quote.kind !== b.said.quote.kind || a.said.article.id === b.said.article.id) return false
  if (a.publishedMs === null || b.publishedMs === null) return true
  return Math.abs(a.publishedMs - b.publishedMs) <= samePrintMs
}

function isVariant(a: Print, b: Print): boolean {
  if (Math.min(a.words.length, b.words.length) < leastVariantWords) return false
  const shared = b.words.filter((word) => a.known.has(word)).length
  // Cheap first: texts that share few words cannot share many in order.
  if ((2 * shared) / (a.words.length + b.words.length) < variantLikeness) return false
  return likenessOf(a.words, b.words) >= variantLikeness
}
