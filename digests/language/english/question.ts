import { type Token, tokenAt } from '../token.ts'
import { cueForms } from './verbs.ts'

// "Asked by Olsen whether": so many words may stand between the verb and the question.
const reach = 6
const asking = /^(?:asked|questioned|pressed)$/

/** Asked "Will you go?", Olsen …: a question that somebody else puts to the one whom the sentence is about. */
export function isQuestionPut(tokens: readonly Token[], at: number): boolean {
  let verb = at - 1
  while (verb > 0 && at - verb < reach && !asking.test(tokenAt(tokens, verb).lower)) {
    const { kind, lower } = tokenAt(tokens, verb)
    if (kind !== 'word' || cueForms.has(lower)) return false
    verb -= 1
  }
  const before = tokenAt(tokens, verb - 1).lower
  return asking.test(tokenAt(tokens, verb).lower) && /^(?:|[,;.!?]|when|if|once|was|were|being|been|on)$/.test(before)
}
