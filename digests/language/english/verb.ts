import { type Token, tokenAt } from '../token.ts'
import { phraseEndingAt } from './phrase.ts'
import { subjectAfter } from './subject.ts'
import { cueForms } from './verbs.ts'
import * as en from './words.ts'

const nounMakers = /^(?:the|a|an|this|these|those|such|his|its|their|our|my|your|no|any|some|several|many|'s|’s)$/

// Plurals of nouns that are verbs only where they lead on to what is said.
const plurals = /^(?:states|notes|claims|comments|posts|remarks|answers|questions|demands|orders|views)$/

/** True for a form of a verb that is a noun here: "the claims", "his call". */
export function isNoun(tokens: readonly Token[], at: number): boolean {
  const before = tokenAt(tokens, at - 1)
  const next = tokenAt(tokens, at + 1)
  if (
    plurals.test(tokenAt(tokens, at).lower) &&
    next.kind !== 'quote' &&
    !/^(?:that|,|:|how|why|whether|)$/.test(next.lower)
  )
    return true
  if (nounMakers.test(before.lower)) return true
  if (/^(?:(?:refus|declin|fail)(?:e|es|ed|s|ing)?|used|yet)$/.test(tokenAt(tokens, at - 2).lower)) return false
  return en.prepositions.has(before.lower) && !tokenAt(tokens, at).lower.endsWith('ing')
}

/** A base form is a cue behind "to", a modal or "did". */
export function isGoverned(tokens: readonly Token[], at: number): boolean {
  let place = at - 1
  while (en.adverbs.has(tokenAt(tokens, place).lower) || tokenAt(tokens, place).lower.endsWith('ly')) place -= 1
  const before = tokenAt(tokens, place)
  if (en.auxiliaries.has(before.lower)) return true
  return (
    before.lower === 'and' ||
    /^(?:they|we|i|you|who)$/.test(before.lower) ||
    (/[^s]s$/.test(before.lower) && phraseEndingAt(tokens, place, 0) !== null)
  )
}

/** True for a form of "be". */
export function isBe(word: string): boolean {
  return /^(?:is|was|are|were|be|been|being|'s|’s|'re|’re|'m|’m)$/.test(word)
}

/** True for a past form behind "be": the subject did not say it. */
export function isPassive(tokens: readonly Token[], at: number, form: string): boolean {
  if (form !== 'finite' || tokenAt(tokens, at).lower.endsWith('s')) return false
  let place = at - 1
  while (en.adverbs.has(tokenAt(tokens, place).lower) || /ly$|^not$/.test(tokenAt(tokens, place).lower)) place -= 1
  return isBe(tokenAt(tokens, place).lower)
}

/** True when the verb directly follows a quotation or a comma: "…," said Orlov. */
export function isInverted(tokens: readonly Token[], at: number): boolean {
  const before = tokenAt(tokens, at - 1)
  const next = tokenAt(tokens, at + 1)
  if (
    /^[,:"(]$/.test(next.text) ||
    next.kind === 'quote' ||
    next.text === '' ||
    /^(?:told|tells)$/.test(tokenAt(tokens, at).lower)
  )
    return false
  if (before.kind === 'quote' || before.text === '') return true
  return /^(?:,|—|–|-|--)$/.test(before.text) && (tokenAt(tokens, at - 2).kind === 'quote' || subjectBehind(tokens, at))
}

/** Behind unmarked words ("It is time, said Orlov."): the clause must end with the subject. */
function subjectBehind(tokens: readonly Token[], at: number): boolean {
  const phrase = subjectAfter(tokens, at)
  if (phrase === null || (phrase.kind === 'nominal' && !en.determiners.has(tokenAt(tokens, phrase.from).lower)))
    return false
  const behind = tokenAt(tokens, phrase.to + 1)
  // ", writing in the Herald, called the results “…”": what is named so is no subject.
  if (behind.kind === 'quote' && cueForms.get(tokenAt(tokens, at).lower)?.strength === 'stance') return false
  return /^[.,!?—–-]?$/.test(behind.text)
}
