import { type Token, isCapitalised, tokenAt } from '../token.ts'
import * as en from './words.ts'

/** Small words within a name: "Marta van der Berg". */
export const particles = new Set([
  'de',
  'da',
  'di',
  'del',
  'della',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'al',
  'el',
  'ibn',
  'la',
  'le',
  'dos',
  'du',
  'y',
])

/** Nouns for people, as they begin a sentence: "Critics of Olsen". */
const personalPlural =
  /(?:ers|ors|ists|ics|ents|ants|ees|als|ials|ans)$|^(?:people|men|women|allies|friends|relatives|aides|members|colleagues)$/

/** True for a word that is a name by its capital: not one that a sentence's beginning capitalised. */
export function isNameWord(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at)
  if (!isCapitalised(token) || en.calendar.has(bare(token))) return false
  if (
    at === 0 &&
    personalPlural.test(token.lower) &&
    /^(?:of|for|from|in|at|close|near|who)$/.test(tokenAt(tokens, 1).lower)
  )
    return false
  if (at === 0 && opensOnly(tokens)) return false
  return !(en.sentenceStarters.has(token.lower) && (at === 0 || !/^\p{Lu}+$/u.test(token.text)))
}

// Closed-class words that are names too.
const names = /^(?:will|may|can|long|art|like|down|case|van)$/

/** "Did Olsen", "Clearly Olsen": a word that only opens the sentence in which a name stands behind it. */
function opensOnly(tokens: readonly Token[]): boolean {
  const { lower } = tokenAt(tokens, 0)
  if (!isCapitalised(tokenAt(tokens, 1))) return false
  if (names.test(lower)) return lower !== 'long' && tokens.at(-1)?.text === '?'
  if (/..ly$/.test(lower)) return !en.givenHe.has(lower) && !en.givenShe.has(lower)
  return en.auxiliaries.has(lower) || en.adverbs.has(lower) || en.prepositions.has(lower) || en.conjunctions.has(lower)
}

/** A word in lower case without an abbreviation's full stop. */
export function bare({ lower }: Token): string {
  return lower.endsWith('.') ? lower.slice(0, -1) : lower
}

/** True for a common noun or adjective: a word that belongs to no closed class. */
export function isContentWord(tokens: readonly Token[], at: number): boolean {
  const { kind, lower } = tokenAt(tokens, at)
  if (kind === 'number') return true
  return (
    kind === 'word' &&
    !en.prepositions.has(lower) &&
    !en.conjunctions.has(lower) &&
    !en.auxiliaries.has(lower) &&
    !en.adverbs.has(lower) &&
    !en.pronouns.has(lower) &&
    !en.determiners.has(lower) &&
    !en.relatives.has(lower) &&
    !en.irregularVerbs.has(lower)
  )
}

/** True for a word of a name, or of the titles and the article in front of one. */
export function isOfName(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokenAt(tokens, at)
  return en.titles.has(lower) || en.determiners.has(lower) || isNameWord(tokens, at)
}
