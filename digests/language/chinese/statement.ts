import type { Cue } from '../cue.ts'
import { type Token, tokenAt } from '../token.ts'

/** The tokens of what a cue says without marks: the rest of its sentence. */
export function statementBehind(tokens: readonly Token[], cue: Cue): readonly [number, number] | null {
  let end = tokens.length
  while (end > 0 && /^[。！？.!?…]$/.test(tokenAt(tokens, end - 1).text)) end -= 1
  const from = /^[，,：:]$/.test(tokenAt(tokens, cue.to + 1).text) ? cue.to + 2 : cue.to + 1
  return from < end && cue.speaker !== null ? [from, end] : null
}

// 资金已全部到位: a clause of seven characters says something; with letters or figures in it, of four words.
const leastSigns = 7
const leastWords = 4

/** True for words without marks that are long enough to be a statement. */
export function isStatement(words: string): boolean {
  const signs = words.match(/\p{Script=Han}/gu)?.length ?? 0
  const others = words.match(/[\p{Script=Latin}\d]+/gu)?.length ?? 0
  return signs >= leastSigns || Math.floor(signs / 2) + others >= leastWords
}
