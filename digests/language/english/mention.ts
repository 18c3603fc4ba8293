import type { Mention } from '../cue.ts'
import { type Token, tokenAt } from '../token.ts'
import { ownsBody } from './body-name.ts'
import { isCalling } from './calling.ts'
import { bare, isNameWord, particles } from './noun.ts'
import type { Phrase } from './phrase.ts'
import { asRole } from './role.ts'
import * as en from './words.ts'

/** A phrase as a mention: offsets, and the words to show. The titles in front of a name are in the mention, not in the name. */
export function mentionOf(text: string, tokens: readonly Token[], phrase: Phrase): Mention {
  const { kind, from, to, relative } = asRole(tokens, phrase)
  const start = tokenAt(tokens, from).start
  const end = tokenAt(tokens, relative ?? to).end
  const nameFrom = kind === 'name' ? withoutTitles(tokens, from, to) : from
  return { kind, start, end, name: text.slice(tokenAt(tokens, nameFrom).start, tokenAt(tokens, to).end) }
}

function withoutTitles(tokens: readonly Token[], from: number, to: number): number {
  let start = from
  for (let at = from; at < to; at += 1) {
    const token = tokenAt(tokens, at)
    const title =
      isCalling(tokens, at) ||
      token.lower.split('-').some((part) => en.titles.has(part)) ||
      en.titles.has(bare(token)) ||
      en.titles.has(bare(token).replace(/s$/, ''))
    if (joinsName(tokens, at, start) || ownsBody(tokens, at, to) || isOwnerIn(tokens, at, to)) continue
    if (title || (!isNameWord(tokens, at) && token.kind === 'word' && !particles.has(token.lower))) start = at + 1
    else if (/^['’]s?$/.test(token.text)) start = at + 1
    else if (endsBody(tokens, at, from, to)) start = at + 1
  }
  return start
}

/** "Port Workers": the owners in a body's name. */
function isOwnerIn(tokens: readonly Token[], at: number, to: number): boolean {
  for (let ending = at + 1; ending < to; ending += 1) if (ownsBody(tokens, ending, to)) return isNameWord(tokens, at)
  return false
}

/** "University of Halden": behind a noun that is no post, "of" and its article are a part of the name. */
function joinsName(tokens: readonly Token[], at: number, start: number): boolean {
  const of = tokenAt(tokens, at).lower === 'the' ? at - 1 : at
  return /^(?:of|for)$/.test(tokenAt(tokens, of).lower) && of > start && isNameWord(tokens, of - 1)
}

/** "Harbour League Ahmed Darwish": a body's name, and behind it a person's of two words or more. */
function endsBody(tokens: readonly Token[], at: number, from: number, to: number): boolean {
  const isBody = (place: number) => en.bodyNouns.has(tokenAt(tokens, place).lower)
  return at > from && isBody(at) && to - at >= 2 && !isBody(to) && isNameWord(tokens, at + 1)
}
