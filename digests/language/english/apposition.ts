import { type Token, tokenAt } from '../token.ts'
import { headBefore } from './head.ts'
import { personal } from './name.ts'
import { bare, isContentWord, isNameWord, isOfName } from './noun.ts'
import { phraseFromStart } from './opening.ts'
import { withoutExcepted } from './part-of.ts'
import { isDoing } from './phrase-end.ts'
import type { Phrase } from './phrase.ts'
import { cueForms } from './verbs.ts'
import * as en from './words.ts'

/** The noun before a relative pronoun: "the mayor who said". */
export function antecedent(tokens: readonly Token[], at: number, floor: number): Phrase | null {
  const comma = tokenAt(tokens, at - 1).text === ','
  const phrase = headBefore(tokens, at - (comma ? 2 : 1), floor)
  if (phrase === null) return null
  if (!comma) return withoutExcepted(tokens, phrase, floor)
  // "It was Orlov, not Brand, who said"
  const chunk = chunkStart(tokens, at - 2, floor)
  if (chunk > floor && isContrast(tokens, chunk)) return headBefore(tokens, chunk - 2, floor)
  // "Orlov, the mayor, who said": the name before the apposition is the one who speaks.
  if (phrase.kind === 'name' || chunkStart(tokens, at - 2, floor) <= floor) return phrase
  return pastApposition(tokens, at - 1, floor) ?? phrase
}

// In tokens, of a relative clause that stands between its noun and the verb: "who accused Olsen".
const longestRelative = 8

/** "The man who accused Olsen said": a name that the verb of a relative clause governs is its object, and the noun before it speaks. */
export function antecedentOfObject(tokens: readonly Token[], at: number, floor: number): Phrase | null {
  if (!isNameWord(tokens, at)) return null
  let verb = at
  while (verb > floor && isOfName(tokens, verb)) verb -= 1
  if (isDoing(tokens, verb)) {
    const doer = headBefore(tokens, verb - 1, floor)
    return doer?.from === floor ? doer : null
  }
  const { lower } = tokenAt(tokens, verb)
  if (!/[^e]ed$/.test(lower) && !en.irregularVerbs.has(lower) && cueForms.get(lower)?.form !== 'finite') return null
  for (let place = verb - 1; place > floor && verb - place < longestRelative; place -= 1) {
    if (/^(?:who|that|which)$/.test(tokenAt(tokens, place).lower)) return antecedent(tokens, place, floor)
    if (tokenAt(tokens, place).kind !== 'word') return null
  }
  return null
}

/** The subject before one or more runs between commas: "Orlov, 63, the mayor of Omsk, said". `at` is the last comma. */
export function pastApposition(tokens: readonly Token[], at: number, floor: number): Phrase | null {
  let end = at
  let fallback: Phrase | null = null
  let bearer: Phrase | null = null
  while (end > floor) {
    const from = chunkStart(tokens, end - 1, floor)
    const phrase = headBefore(tokens, end - 1, from)
    if (from <= floor) {
      const whole = phraseFromStart(tokens, floor, end)
      return whole?.kind === 'nominal' ? (bearer ?? whole) : (whole ?? phrase ?? fallback)
    }
    if (phrase !== null && !isAppositional(tokens, from, phrase)) return phrase
    fallback ??= phrase
    bearer = phrase !== null && isBearer(tokens, from, phrase) ? phrase : null
    end = from - 1
  }
  return fallback
}

/** The first token behind the nearest comma or dash to the left. */
function chunkStart(tokens: readonly Token[], from: number, floor: number): number {
  let at = from
  while (at > floor && !/^(?:,|—|–|-|--|\))$/.test(tokenAt(tokens, at - 1).text)) at -= 1
  return at
}

/** True for a run that only describes: it does not end in a name that stands free of prepositions and articles. */
function isAppositional(tokens: readonly Token[], from: number, phrase: Phrase): boolean {
  if (phrase.kind === 'pronoun') return en.relatives.has(tokenAt(tokens, phrase.from).lower)
  if (phrase.kind !== 'name') return true
  const first = tokenAt(tokens, from)
  if (isContrast(tokens, from)) return true
  if (isTitleOnly(tokens, phrase)) return true
  if (/^(?:Jr|Sr|II|III|R|D)\b/.test(tokenAt(tokens, phrase.to).text)) return true
  return (
    en.relatives.has(first.lower) ||
    en.prepositions.has(first.lower) ||
    first.kind === 'number' ||
    /ing$|ed$/.test(first.lower) ||
    (en.determiners.has(first.lower) && phrase.from - from > 1) ||
    (first.text === first.lower && phrase.from > from && !en.conjunctions.has(first.lower))
  )
}

/** "Its author, retired judge Beatrix Holm,": a name behind nouns that are its own names the one whom the common noun means. */
function isBearer(tokens: readonly Token[], from: number, phrase: Phrase): boolean {
  if (phrase.kind !== 'name' || phrase.to === phrase.from || phrase.from === from || isContrast(tokens, from))
    return false
  if (!personal.test(tokenAt(tokens, phrase.from - 1).lower) && !en.titles.has(tokenAt(tokens, phrase.from - 1).lower))
    return false
  return tokens
    .slice(from, phrase.from)
    .every(({ lower }, at) =>
      at === 0 && /^(?:the|an?)$/.test(lower)
        ? true
        : isContentWord(tokens, from + at) && !/ing$|ly$/.test(lower) && !cueForms.has(lower),
    )
}

/** "not Brand", "and not Brand", "rather than Brand": a run that says who it was not. */
function isContrast(tokens: readonly Token[], from: number): boolean {
  const at = /^(?:and|but)$/.test(tokenAt(tokens, from).lower) ? from + 1 : from
  return /^(?:not|never|nor|rather|instead|unlike|except)$/.test(tokenAt(tokens, at).lower)
}

/** True for a run of posts without a name: "Orlov, Secretary-General of the union, said". */
function isTitleOnly(tokens: readonly Token[], { from, to }: Phrase): boolean {
  return tokens.slice(from, to + 1).every((token) =>
    bare(token)
      .split('-')
      .some((part) => en.titles.has(part)),
  )
}
