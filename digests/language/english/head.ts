import { type Token, tokenAt } from '../token.ts'
import { type Phrase, phraseEndingAt } from './phrase.ts'
import { cueForms } from './verbs.ts'
import * as en from './words.ts'

/** The head of a phrase that ends at `at`: "a spokesman for the mayor of Omsk" is about the spokesman. */
export function headBefore(tokens: readonly Token[], at: number, floor: number): Phrase | null {
  let phrase = phraseEndingAt(tokens, at, floor)
  while (phrase !== null && phrase.kind !== 'pronoun') {
    const preposition = prepositionBefore(tokens, phrase)
    const outer = preposition > floor ? phraseEndingAt(tokens, preposition - 1, floor) : null
    if (outer === null || isVerb(tokens, outer)) break
    // A name is whole without what follows it: "Zorina of the institute". A common noun needs it: "a spokesman for …".
    if (outer.kind !== 'nominal') return wholeOf(tokens, outer, phrase.to, floor) ?? outer
    phrase = { kind: 'nominal', from: outer.from, to: phrase.to }
  }
  return phrase
}

/** "a letter from Olsen to Brand", "a friend of Olsen from Halden": what was written, or the friend, speaks, and no name behind it. */
function wholeOf(tokens: readonly Token[], writer: Phrase, to: number, floor: number): Phrase | null {
  const preposition = prepositionBefore(tokens, writer)
  const whole = preposition > floor ? phraseEndingAt(tokens, preposition - 1, floor) : null
  if (whole === null) return null
  const { lower } = tokenAt(tokens, whole.to)
  if (!en.documentNouns.has(lower) && !en.followers.has(lower)) return null
  return { kind: 'nominal', from: whole.from, to }
}

/** The place of the preposition that governs a phrase, its article between them; or -1. */
function prepositionBefore(tokens: readonly Token[], { from }: Phrase): number {
  const place = en.determiners.has(tokenAt(tokens, from - 1).lower) ? from - 2 : from - 1
  const { lower } = tokenAt(tokens, place)
  return en.prepositions.has(lower) && !/^(?:as|after|before|since|until)$/.test(lower) ? place : -1
}

/** "agreed with Olsen": no noun stands in front of the preposition. */
function isVerb(tokens: readonly Token[], { to }: Phrase): boolean {
  const { lower } = tokenAt(tokens, to)
  return lower.endsWith('ed') && cueForms.get(lower)?.form === 'finite'
}
