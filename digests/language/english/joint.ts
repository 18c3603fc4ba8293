import { type Token, tokenAt } from '../token.ts'
import { isContentWord, isNameWord, isOfName } from './noun.ts'
import { type Phrase, phraseEndingAt, phraseStartingAt } from './phrase.ts'
import * as en from './words.ts'

/** "Olsen and Brand said": two who speak as one are neither of them, and "neither Olsen nor Brand" are nobody. */
export function withPartner(tokens: readonly Token[], phrase: Phrase, verb: number): Phrase | null {
  if (phrase.kind !== 'name') return phrase
  if (phrase.from > verb) return withPartnerBehind(tokens, phrase)
  const start = nameStart(tokens, phrase.from)
  const link = tokenAt(tokens, start - 1).lower
  if (link === 'nor') return null
  if (link !== 'and' && link !== '&' && link !== 'or') return phrase
  const partner = phraseEndingAt(tokens, start - (tokenAt(tokens, start - 2).text === ',' ? 3 : 2), 0)
  if (partner?.kind === 'name' && link === 'or') return null
  const document = partner === null ? null : documentBefore(tokens, nameStart(tokens, partner.from))
  if (document !== null) return { kind: 'nominal', from: document, to: phrase.to }
  if (partner?.kind !== 'name' || link === 'or' || !opensClause(tokens, nameStart(tokens, partner.from))) return phrase
  return { kind: 'nominal', from: firstOf(tokens, partner.from), to: phrase.to }
}

/** "a statement by Olsen and Brand": the noun of the document that two have written, or null. */
function documentBefore(tokens: readonly Token[], partner: number): number | null {
  if (!/^(?:by|from|of|between)$/.test(tokenAt(tokens, partner - 1).lower)) return null
  return en.documentNouns.has(tokenAt(tokens, partner - 2).lower) ? partner - 2 : null
}

/** "Olsen, Brand and Voss": where those who speak together begin. */
function firstOf(tokens: readonly Token[], from: number): number {
  const start = nameStart(tokens, from)
  const earlier = tokenAt(tokens, start - 1).text === ',' ? phraseEndingAt(tokens, start - 2, 0) : null
  return earlier?.kind === 'name' && opensClause(tokens, nameStart(tokens, earlier.from)) ? earlier.from : from
}

function withPartnerBehind(tokens: readonly Token[], phrase: Phrase): Phrase {
  if (tokenAt(tokens, phrase.to + 1).lower !== 'and') return phrase
  const partner = phraseStartingAt(tokens, phrase.to + 2)
  if (partner?.kind !== 'name' || !isNameWord(tokens, partner.to)) return phrase
  return /^(?:|[.,;!?])$/.test(tokenAt(tokens, partner.to + 1).text) || tokenAt(tokens, partner.to + 1).kind === 'quote'
    ? { kind: 'nominal', from: phrase.from, to: partner.to }
    : phrase
}

/** Past the titles and the article in front of a name. */
function nameStart(tokens: readonly Token[], from: number): number {
  let start = from
  while (isOfName(tokens, start - 1) || (isTitle(tokens, start) && isContentWord(tokens, start - 1))) start -= 1
  return start
}

function opensClause(tokens: readonly Token[], at: number): boolean {
  const { kind, text, lower } = tokenAt(tokens, at - 1)
  return kind === 'quote' || /^(?:|[,;:—–-]+)$/.test(text) || /^(?:both|that|but|and)$/.test(lower)
}

function isTitle(tokens: readonly Token[], at: number): boolean {
  return en.titles.has(tokenAt(tokens, at).lower)
}
