import { type Token, tokenAt } from '../token.ts'
import { isNameWord } from './noun.ts'
import type { Phrase } from './phrase.ts'
import * as en from './words.ts'

/** "Nobody in the hall said", "none of them said", "no one said". */
export function isNobody(tokens: readonly Token[], { from }: Phrase): boolean {
  const { lower } = tokenAt(tokens, from)
  if (/^(?:nobody|none|neither|nothing|no)$/.test(lower)) return true
  return /^(?:no|not)$/.test(tokenAt(tokens, from - 1).lower) && !isNameWord(tokens, from)
}

const inscribed =
  /^(?:banners?|signs?|placards?|posters?|plaques?|mottos?|slogans?|inscriptions?|graffiti|billboards?|t-shirts?|shirts?|stickers?|headstones?|tombstones?|signboards?|captions?)$/

/** "a banner reading", "reads the motto on the wall": what is written there is nobody's words of the day. */
export function isInscription(tokens: readonly Token[], { kind, from, to }: Phrase): boolean {
  if (kind !== 'nominal') return false
  const of = tokens.findIndex(
    ({ lower }, at) => at > from && at <= to && (en.prepositions.has(lower) || /^(?:beside|above|below)$/.test(lower)),
  )
  return inscribed.test(tokenAt(tokens, of === -1 ? to : of - 1).lower)
}
