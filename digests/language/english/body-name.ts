import { type Token, tokenAt } from '../token.ts'
import { bare, isNameWord } from './noun.ts'
import * as en from './words.ts'

// Abstract nouns, which no surname ends like.
const abstractEnding = /(?:tion|sion|ment|ship|city|hood|cese|acy|ency)s?$/

/**
 * "Department of Justice": a preposition within a body's name or an office's. A body's name has an article in front or ends in
 * a noun for a body or a post; behind any other ("Nurlan Olsen of the River Institute") it begins something else.
 */
export function joinsBody(tokens: readonly Token[], preposition: number, last: number): boolean {
  const { lower } = tokenAt(tokens, preposition)
  if (!/^(?:of|for|&)$/.test(lower) || !isNameWord(tokens, last)) return false
  const head = bare(tokenAt(tokens, last))
  if (lower === '&' || en.bodyNouns.has(head) || en.headsWithOf.has(head) || abstractEnding.test(head)) return true
  if (head.split('-').some((part) => en.titles.has(part))) return true
  let first = last
  while (isNameWord(tokens, first - 1)) first -= 1
  return tokenAt(tokens, first - 1).lower === 'the'
}
