import type { Span } from '../article/span.ts'
import { isCapitalised, tokenAt, type Token } from './token.ts'

const piece =
  /(?:\p{Lu}\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*(?:[-‑–'’&_](?=\p{L})[\p{L}\p{M}\p{N}]+)*|\d+(?:[.,:]\d+)*%?(?:-\p{L}+)*|['’]s\b|\.{2,}|--+|([^\s\p{L}\p{N}])\1{3,}|[^\s]/gu
const possessive = /^(.+)(['’]s)$/u

/**
 * The tokens of a language that puts spaces between its words. The full stop of an abbreviation belongs to its word, and so
 * does that of an initial; an English possessive ending is a token of its own.
 */
export function cutWords(text: string, { start, end }: Span, abbreviations: ReadonlySet<string>): readonly Token[] {
  const tokens: Token[] = []
  const push = (kind: Token['kind'], from: number, word: string) => {
    tokens.push({ kind, start: from, end: from + word.length, text: word, lower: word.toLowerCase(), quote: -1 })
  }
  let taken = start
  for (const { 0: found, index } of text.slice(start, end).matchAll(piece)) {
    const from = start + index
    if (from < taken) continue
    const dotted =
      text.charAt(from + found.length) === '.' && from + found.length < end && isShort(found, abbreviations)
    const word = dotted ? `${found}.` : found
    taken = from + word.length
    const [, owner, ending] = (found.endsWith('s') ? possessive.exec(found) : null) ?? []
    if (owner !== undefined && ending !== undefined) {
      push('word', from, owner)
      push('sign', from + owner.length, ending)
    } else push(/^\p{L}/u.test(found) ? 'word' : /^\d/.test(found) ? 'number' : 'sign', from, word)
  }
  return tokens
}

function isShort(word: string, abbreviations: ReadonlySet<string>): boolean {
  // An initial, and a party with its state: "R-Ky.".
  return /^\p{Lu}(?:-\p{Lu}\p{Ll}+)?$/u.test(word) || abbreviations.has(word.toLowerCase())
}

/** In scripts with capitals a sentence ends with a quotation when the next word begins like a sentence. */
export function endsBeforeCapital(tokens: readonly Token[], at: number): boolean {
  const next = tokenAt(tokens, at + 1)
  return next.kind === 'quote' || next.kind === 'number' || isCapitalised(next)
}
