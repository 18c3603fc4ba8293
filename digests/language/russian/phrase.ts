import type { Mention } from '../cue.ts'
import { type Token, tokenAt } from '../token.ts'
import { female } from '../../person/russian-given-names.ts'
import { goesOn } from './goes-on.ts'
import { isHisObject, nameEnd } from './case.ts'
import { behindHearer, isIndeclinable, isObliqueGiven, isObliqueSurname, isSpokenTo } from './hearer.ts'
import { mayBeNominative } from './nominative.ts'
import { isOpeningVerb, looksLikeName } from './opening.ts'
import { isOwner } from './owner.ts'
import { agree, nameStart } from './personal.ts'
import { isAcronym, isNameWord, isRole, plain } from './word.ts'
import * as ru from './words.ts'

/** A noun phrase by its tokens, `to` inclusive; `nameFrom` is where the person's name in it begins, -1 without one. */
export type Phrase = {
  readonly kind: Mention['kind']
  readonly from: number
  readonly to: number
  readonly nameFrom: number
}

const phraseLength = 16
const indefinite = /^(?:другой|другая|другие|третий|многие|некоторые|все)$/
// Endings of the genitive that the nominative has too: such a word goes on a chain («на сайте правительства Сербии»).
const ambiguous = /[аяыи]$/

/** The first phrase in the nominative between two tokens (`ceiling` exclusive), past adverbs, datives and prepositions. */
export function nominativeBetween(tokens: readonly Token[], floor: number, ceiling: number): Phrase | null {
  let governed = false
  for (let at = floor; at < ceiling; at += 1) {
    const token = tokenAt(tokens, at)
    const word = plain(token)
    if (token.kind !== 'word') {
      if (token.kind !== 'number') governed = false
      continue
    }
    if (at === 0 && isOpeningVerb(tokens)) continue
    if (ru.prepositions.has(word)) governed = true
    else if (
      !isNameWord(tokens, at) &&
      (ru.adverbs.has(word) || ru.conjunctions.has(word) || ru.objectPronouns.has(word))
    )
      governed = false
    else if (ru.months.has(word)) governed = false
    else if (ru.pronouns.has(word)) {
      if (governed) continue
      // «все это называют чудом»
      if (/^(?:это|то)$/.test(plain(tokenAt(tokens, at + 1)))) {
        at += 1
        continue
      }
      if (!indefinite.test(word)) return { kind: 'pronoun', from: at, to: at, nameFrom: -1 }
      // «некоторые деканы»
      return phraseFrom(tokens, at, ceiling)
    } else if (isRole(word) && !governed) return phraseFrom(tokens, at, ceiling)
    else if (governed) {
      // The word a preposition governs, and adjectives before it.
      if (!/(?:ой|ей|ом|ем|ого|его|ых|их|ым|им|ую|ыми|ими)$/.test(word) || isNameWord(tokens, at)) governed = false
      if (isNameWord(tokens, at)) at = nameEnd(tokens, at)
    } else if (isObliqueGiven(tokens, at) || isHisObject(tokens, at)) at += 1
    else if (mayBeNominative(tokens, at) && !goesOnChain(tokens, floor, at)) return phraseFrom(tokens, at, ceiling)
  }
  return null
}

/** True for a word that hangs on an oblique one before it: «корреспонденту ERR», «на сайте правительства». */
function goesOnChain(tokens: readonly Token[], floor: number, at: number): boolean {
  if (at === floor) return false
  const before = tokenAt(tokens, at - 1)
  if (
    before.kind !== 'word' ||
    ru.objectPronouns.has(plain(before)) ||
    ru.adverbs.has(plain(before)) ||
    ru.months.has(plain(before)) ||
    (ru.conjunctions.has(plain(before)) && !/^(?:и|или|ни)$/.test(plain(before))) ||
    /^(?:это|то)$/.test(plain(before))
  )
    return false
  const token = tokenAt(tokens, at)
  if (isAcronym(token) || isIndeclinable(tokens, at)) return true
  if (isNameWord(tokens, at) && isObliqueSurname(tokens, at - 1)) return false
  const personal =
    isNameWord(tokens, at) &&
    isNameWord(tokens, at + 1) &&
    agree(plain(token), plain(tokenAt(tokens, at + 1))) &&
    !isOwner(tokens, at - 1, at, at + 1)
  return ambiguous.test(plain(token)) && !personal
}

/** The phrase that begins at `from`: up to a sign, a preposition behind its name, or a verb. */
function phraseFrom(tokens: readonly Token[], from: number, ceiling: number): Phrase {
  const subject = behindHearer(tokens, from, ceiling)
  if (subject !== -1 && ru.pronouns.has(plain(tokenAt(tokens, subject))))
    return { kind: 'pronoun', from: subject, to: subject, nameFrom: -1 }
  if (subject !== -1) return phraseFrom(tokens, subject, ceiling)
  let to = from
  while (to + 1 < ceiling && to - from < phraseLength && goesOn(tokens, to + 1) && !isSpokenTo(tokens, to + 1, from))
    to += 1
  let end = to
  while (end > from && !(isNameWord(tokens, end) && mayBeNominative(tokens, end))) end -= 1
  const named = isNameWord(tokens, end) ? nameStart(tokens, end, from) : -1
  const adjective = named === end && end < to && /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)$/.test(plain(tokenAt(tokens, end)))
  if (named === -1 || adjective || (named === end && end > from && mayBeGenitive(tokenAt(tokens, end))))
    return { kind: 'nominal', from, to, nameFrom: -1 }
  // «Главы министерств»: the noun that opens the sentence, and what belongs to it.
  const opens = end === 0 && to > 0 && !looksLikeName(tokenAt(tokens, 0)) && !plain(tokenAt(tokens, 1)).endsWith('о')
  if (opens || isOwner(tokens, from, named, end)) return { kind: 'nominal', from, to, nameFrom: -1 }
  return { kind: 'name', from, to: end, nameFrom: named }
}

/** True for a single word behind a noun that is rather its genitive («глава МИД Сербии») than a person's name. */
function mayBeGenitive(token: Token): boolean {
  const word = plain(token)
  return (
    /^\p{Lu}{2,}$/u.test(token.text) ||
    (/[аяыи]$/.test(word) && !female.has(word) && !/(?:[оеи]ва|[иы]на|ская|цкая)$/.test(word))
  )
}
