import { type Token, tokenAt } from '../token.ts'
import { bare, isNameWord } from './noun.ts'
import * as en from './words.ts'

// Abstract nouns, which no surname ends like.
const abstractEnding = /(?:tion|sion|ment|ship|city|hood|cese|acy|ency)s?$/

/** "Dock Workers' Union", "People's Party": an owner's ending within a body's name, which ends at `last`. */
export function ownsBody(tokens: readonly Token[], ending: number, last: number): boolean {
  const owner = tokenAt(tokens, ending - 1)
  if (!isNameWord(tokens, ending - 1) || !en.bodyNouns.has(bare(tokenAt(tokens, last)))) return false
  const { text } = tokenAt(tokens, ending)
  return (
    (/^['’]$/.test(text) && owner.lower.endsWith('s')) ||
    (/^['’]s$/.test(text) && /^(?:people|women|men|children|workers)$/.test(owner.lower))
  )
}

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
