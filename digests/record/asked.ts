import { sliceOf } from '../article/span.ts'
import { fold } from '../language/fold.ts'
import { breathsOf } from './breaths.ts'
import type { Said } from './record.ts'
import { saidWordsOf, saidWordsWithEnds } from './said-words.ts'

/** Of a passage so much must be the quotation: the rest is the narrator's. */
const passageShare = 0.5

/** Words that are looked for in quotations and texts. */
export type Asked = {
  readonly words: readonly string[]
  readonly key: string
  /** The same with a sign where each sentence ends. */
  readonly keyWithEnds: string
}

export function askedOf(text: string): Asked {
  const words = saidWordsOf(text)
  return { words, key: keyOf(words), keyWithEnds: keyOf(saidWordsWithEnds([text])) }
}

// With a space at both ends, so that words are found whole.
const keyOf = (words: readonly string[]): string => ` ${words.join(' ')} `

/** True when a quotation has the words in one breath, or sentence by sentence, or when they are its passage of the text, the narrator's words between. */
export function holds(said: Said, { words, key, keyWithEnds }: Asked): boolean {
  const breaths = breathsOf(said)
  const keys = breaths.map((breath) => keyOf(saidWordsOf(breath)))
  if (keys.some((breath) => breath.includes(key))) return true
  if (breaths.length > 1 && keyOf(saidWordsWithEnds(breaths)).includes(keyWithEnds)) return true
  const spans = said.quote.spans.map((span) => saidWordsOf(sliceOf(said.article.text, span)))
  const isMostly = spans.flat().length >= words.length * passageShare
  return isMostly && spans.every((span) => key.includes(keyOf(span))) && stands({ words, key }, said.article.text)
}

/** True when the words stand in a text, in their order and with nothing between. */
export function stands({ words, key }: Pick<Asked, 'words' | 'key'>, text: string): boolean {
  const folded = fold(text)
  // Cheap first: a text without one of the letter rows is not cut into words.
  const isThere = words.every((word) => !/[\p{L}\p{N}]/u.test(word) || folded.includes(word))
  return isThere && keyOf(saidWordsOf(text)).includes(key)
}
