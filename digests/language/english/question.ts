import { type Token, tokenAt } from '../token.ts'
import { cueForms } from './verbs.ts'

// "Asked by a reporter of the Herald whether": so many words may stand between the verb and the question.
const reach = 10
const asking = /^(?:asked|questioned|pressed)$/

/** Asked "Will you go?", Olsen …: a question, `words` with their marks, that somebody else puts to the one whom the sentence is about. */
export function isQuestionPut(tokens: readonly Token[], at: number, words: string): boolean {
  // "When asked, “I will go,” he said": behind a comma only a question is what was asked.
  const comma = tokenAt(tokens, at - 1).text === ','
  if (comma && !/\?["”’']?$/.test(words)) return false
  const last = comma ? at - 2 : at - 1
  let verb = last
  while (verb > 0 && last - verb < reach && !asking.test(tokenAt(tokens, verb).lower)) {
    const { kind, lower, text } = tokenAt(tokens, verb)
    if (kind !== 'word' || (text === lower && cueForms.has(lower))) return false
    verb -= 1
  }
  const before = tokenAt(tokens, verb - 1).lower
  return asking.test(tokenAt(tokens, verb).lower) && /^(?:|[,;.!?]|when|if|once|was|were|being|been|on)$/.test(before)
}
