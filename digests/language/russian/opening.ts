import { isGivenName } from '../../person/russian-given-names.ts'
import { type Token, tokenAt } from '../token.ts'
import { cueForms } from './verbs.ts'
import { plain } from './word.ts'

const surname =
  /(?:[оеё]ва?|[иы]на?|[сц]к(?:ий|ая)|ко|[нч]ук|юк|ян|дзе|швили|тти|ини|нни|лли|ччи|ман|сон|сен|берг|штейн|вич|ым|их|ых)$/
// In UTF-16 units: an article has named whom it tells of by then, and no word is looked for longer.
const namedWithin = 20_000
const past = /[аеиоуыя]л[аои]?(?:сь|ся)?$/

/**
 * True for the word that opens a sentence when it is a name by more than its capital: it is a given name, has the form of a
 * surname, or stands with its capital within a sentence of the text. «Аплодисменты заполнили зал» names nobody.
 */
export function isOpeningName(text: string, token: Token): boolean {
  if (looksLikeName(token)) return true
  for (let at = text.indexOf(token.text); at !== -1 && at < namedWithin; at = text.indexOf(token.text, at + 1)) {
    if (/[\p{L}\d,»"”)]\s$/u.test(text.slice(Math.max(0, at - 2), at))) return true
  }
  return false
}

/** True for a given name, and for a word with the ending of a surname. */
export function looksLikeName(token: Token): boolean {
  return isGivenName(plain(token)) || surname.test(plain(token))
}

/** «Наступила тишина»: a verb that opens a sentence, with its capital; «Шагал сказал» is a name. */
export function isOpeningVerb(tokens: readonly Token[]): boolean {
  const word = plain(tokenAt(tokens, 0))
  if (!past.test(word) || isGivenName(word)) return cueForms.has(word)
  const next = tokenAt(tokens, 1)
  return next.kind === 'word' && !past.test(plain(next)) && !cueForms.has(plain(next))
}
