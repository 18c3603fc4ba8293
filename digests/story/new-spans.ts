import type { Article } from '../article/article.ts'
import { reportSentencesOf } from '../article/report.ts'
import { sliceOf, type Span } from '../article/span.ts'
import { isBoilerplate } from '../brief/boilerplate.ts'
import { backgroundOf } from '../brief/background.ts'
import { termsOf, wordsOf } from '../language/terms.ts'

type Told = Pick<Article, 'text' | 'language'>

/** A sentence is told already when so many of its words stand together in one sentence told before. */
const told = 0.6
/** Shorter sentences say little by themselves. */
const fewestTerms = 4
/** What is read of an article; the end of a long one is background. */
const readSentences = 200

/** What a story's earlier articles told: their words in small letters, and for each term the numbers of the sentences that hold it. */
export type ToldBefore = {
  readonly words: ReadonlySet<string>
  readonly holders: ReadonlyMap<string, readonly number[]>
}

/** What some articles of one language told; read once for all that are compared with them. */
export function toldBy(earlier: readonly Told[]): ToldBefore {
  const words = new Set(earlier.flatMap(({ text }) => wordsOf(text).map((word) => word.toLowerCase())))
  return { words, holders: indexOf(earlier) }
}

/**
 * The sentences of an article that say what the story's earlier articles did not, in order. Background and boilerplate are
 * never news; a new figure is, in whatever words. An earlier article in another language cannot be compared by words and is taken to have told nothing of it.
 */
export function newSpansOf(article: Told, earlier: ToldBefore): readonly Span[] {
  const sentences = reportSentencesOf(article).slice(0, readSentences)
  const background = new Set(backgroundOf(article.text, sentences, article.language))
  return sentences.filter((span) => {
    const sentence = sliceOf(article.text, span)
    const terms = new Set(termsOf(sentence, article.language))
    if (terms.size < fewestTerms || background.has(span) || isBoilerplate(sentence)) return false
    const figures = figuresIn(sentence)
    return (
      figures.some((figure) => !earlier.words.has(figure)) || mostShared(terms, earlier.holders) / terms.size < told
    )
  })
}

function figuresIn(text: string): readonly string[] {
  return wordsOf(text)
    .filter((word) => /^\d/.test(word))
    .map((word) => word.toLowerCase())
}

/** For each term the numbers of the earlier sentences that hold it. */
function indexOf(earlier: readonly Told[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>()
  let number = 0
  for (const article of earlier) {
    for (const span of reportSentencesOf(article).slice(0, readSentences)) {
      for (const term of new Set(termsOf(sliceOf(article.text, span), article.language))) {
        const held = holders.get(term)
        if (held === undefined) holders.set(term, [number])
        else held.push(number)
      }
      number += 1
    }
  }
  return holders
}

/** The most terms that one earlier sentence shares. */
function mostShared(terms: ReadonlySet<string>, holders: ReadonlyMap<string, readonly number[]>): number {
  const shared = new Map<number, number>()
  for (const term of terms) {
    for (const number of holders.get(term) ?? []) shared.set(number, (shared.get(number) ?? 0) + 1)
  }
  let most = 0
  for (const count of shared.values()) most = Math.max(most, count)
  return most
}
