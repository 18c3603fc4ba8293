import type { Article } from '../article/article.ts'
import { sentencesOf } from '../article/sentences.ts'
import { sliceOf } from '../article/span.ts'
import { searchWordsOf } from '../language/fold.ts'
import { likeness } from '../quote/difference.ts'

/** Words that were told and no longer stand in their article, with what now says something like them there, its title or a sentence, if one does. */
export type Changed = { readonly was: string; readonly now: string | null }

/**
 * That an article which was told is not as it was, with the current article and the ISO instant at which that was seen: words of it
 * changed, changed words were put back, it is not found at its publisher's any more, or it is found there again.
 */
export type Correction = { readonly article: Article; readonly at: string } & (
  | { readonly is: 'changed'; readonly changes: readonly Changed[] }
  | { readonly is: 'restored' }
  | { readonly is: 'withdrawn' | 'returned' }
)

type Changes = Extract<Correction, { is: 'changed' }>

/** UTF-16 units: a text that is longer is no article that anybody reads for what it says now, and would take seconds. */
const longestCompared = 200_000
/** Of the passages that share most words with what was told, so many are compared word for word. */
const comparedPassages = 20
/** With fewer words in common, a sentence says something else. */
const leastAlike = 0.5

/**
 * What a change of an article means for those who were told of it; null when all that they were told still stands in it. Space, case
 * and punctuation count for nothing.
 */
export function correctionOf(article: Article, told: readonly string[], at: string): Changes | null {
  const { title, text, language } = article
  const [inTitle, inText] = [keyOf(title), keyOf(text)]
  const gone = told
    .map((was) => ({ was, key: keyOf(was) }))
    .filter(({ key }) => !inTitle.includes(key) && !inText.includes(key))
  if (gone.length === 0) return null
  const sentences = text.length > longestCompared ? [] : sentencesOf(text, language)
  const passages = [title, ...sentences.map((span) => sliceOf(text, span))].map((passage) => ({
    passage,
    words: new Set(searchWordsOf(passage)),
  }))
  return { is: 'changed', article, at, changes: gone.map(({ was }) => ({ was, now: nearestTo(was, passages) })) }
}

// With a space at both ends, so that words are found whole.
const keyOf = (text: string): string => ` ${searchWordsOf(text).join(' ')} `

type Passage = { readonly passage: string; readonly words: ReadonlySet<string> }

function nearestTo(was: string, passages: readonly Passage[]): string | null {
  const wanted = searchWordsOf(was)
  const shared = (words: ReadonlySet<string>): number => wanted.filter((word) => words.has(word)).length
  const scored = passages
    .map(({ passage, words }) => ({ passage, shared: shared(words) }))
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, comparedPassages)
    .map(({ passage }) => ({ passage, alike: likeness(was, passage) }))
  const [best] = scored.toSorted((a, b) => b.alike - a.alike)
  return best !== undefined && best.alike >= leastAlike ? best.passage : null
}
