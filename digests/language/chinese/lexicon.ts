import type { Token } from '../token.ts'
import * as zh from './words.ts'

/** Verbs of saying, verbs of judging, verbs of carrying, and the words that only look like one of them. */
export const speech = new Set(zh.speechVerbs)

export const stance = new Set(zh.stanceVerbs)

export const carrying = new Set(zh.carryingVerbs)

const lexicon = new Set([...zh.speechVerbs, ...zh.carryingVerbs, ...zh.notCues])

// The longest word of the lexicon by its first character.
const longestFrom = new Map<string, number>()
for (const word of lexicon) longestFrom.set(word.charAt(0), Math.max(longestFrom.get(word.charAt(0)) ?? 0, word.length))

export const notCues = new Set(zh.notCues)

/** The longest word of the lexicon that begins at a place, or nothing. */
export function lexiconWordAt(text: string, at: number): string {
  const longest = longestFrom.get(text.charAt(at)) ?? 0
  for (let length = Math.min(longest, text.length - at); length > 0; length -= 1) {
    const word = text.slice(at, at + length)
    if (lexicon.has(word)) return word
  }
  return ''
}

/** True for a token that introduces or carries speech. */
export function isCueToken({ kind, lower }: Token): boolean {
  return kind === 'word' && (speech.has(lower) || carrying.has(lower))
}
