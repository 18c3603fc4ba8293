import { type Token, tokenAt } from '../token.ts'
import { type Phrase, phraseEndingAt } from './phrase.ts'
import * as en from './words.ts'

/** The head of a phrase that ends at `at`: "a spokesman for the mayor of Omsk" is about the spokesman. */
export function headBefore(tokens: readonly Token[], at: number, floor: number): Phrase | null {
  let phrase = phraseEndingAt(tokens, at, floor)
  while (phrase !== null && phrase.kind !== 'pronoun') {
    const preposition = prepositionBefore(tokens, phrase)
    const outer = preposition > floor ? phraseEndingAt(tokens, preposition - 1, floor) : null
    if (outer === null) break
    // A name is whole without what follows it: "Zorina of the institute". A common noun needs it: "a spokesman for …".
    if (outer.kind !== 'nominal') return outer
    phrase = { kind: 'nominal', from: outer.from, to: phrase.to }
  }
  return phrase
}

/** The place of the preposition that governs a phrase, its article between them; or -1. */
function prepositionBefore(tokens: readonly Token[], { from }: Phrase): number {
  const place = en.determiners.has(tokenAt(tokens, from - 1).lower) ? from - 2 : from - 1
  const { lower } = tokenAt(tokens, place)
  return en.prepositions.has(lower) && !/^(?:as|after|before|since|until)$/.test(lower) ? place : -1
}
