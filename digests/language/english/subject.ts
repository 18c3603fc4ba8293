import { type Token, tokenAt } from '../token.ts'
import { antecedent, antecedentOfObject, pastApposition } from './apposition.ts'
import { headBefore } from './head.ts'
import { bare, isNameWord } from './noun.ts'
import { firstSubject } from './opening.ts'
import { type Phrase, phraseStartingAt } from './phrase.ts'
import { wholeOf } from './part-of.ts'
import { asRole } from './role.ts'
import * as en from './words.ts'

// Nothing that far from its verb is its subject: it bounds the search in a text without full stops.
const reach = 70

/** The subject of the verb at `verb`, when it stands before it: past adverbs, appositions and coordinated verbs. */
export function subjectBefore(tokens: readonly Token[], verb: number): Phrase | null {
  const floor = clauseStart(tokens, verb)
  const at = skipBefore(tokens, verb - 1, floor)
  if (at < floor) return null
  const token = tokenAt(tokens, at)
  if (en.relatives.has(token.lower)) {
    const phrase = antecedent(tokens, at, floor)
    return phrase === null ? null : { ...phrase, relative: at }
  }
  if (/^[,—–-]+$/.test(token.text)) return pastApposition(tokens, at, floor)
  if (/^(?:and|or|but|then)$/.test(token.lower)) return firstSubject(tokens, floor, at)
  const head = headBefore(tokens, at, floor)
  const phrase = antecedentOfObject(tokens, at, floor) ?? (head === null ? null : wholeOf(tokens, head, floor))
  const infinitive = phrase?.kind === 'nominal' && tokenAt(tokens, phrase.from - 1).lower === 'to'
  return infinitive || phrase === null ? firstSubject(tokens, floor, at) : phrase
}

/** Skips adverbs, auxiliaries and words of time between a subject and its verb, to the left. */
function skipBefore(tokens: readonly Token[], from: number, floor: number): number {
  let at = from
  while (at >= floor) {
    const token = tokenAt(tokens, at)
    const before = tokenAt(tokens, at - 1)
    const adverb =
      en.adverbs.has(token.lower) ||
      (token.lower.endsWith('ly') &&
        token.text === token.lower &&
        !/^(?:family|ally|assembly|bully|rally|reply)$/.test(token.lower))
    if (adverb || en.auxiliaries.has(token.lower)) at -= 1
    else if (token.lower === 'used' && tokenAt(tokens, at + 1).lower === 'to') at -= 1
    else if (token.lower === 'last' && before.lower === 'at') at -= 2
    else if (en.calendar.has(bare(token)) && token.lower !== token.text) at -= before.lower === 'on' ? 2 : 1
    else if (en.timeNouns.has(token.lower) && /^(?:this|last|next|that|the|earlier)$/.test(before.lower)) at -= 2
    else if (en.timeNouns.has(token.lower) && en.calendar.has(bare(before))) at -= 1
    else break
  }
  return at
}

/** Where the clause of a verb begins: behind the last full stop, semicolon, colon or quotation to its left. */
export function clauseStart(tokens: readonly Token[], verb: number): number {
  let at = verb
  const least = Math.max(0, verb - reach)
  while (at > least) {
    const token = tokenAt(tokens, at - 1)
    if (/^[;:.?!(]$/.test(token.text)) break
    if (token.kind === 'quote' && !isEmbedded(tokens, at - 1)) break
    at -= 1
  }
  return at
}

/** True for marked words within a clause ("the mayor, who calls it "a shame," said"): they do not begin the clause. */
function isEmbedded(tokens: readonly Token[], at: number): boolean {
  return tokenAt(tokens, at - 1).kind === 'word' && !/^(?:said|says)$/.test(tokenAt(tokens, at - 1).lower)
}

/** The subject that stands behind its verb: "…, said Orlov, the mayor". */
export function subjectAfter(tokens: readonly Token[], verb: number): Phrase | null {
  let at = verb + 1
  while (en.adverbs.has(tokenAt(tokens, at).lower)) at += 1
  const token = tokenAt(tokens, at)
  if (token.lower === 'that' || en.prepositions.has(token.lower)) return null
  if (/^(?:him|her|them|me|us|it|to|if|whether|how|what|why)$/.test(token.lower) && token.lower !== 'her') return null
  const found = phraseStartingAt(tokens, at)
  const phrase = found === null ? null : asRole(tokens, found)
  if (phrase?.kind !== 'nominal') return found
  const whole = withComplement(tokens, phrase)
  return nameInApposition(tokens, whole) ?? whole
}

/** "said the union's head, Olsen.": the name that ends the clause behind a common noun for its bearer. */
function nameInApposition(tokens: readonly Token[], { to }: Phrase): Phrase | null {
  if (tokenAt(tokens, to + 1).text !== ',' || !isNameWord(tokens, to + 2)) return null
  const name = phraseStartingAt(tokens, to + 2)
  return name?.kind === 'name' && /^[.,]?$/.test(tokenAt(tokens, name.to + 1).text) ? name : null
}

/** "a spokesman for the port": what a common noun needs behind a preposition belongs to it. */
function withComplement(tokens: readonly Token[], phrase: Phrase): Phrase {
  const needs = /^(?:for|of|from|at|with)$/.test(tokenAt(tokens, phrase.to + 1).lower)
  const complement = needs ? phraseStartingAt(tokens, phrase.to + 2) : null
  return complement === null ? phrase : { ...phrase, to: complement.to }
}
