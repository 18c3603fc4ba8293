import { type Token, tokenAt } from '../token.ts'
import { cueForms } from './verbs.ts'
import { plain } from './word.ts'

// In tokens: nothing that far from a verb belongs to it.
export const reach = 60

/** True for a token that bounds a clause: a sign, a dash, or a quotation that is no name. */
export function isBoundary(tokens: readonly Token[], at: number): boolean {
  const { kind, text, end, start } = tokenAt(tokens, at)
  if (kind === 'quote') return end - start > 40
  return /^[,;:.!?…()—–―-]+$/.test(text) || /^--+$/.test(text)
}

/** Where the clause of a verb ends: at a sign, a conjunction or another verb of saying. */
export function clauseEnd(tokens: readonly Token[], verb: number): number {
  let at = verb + 1
  while (at < tokens.length && at - verb < reach && !isBoundary(tokens, at)) {
    const word = plain(tokenAt(tokens, at))
    if (word === 'что' || word === 'как' || word === 'когда' || (cueForms.has(word) && at > verb + 1)) break
    at += 1
  }
  return at
}
