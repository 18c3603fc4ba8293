import type { Article } from '../article/article.ts'
import { reportSentencesOf } from '../article/report.ts'
import { sliceOf } from '../article/span.ts'
import { oppositeOf, signedTermsOf } from '../language/negation.ts'
import { wordsOf } from '../language/terms.ts'
import { onceEach } from '../once-each.ts'
import { figuresIn, toldFigures, type Figure, type ToldFigures } from './figures.ts'

type Told = Pick<Article, 'text' | 'language'>

/** What is read of an article; the end of a long one is background. */
export const readSentences = 200

/** What a story's earlier articles told: their words in small letters, for each term the numbers of the sentences that hold it, and their figures. */
export type ToldBefore = {
  readonly words: ReadonlySet<string>
  readonly holders: ReadonlyMap<string, readonly number[]>
  readonly figures: ToldFigures
}

/** What some articles of one language told; read once for all that are compared with them. */
export function toldBy(earlier: readonly Told[]): ToldBefore {
  const all = earlier.map(readText)
  return {
    words: new Set(all.flatMap(({ words }) => words)),
    holders: indexOf(all.flatMap(({ sentences }) => sentences)),
    figures: toldFigures(all.flatMap(({ figures }) => figures)),
  }
}

/** A text as others are compared with it: its words in small letters, the terms of each of its sentences, its figures. */
type Read = {
  readonly words: readonly string[]
  readonly sentences: readonly ReadonlySet<string>[]
  readonly figures: readonly Figure[]
}

const readText = onceEach((told: Told): Read => {
  const { text, language } = told
  return {
    words: wordsOf(text).map((word) => word.toLowerCase()),
    sentences: reportSentencesOf(told)
      .slice(0, readSentences)
      .map((span) => new Set(signedTermsOf(sliceOf(text, span), language))),
    figures: figuresIn(text, language),
  }
})

/** For each term the numbers of the earlier sentences that hold it. */
function indexOf(sentences: readonly ReadonlySet<string>[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>()
  for (const [number, terms] of sentences.entries())
    for (const term of terms) {
      const held = holders.get(term)
      if (held === undefined) holders.set(term, [number])
      else held.push(number)
    }
  return holders
}

/** The largest share of terms in an earlier sentence that denies and affirms alike, and in one that says the opposite of a term. */
export function sharesOf(terms: ReadonlySet<string>, holders: ReadonlyMap<string, readonly number[]>) {
  const shared = new Map<number, number>()
  const opposing = new Set<number>()
  for (const term of terms) {
    const held = holders.get(term) ?? []
    for (const number of held) shared.set(number, (shared.get(number) ?? 0) + 1)
    for (const number of holders.get(oppositeOf(term)) ?? []) {
      if (held.includes(number)) continue
      shared.set(number, (shared.get(number) ?? 0) + 1)
      opposing.add(number)
    }
  }
  const most = { agreeing: 0, opposing: 0 }
  for (const [number, count] of shared) {
    const side = opposing.has(number) ? 'opposing' : 'agreeing'
    most[side] = Math.max(most[side], count / terms.size)
  }
  return most
}
