import { type Token, tokenAt } from '../token.ts'
import { headBefore } from './head.ts'
import { isContentWord, isNameWord, isOfName } from './noun.ts'
import type { Phrase } from './phrase.ts'
import { cueForms } from './verbs.ts'
import * as en from './words.ts'

// In tokens, of what stands between a noun and a name that only tells which is meant: "a man who claimed on air to be".
const reach = 10
const indefinite =
  /^(?:everyone|everybody|anyone|anybody|someone|somebody|those|others|people|many|some|most|all|nobody|none|one)$/
// "a man named Olsen" is Olsen.
const naming = /^(?:named|called|nicknamed)$/

/**
 * "A man claiming to be Olsen", "everyone except Olsen", "those who know Olsen": the noun at the clause's beginning of which a name that stands before the
 * verb only is a part. The name's own phrase where it is not.
 */
export function wholeOf(tokens: readonly Token[], phrase: Phrase, floor: number): Phrase | null {
  if (phrase.kind !== 'name') return phrase
  const rest = withoutExcepted(tokens, phrase, floor)
  if (rest !== phrase) return rest
  const from = nameStart(tokens, phrase, floor)
  let found: Phrase | null = null
  for (let at = from - 1; at > floor && from - at <= reach && isWithin(tokens, at); at -= 1) {
    const noun = tellsOf(tokens, at) ? headBefore(tokens, at - 1, floor) : null
    if (noun !== null && noun.kind !== 'pronoun' && opens(tokens, noun, floor)) found = noun
  }
  return found ?? phrase
}

/** "everyone except Olsen", "Brand and not Olsen": the phrase that a name is taken from; the name's own where it is not. */
export function withoutExcepted(tokens: readonly Token[], phrase: Phrase, floor: number): Phrase | null {
  if (phrase.kind !== 'name') return phrase
  const excepted = exceptedFrom(tokens, nameStart(tokens, phrase, floor), floor)
  return excepted === null ? phrase : headBefore(tokens, excepted, floor)
}

function nameStart(tokens: readonly Token[], phrase: Phrase, floor: number): number {
  let from = phrase.from
  while (from > floor && isOfName(tokens, from - 1)) from -= 1
  return from
}

/** "everyone except", "Brand rather than", "nobody but": where the phrase ends that a name is taken from; null when it is not. */
function exceptedFrom(tokens: readonly Token[], from: number, floor: number): number | null {
  const word = tokenAt(tokens, from - 1).lower
  const before = tokenAt(tokens, from - 2).lower
  if (from - 2 < floor) return null
  if (word === 'not' && /^(?:and|but)$/.test(before) && from - 3 >= floor) return from - 3
  if (/^(?:except|besides|excluding|save)$/.test(word)) return from - 2
  if (word === 'for' && before === 'except' && from - 3 >= floor) return from - 3
  if (word === 'but' && indefinite.test(before)) return from - 2
  if (/^(?:than|of)$/.test(word) && /^(?:rather|other|instead)$/.test(before) && from - 3 >= floor) return from - 3
  return word === 'like' && isNoun(tokens, from - 2) ? from - 2 : null
}

/** True for a word of the same noun phrase: no sign, no verb of the clause's own, nothing that begins another one. */
function isWithin(tokens: readonly Token[], at: number): boolean {
  const { kind, lower, text } = tokenAt(tokens, at)
  if (kind !== 'word' || /^(?:and|or|but|because|when|while|if|after|before|since|as soon)$/.test(lower)) return false
  if (text !== lower) return isNameWord(tokens, at)
  return true
}

/** True for a participle, an infinitive or a relative pronoun right behind a noun: what follows tells which one is meant. */
function tellsOf(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokenAt(tokens, at)
  const next = tokenAt(tokens, at + 1)
  if (!isNoun(tokens, at - 1) || naming.test(lower)) return false
  if (/^(?:who|that|which)$/.test(lower))
    return !isNameWord(tokens, at + 1) && !en.pronouns.has(next.lower) && !en.determiners.has(next.lower)
  if (lower === 'to') return isContentWord(tokens, at + 1) && !isNameWord(tokens, at + 1)
  if (/\p{L}{3}ing$/u.test(lower)) return !en.timeNouns.has(lower)
  if (!/[^e]ed$|^(?:known|seen|sent|held|led|hit|hurt|paid|chosen|sworn)$/.test(lower)) return false
  return /^(?:as|of|by|with|for|to|from|in|at|on|against|near|beside|after)$/.test(next.lower)
}

function isNoun(tokens: readonly Token[], at: number): boolean {
  const { lower, text } = tokenAt(tokens, at)
  if (indefinite.test(lower)) return true
  return isContentWord(tokens, at) && (text === lower || at === 0) && cueForms.get(lower)?.form !== 'finite'
}

/** True for a phrase with which the clause begins. */
function opens(tokens: readonly Token[], { from }: Phrase, floor: number): boolean {
  const { lower, text } = tokenAt(tokens, from - 1)
  return from <= floor || text === ',' || /^(?:and|but|that|yet|so)$/.test(lower)
}
