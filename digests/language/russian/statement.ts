import type { Cue } from '../cue.ts'
import { type Token, tokenAt } from '../token.ts'

/** The tokens of what a cue says without marks: «заявил, что …», «по словам X, …». */
export function statementBehind(tokens: readonly Token[], cue: Cue): readonly [number, number] | null {
  let end = tokens.length
  while (end > 0 && /^[.!?…]+$/.test(tokenAt(tokens, end - 1).text)) end -= 1
  if (cue.form === 'according') return tokenAt(tokens, cue.to + 1).text === ',' ? [cue.to + 2, end] : null
  const that = tokens.findIndex(({ lower }, at) => at > cue.at && at <= cue.at + 14 && lower === 'что')
  if (that === -1) return null
  const open = tokens
    .slice(cue.at + 1, that)
    .every(({ text, kind }, at, all) => kind !== 'quote' && (!/^[,;:]$/.test(text) || at === all.length - 1))
  return open ? [that + 1, end] : null
}
