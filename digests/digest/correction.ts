import type { Article } from '../article/article.ts'
import { sentencesOf } from '../article/sentences.ts'
import { sliceOf, type Span } from '../article/span.ts'
import { searchWordsOf } from '../language/fold.ts'
import { likeness } from '../quote/difference.ts'

/** Words that were told and no longer stand in their article, with the sentence of it that now says something like them, if one does. */
export type Changed = { readonly was: string; readonly now: Span | null }

/**
 * That an article which was told is not as it was, with the current article and the ISO instant at which that was seen: words of it
 * changed, changed words were put back, or it is not found at its publisher's any more.
 */
export type Correction = { readonly article: Article; readonly at: string } & (
  | { readonly is: 'changed'; readonly changes: readonly Changed[] }
  | { readonly is: 'restored' }
  | { readonly is: 'withdrawn' }
)

type Changes = Extract<Correction, { is: 'changed' }>

/** UTF-16 units: a text that is longer is no article that anybody reads for what it says now, and would take seconds. */
const longestCompared = 200_000
/** Of the sentences that share most words with what was told, so many are compared word for word. */
const comparedSentences = 20
/** With fewer words in common, a sentence says something else. */
const leastAlike = 0.5

/**
 * What a change of an article means for those who were told of it; null when all that they were told still stands in it. Space, case
 * and punctuation count for nothing.
 */
export function correctionOf(article: Article, told: readonly string[], at: string): Changes | null {
  const text = keyOf(article.text)
  const gone = told.filter((was) => !text.includes(keyOf(was)))
  if (gone.length === 0) return null
  const sentences = article.text.length > longestCompared ? [] : sentencesOf(article.text, article.language)
  const words = sentences.map((span) => ({ span, words: new Set(searchWordsOf(sliceOf(article.text, span))) }))
  return { is: 'changed', article, at, changes: gone.map((was) => ({ was, now: nearestTo(was, words, article.text) })) }
}

// With a space at both ends, so that words are found whole.
const keyOf = (text: string): string => ` ${searchWordsOf(text).join(' ')} `

type Sentence = { readonly span: Span; readonly words: ReadonlySet<string> }

function nearestTo(was: string, sentences: readonly Sentence[], text: string): Span | null {
  const wanted = searchWordsOf(was)
  const shared = (words: ReadonlySet<string>): number => wanted.filter((word) => words.has(word)).length
  const scored = sentences
    .map(({ span, words }) => ({ sentence: span, shared: shared(words) }))
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, comparedSentences)
    .map(({ sentence }) => ({ sentence, alike: likeness(was, sliceOf(text, sentence)) }))
  const [best] = scored.toSorted((a, b) => b.alike - a.alike)
  return best !== undefined && best.alike >= leastAlike ? best.sentence : null
}
