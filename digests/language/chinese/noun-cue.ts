import type { Cue } from '../cue.ts'
import { type Token, tokenAt } from '../token.ts'
import { mentionIn } from './mention.ts'

/** 李文青的承诺, 王秀英的批评: a verb that 的 makes a noun. */
export function isNoun(tokens: readonly Token[], at: number): boolean {
  const [before, { lower }] = [tokenAt(tokens, at - 1), tokenAt(tokens, at)]
  return before.kind === 'word' && before.lower.endsWith('的') && /^..$/u.test(lower) && !/[说道称喊叹]$/.test(lower)
}

/** 李文青的回答很简单：……: a noun for what somebody said, with the name of who did. */
export function nounCue(text: string, tokens: readonly Token[], at: number, clause: number): Cue | null {
  const [of, token, next] = [tokenAt(tokens, at - 1), tokenAt(tokens, at), tokenAt(tokens, at + 1)]
  const speaker = mentionIn(text, tokenAt(tokens, clause).start, of.end - 1)
  const leads = next.kind !== 'word' || /^(?:[是为]|也?很.{1,4})$/u.test(next.lower)
  if (speaker?.kind !== 'name' || !leads) return null
  const to = next.kind === 'word' ? at + 1 : at
  return { at, from: clause, to, word: token.text, form: 'noun', strength: 'stance', speaker }
}
