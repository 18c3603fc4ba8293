import type { Article } from '../article/article.ts'
import { sentencesOf } from '../article/sentences.ts'
import { sliceOf, type Span } from '../article/span.ts'
import { searchWordsOf } from '../language/fold.ts'
import { likeness } from '../quote/difference.ts'

/** Words that were told and no longer stand in their article, with the sentence of it that now says something like them, if one does. */
export type Changed = { readonly was: string; readonly now: Span | null }

/** That an article which was told has another text now: the current article, the ISO instant at which that was seen, and what changed. */
export type Correction = { readonly article: Article; readonly at: string; readonly changes: readonly Changed[] }

/** With fewer words in common, a sentence says something else. */
const leastAlike = 0.5

/**
 * What a change of an article means for those who were told of it; null when all that they were told still stands in it. Space, case
 * and punctuation count for nothing.
 */
export function correctionOf(article: Article, told: readonly string[], at: string): Correction | null {
  const text = keyOf(article.text)
  const gone = told.filter((was) => !text.includes(keyOf(was)))
  if (gone.length === 0) return null
  const sentences = sentencesOf(article.text, article.language)
  return { article, at, changes: gone.map((was) => ({ was, now: nearestTo(was, sentences, article.text) })) }
}

// With a space at both ends, so that words are found whole.
const keyOf = (text: string): string => ` ${searchWordsOf(text).join(' ')} `

function nearestTo(was: string, sentences: readonly Span[], text: string): Span | null {
  const scored = sentences.map((sentence) => ({ sentence, alike: likeness(was, sliceOf(text, sentence)) }))
  const [best] = scored.toSorted((a, b) => b.alike - a.alike)
  return best !== undefined && best.alike >= leastAlike ? best.sentence : null
}
