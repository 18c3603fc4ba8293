import { type Token, tokenAt } from '../token.ts'
import { isNameWord, isOpenClass, isVerb, plain } from './word.ts'
import * as ru from './words.ts'

/** True for a token that a noun phrase goes on with: another noun, a name, a short name in marks. */
export function goesOn(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at)
  if (token.kind === 'quote') return token.end - token.start < 40 && tokenAt(tokens, at - 1).kind === 'word'
  if (token.kind !== 'word') return /^[()]$/.test(token.text)
  const word = plain(token)
  if (isNameWord(tokens, at)) return true
  if (word === 'по' || word === 'и') return mayGoOnBehind(tokens, at + 1)
  return isOpenClass(word) && !ru.months.has(word) && !isVerb(token)
}

function mayGoOnBehind(tokens: readonly Token[], at: number): boolean {
  return tokenAt(tokens, at).kind === 'word' && isOpenClass(plain(tokenAt(tokens, at)))
}
