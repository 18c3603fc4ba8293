import type { Cue } from '../cue.ts'
import { type Token, tokenAt } from '../token.ts'

/** The tokens of what a cue says without marks: the rest of its sentence. */
export function statementBehind(tokens: readonly Token[], cue: Cue): readonly [number, number] | null {
  let end = tokens.length
  while (end > 0 && /^[。！？.!?…]$/.test(tokenAt(tokens, end - 1).text)) end -= 1
  const from = /^[，,：:]$/.test(tokenAt(tokens, cue.to + 1).text) ? cue.to + 2 : cue.to + 1
  return from < end && cue.speaker !== null ? [from, end] : null
}
