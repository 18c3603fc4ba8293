import { type Token, tokenAt } from '../token.ts'
import { isOfName } from './noun.ts'
import { phraseEndingAt } from './phrase.ts'

// Verbs by which it stays open whether the one whom they govern does it: not "forced", not "led".
const wanting =
  /^(?:want|expect|urg|ask|need|wish|like|order|beg|press|tell|told|challeng|invit|pressur|push|encourag|advis|instruct|requir|implor|plead|dar|counsel|command|request|prefer|lobby|lobbi)(?:e?s|e?d|e|ing)?$/
const wantingOn =
  /^(?:(?:call|prevail)(?:s|ed|ing)?\s+(?:on|upon)|(?:wait|hop|wish|long|plead|beg)(?:e?s|e?d|ing)?\s+(?:for|with))$/

/** "Critics wanted Olsen to say": nobody has said it yet. */
export function isWanted(tokens: readonly Token[], at: number): boolean {
  if (tokenAt(tokens, at - 1).lower !== 'to') return false
  const verb = verbBeforeObject(tokens, at - 2)
  const { lower } = tokenAt(tokens, verb)
  return wanting.test(lower) || wantingOn.test(`${tokenAt(tokens, verb - 1).lower} ${lower}`)
}

function verbBeforeObject(tokens: readonly Token[], to: number): number {
  if (/^(?:him|her|them|me|us|you|it)$/.test(tokenAt(tokens, to).lower)) return to - 1
  let from = phraseEndingAt(tokens, to, 0)?.from ?? 0
  while (isOfName(tokens, from - 1)) from -= 1
  // "urged the mayor": a common noun takes what stands before it for one of its own words.
  for (let verb = from - 1; verb < to; verb += 1) if (wanting.test(tokenAt(tokens, verb).lower)) return verb
  return from - 1
}
