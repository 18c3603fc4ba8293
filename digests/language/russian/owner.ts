import { type Token, tokenAt } from '../token.ts'
import { female, genderOfForm, isHisForm, male } from '../../person/russian-given-names.ts'
import { isAcronym, isNameWord, plain } from './word.ts'

/** Nouns that say whose somebody is: a name behind them is as well the owner's in the genitive. */
const relational =
  /^(?:пресс-секретар|помощниц|помощник|представител|адвокат|защит|сторонни|соратни|противник|критик|приверженц|поклонни|фанат|болельщи|избирател|жен[аы]$|муж|вдов|невест|жених|мать|матери|мам|отец|отца|папа|сын|доч|сестр|брат|бабушк|дедушк|тещ|свекров|тетя|тетк|племянни|внучк|внук|подруг|друг|друзья|сосед|коллег|команд|семь[яи]|родн|родственни|близк|заместител|советни|секретар|ассистент|учени|наставни|однокл|однокурсни|сокурсни|клиент|агент|менеджер|врач|юрист|охранни|водител|начальни|подчиненн|партнер|преемни|предшественни|биограф|издател|штаб|аппарат|офис|канцеляри|окружени|администраци|пресс-служб|спичрайтер|представительств|фонд|дв[оа]юродн|партия|кузин|крестн|няня|сиделк|домработниц|поверенн|опекун|учитель|учительниц|тренер)/

/** True for a noun, first of a phrase, that says whose somebody is, when it is a name's: «мать Рустама Садырова». */
export function isOwned(nominal: string): boolean {
  return (
    relational.test(nominal.toLowerCase().replaceAll('ё', 'е').split(/\s/)[0] ?? '') &&
    /\s\p{Lu}[\p{Ll}.]/u.test(nominal)
  )
}

/**
 * True for a name behind a noun that stands, or as well may stand, in the genitive: whose mother, spokeswoman or followers
 * they are. «Мать Рустама Каримова», «сторонники Ильи К.»; not «министр Анна Каримова». `from` is the noun, `nameFrom` to
 * `to` the name as far as it may be a nominative.
 */
export function isOwner(tokens: readonly Token[], from: number, nameFrom: number, to: number): boolean {
  if (nameFrom <= from || isAcronym(tokenAt(tokens, to))) return false
  // «адвокат Ивана Полонского»: the surname has shown its case, and so the given name's.
  const behind = tokenAt(tokens, to + 1)
  if (
    nameFrom === to &&
    isNameWord(tokens, to + 1) &&
    /(?:[сц]кого|[сц]кой|ого|[оеи]вой|[иы]ной)$/.test(plain(behind))
  ) {
    return !male.has(plain(tokenAt(tokens, to)))
  }
  const given = plain(tokenAt(tokens, nameFrom))
  const last = plain(tokenAt(tokens, to))
  const owns = tokens.slice(from, nameFrom).some((token) => relational.test(plain(token)))
  if (nameFrom === to) return owns && /(?:[оеи]в|[иы]н)а$/.test(last)
  if (/^\p{L}\.?$/u.test(given)) return owns && /(?:[оеи]в|[иы]н)а$/.test(last)
  const declined = /[ая]$/.test(last) && !/[сц]кая$/.test(last)
  if (given.endsWith('ы') || (given.endsWith('и') && (declined || isHisForm(given) || genderOfForm(given) === 'she')))
    return true
  if (!/[ая]$/.test(given) || male.has(given)) return false
  if (female.has(given)) return owns && isHisForm(given) && (declined || isInitial(last))
  return isHisForm(given) || (owns && (declined || isInitial(last)))
}

function isInitial(word: string): boolean {
  return /^\p{L}\.?$/u.test(word)
}
