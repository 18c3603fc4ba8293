import { type Token, tokenAt } from '../token.ts'
import { isContentWord, isNameWord } from './noun.ts'
import { cueForms } from './verbs.ts'
import * as en from './words.ts'

/** "the wife of Olsen": a common noun of which the name only says whose it is. */
export function isOwned(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = to; at > from; at -= 1) {
    const { lower } = tokenAt(tokens, at)
    if (lower === 'of') return isContentWord(tokens, at - 1) && !isNameWord(tokens, at - 1)
    if (!isNameWord(tokens, at) && lower !== 'the') return false
  }
  return false
}

/** "an actor playing Olsen": what a person does to the one whose name follows. */
export function isDoing(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokenAt(tokens, at)
  const doer = tokenAt(tokens, at - 1)
  if (!/\p{L}{3}ing$/u.test(lower) || doer.text !== doer.lower || !isNameWord(tokens, at + 1)) return false
  return en.titles.has(doer.lower) || en.followers.has(doer.lower) || /(?:er|or|ist|man|woman)$/.test(doer.lower)
}

/** "a Turkish official", "the Vostrava region": behind an article and a name in an adjective's place the noun follows. */
function awaitsNoun(tokens: readonly Token[], from: number, at: number): boolean {
  const { lower } = tokenAt(tokens, at)
  if (en.timeNouns.has(lower) || /(?:ing|[^e]ed|ly)$|^(?:last|next|early|late)$|^(?:al|el)-/.test(lower)) return false
  let name = at - 1
  while (name > from && isNameWord(tokens, name - 1)) name -= 1
  let article = name - 1
  while (article > from && isContentWord(tokens, article)) article -= 1
  if (article < from || !/^(?:an?|the|one|another|two|three|some)$/.test(tokenAt(tokens, article).lower)) return false
  // "a tired Marta Olsen": behind an adjective a whole name is a person's.
  return article === name - 1 || name === at - 1
}

/** True for a verb behind a noun, and for a common noun behind a name that neither a post nor a further name follows. */
export function endsPhrase(tokens: readonly Token[], from: number, at: number): boolean {
  const { lower, kind } = tokenAt(tokens, at)
  const afterNoun = !en.determiners.has(tokenAt(tokens, at - 1).lower) && !/^['’]s$/.test(tokenAt(tokens, at - 1).text)
  if (afterNoun && (/[^e]ed$/.test(lower) || (cueForms.get(lower)?.form === 'finite' && !/[^s]s$/.test(lower))))
    return true
  if (!isNameWord(tokens, at - 1)) return false
  if (kind === 'number') return true
  if (en.followers.has(lower) || awaitsNoun(tokens, from, at)) return false
  for (let next = at; next < at + 4 && isContentWord(tokens, next); next += 1) {
    if (
      isNameWord(tokens, next) ||
      en.titles.has(tokenAt(tokens, next).lower) ||
      en.bodyNouns.has(tokenAt(tokens, next).lower)
    )
      return false
  }
  return !lower.endsWith('s') || from === at - 1
}
