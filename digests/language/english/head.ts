import { type Token, tokenAt } from '../token.ts'
import { type Phrase, phraseEndingAt } from './phrase.ts'
import * as en from './words.ts'

/** The head of a phrase that ends at `at`: "a spokesman for the mayor of Omsk" is about the spokesman. */
export function headBefore(tokens: readonly Token[], at: number, floor: number): Phrase | null {
  let phrase = phraseEndingAt(tokens, at, floor)
  if (phrase === null) return null
  while (
    phrase.kind !== 'pronoun' &&
    phrase.from - 1 > floor &&
    en.prepositions.has(tokenAt(tokens, phrase.from - 1).lower)
  ) {
    const outer: Phrase | null = phraseEndingAt(tokens, phrase.from - 2, floor)
    if (outer === null) break
    const adverbial = outer.kind === 'name' || outer.kind === 'pronoun'
    phrase = adverbial ? outer : { kind: 'nominal', from: outer.from, to: phrase.to }
    if (adverbial) break
  }
  return phrase
}
