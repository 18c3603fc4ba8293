import { type Sentence, type Token, tokenAt } from '../token.ts'
import { isCueToken } from './lexicon.ts'
import { subjectOf } from './name.ts'

/** True for marked words that a colon introduces. */
export function isLed(tokens: readonly Token[], at: number): boolean {
  return /^[:：]$/.test(tokenAt(tokens, at - 1).text)
}

/** Where the clause begins whose colon leads to the marked run at a place: the nearest with a verb of saying or a subject of its own. */
export function leadingClause({ text, tokens }: Sentence, at: number): number {
  if (!isLed(tokens, at)) return -1
  let from = at - 1
  while (from > 0 && tokenAt(tokens, from - 1).kind !== 'quote') {
    from -= 1
    const opens = from === 0 || /^[，；,;]$/.test(tokenAt(tokens, from - 1).text)
    const clause = tokens.slice(from, at - 1)
    if (opens && (clause.some(isCueToken) || subjectOf({ text, tokens: clause }) !== null)) break
  }
  return from
}
