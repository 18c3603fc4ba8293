import { genderOfForm, isGivenName, male } from '../../person/russian-given-names.ts'
import { isCapitalised, type Token, tokenAt } from '../token.ts'
import { isAcronym, isNameWord, isRole, plain } from './word.ts'
import * as ru from './words.ts'

const adjective = /(?:[ыио]й|[ая]я|[ое]е|[ыи]е)$/
const personal = /^(?:он|она|они|я|мы|вы|ты)$/

/**
 * «Маркетти мэр ответил», «Шевченко он сказал»: where the subject begins behind a name that a post in the nominative or a
 * pronoun follows without a comma; the name is then the one who is spoken to. -1 when the phrase at `from` is no such name.
 */
export function behindHearer(tokens: readonly Token[], from: number, ceiling: number): number {
  let at = from
  while (at < ceiling && isCapitalised(tokenAt(tokens, at)) && isNameWord(tokens, at)) at += 1
  const [last, next] = [tokenAt(tokens, at - 1), tokenAt(tokens, at)]
  if (at === from || at >= ceiling || next.text !== next.lower || adjective.test(plain(last))) return -1
  if (personal.test(plain(next))) return at
  return isRole(plain(next)) && (!isAcronym(last) || ru.carriers.has(plain(last))) ? at : -1
}

/** A surname in the dative, or in the feminine accusative: «Каримову», «Дубровскому». */
const dative = /(?:[оеи]в|[иы]н)у$|[сц]кому$/
/** A surname in a case that is not the nominative. */
const oblique = /(?:[оеи]в|[иы]н)(?:у|ым|ой|е)$|[сц]к(?:ого|ому|им|ой|ую)$/

/** True for a name that its surname behind it shows in another case: «Анне Лукиной», «Рустаму Каримову». */
export function isObliqueGiven(tokens: readonly Token[], at: number): boolean {
  if (!isNameWord(tokens, at) || !isNameWord(tokens, at + 1)) return false
  const [given, surname] = [plain(tokenAt(tokens, at)), plain(tokenAt(tokens, at + 1))]
  if (male.has(given)) return false
  if (genderOfForm(given) !== null && /[уюеыи]$|[оеё][мй]$/.test(given) && mayFollow(surname)) return true
  if (!oblique.test(surname)) return false
  return (dative.test(surname) ? /[уюе]$/ : /(?:е|ы|ии|[оеё][йм])$/).test(given)
}

/** «Лене Орст»: a surname that does not show its case, and no other person's name. */
function mayFollow(word: string): boolean {
  return !isGivenName(word) && !/(?:[оеи]в|[иы]н)а?$|[сц]к(?:ий|ая)$/.test(word)
}

/** True for the surname behind a given name that shows another case: «Тарасу Шевченко»; not for another person's. */
export function isIndeclinable(tokens: readonly Token[], at: number): boolean {
  const [given, surname] = [plain(tokenAt(tokens, at - 1)), plain(tokenAt(tokens, at))]
  if (!isNameWord(tokens, at) || !isNameWord(tokens, at - 1) || oblique.test(given)) return false
  return /(?:[кгхвнтрлс]у|ому|ым|ом)$/.test(given) && !/(?:[оеи]в|[иы]н)а?$|[сц]к(?:ий|ая)$/.test(surname)
}

/** True for a word that names another one than the phrase before it: a surname in the dative, or a dative in the plural. */
export function isSpokenTo(tokens: readonly Token[], at: number, from: number): boolean {
  const token = tokenAt(tokens, at)
  if (isCapitalised(token))
    return dative.test(plain(token)) || (isObliqueGiven(tokens, at) && !/(?:ы|[^и]и)$/.test(plain(token)))
  return /[ая]м$/.test(plain(token)) && !tokens.slice(from, at).some(({ lower }) => lower === 'по')
}

/** True for a surname in another case: a name behind it is another person's. */
export function isObliqueSurname(tokens: readonly Token[], at: number): boolean {
  return isNameWord(tokens, at) && oblique.test(plain(tokenAt(tokens, at)))
}
