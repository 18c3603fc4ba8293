import type { Cue } from '../cue.ts'
import { type Token, tokenAt } from '../token.ts'
import { bare, isNameWord } from './noun.ts'
import { phraseStartingAt } from './phrase.ts'
import * as en from './words.ts'

/** Verbs whose object is who hears: what they say stands elsewhere. */
const toHearers = /^(?:tell|told|tells|telling|assur|inform|remind|warn|advis|promis)/
export const hearer =
  /^(?:reporters|journalists|lawmakers|him|her|them|me|us|viewers|supporters|delegates|listeners|readers|parliament|congress)$/

/** True when what somebody says, or does by saying it, stands behind the cue: "announced her retirement", "warned of the flood", "asked whether". */
export function hasObject(tokens: readonly Token[], cue: Cue): boolean {
  let at = Math.max(cue.to, cue.at) + 1
  if (toHearers.test(cue.word)) {
    const phrase = phraseStartingAt(tokens, at)
    if (phrase !== null) at = phrase.to + 1
  }
  while (isHearer(tokens, at) || isTime(tokenAt(tokens, at)) || tokenAt(tokens, at).lower.endsWith('ly')) at += 1
  const { lower, kind } = tokenAt(tokens, at)
  if (kind === 'number') return true
  if (kind !== 'word') return false
  if (/^(?:of|about|whether|how|why|what)$/.test(lower)) return true
  return en.determiners.has(lower) || en.possessives.has(lower) || isNameWord(tokens, at) || isPlural(lower)
}

/** "told her on Monday", and not "announced her retirement". */
function isHearer(tokens: readonly Token[], at: number): boolean {
  const [{ lower }, next] = [tokenAt(tokens, at), tokenAt(tokens, at + 1)]
  if (!hearer.test(lower)) return false
  return lower !== 'her' || next.kind !== 'word' || en.prepositions.has(next.lower) || isTime(next)
}

const isTime = (token: Token): boolean =>
  en.calendar.has(bare(token)) || en.timeNouns.has(token.lower) || en.adverbs.has(token.lower)

/** "shouted questions", "confirmed deaths": a plural that no list knows as something else. */
function isPlural(word: string): boolean {
  return /[^su]s$/.test(word) && !en.prepositions.has(word) && !en.auxiliaries.has(word)
}
