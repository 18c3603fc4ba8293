import type { Cue } from '../cue.ts'
import { type Token, tokenAt } from '../token.ts'
import { plain } from './word.ts'
import * as ru from './words.ts'

// журналистам, агентству, ему: to whom it is said. Other words with these endings are rare behind a verb of saying.
const dative = /(?:ам|ям|ому|ему|ей|им|у|ю)$/
const time =
  /^(?:сегодня|вчера|накануне|ранее|позже|утром|днем|вечером|понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)$/
const asks = /^(?:когда|где|куда|откуда|почему|зачем|как|кто|кого|кому|какой|какая|какие|каким|сколько|чей|ли)$/

/** True when what somebody says, or does by saying it, stands behind the cue: «объявил о своей отставке», «спросили, будет ли», «подтвердили гибель». */
export function hasObject(tokens: readonly Token[], cue: Cue): boolean {
  let at = Math.max(cue.to, cue.at) + 1
  while (dative.test(plain(tokenAt(tokens, at))) || time.test(plain(tokenAt(tokens, at)))) at += 1
  const next = tokenAt(tokens, at)
  if (next.text === ',') return tokens.slice(at + 1, at + 4).some((token) => asks.test(plain(token)))
  if (next.kind !== 'word') return false
  const word = plain(next)
  if (/^(?:о|об|обо|про)$/.test(word)) return true
  return !ru.prepositions.has(word) && !ru.conjunctions.has(word) && !ru.adverbs.has(word) && next.text === next.lower
}
