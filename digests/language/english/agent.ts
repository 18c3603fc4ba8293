import { type Token, tokenAt } from '../token.ts'
import { type Phrase, phraseStartingAt } from './phrase.ts'
import * as en from './words.ts'

/** A passive has its agent, and a document its writer, within so many words. */
const reach = 6

/** ", called “…” by Olsen": behind a comma, with its agent behind the quotation, a past form is passive without "be". */
export function agentBehindQuotation(tokens: readonly Token[], at: number): Phrase | null {
  if (!tokenAt(tokens, at).lower.endsWith('ed') || (at > 0 && tokenAt(tokens, at - 1).text !== ',')) return null
  const quote = [at + 1, at + 2, at + 3].find((place) => tokenAt(tokens, place).kind === 'quote')
  return quote === undefined || tokenAt(tokens, quote + 1).lower !== 'by' ? null : phraseStartingAt(tokens, quote + 2)
}

/** "read from a letter by Olsen": who wrote it speaks, not who reads it. */
export function writerRead(tokens: readonly Token[], at: number): Phrase | null {
  if (!/^read(?:s|ing)?$/.test(tokenAt(tokens, at).lower)) return null
  for (let place = at + 1; place < at + reach && tokenAt(tokens, place).kind === 'word'; place += 1)
    if (en.documentNouns.has(tokenAt(tokens, place).lower) && /^(?:by|from|of)$/.test(tokenAt(tokens, place + 1).lower))
      return phraseStartingAt(tokens, place + 2)
  return null
}

/** ", accused by critics of “…”,", ", known as “…”,": behind a comma a past form that leads to "by", "as" or "of" is passive. */
export function isParticipleOf(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokenAt(tokens, at)
  if (!/(?:ed|known|seen)$/.test(lower) || tokenAt(tokens, at - 1).text !== ',' || at < 2) return false
  if (tokenAt(tokens, at - 2).kind === 'quote') return false
  return /^(?:by|as|of)$/.test(tokenAt(tokens, at + 1).lower) || agentOfParticiple(tokens, at) !== null
}

/** The agent of a passive participle: "critics" of ", widely accused by critics of". */
export function agentOfParticiple(tokens: readonly Token[], at: number): Phrase | null {
  return tokenAt(tokens, at + 1).lower === 'by' ? phraseStartingAt(tokens, at + 2) : null
}
