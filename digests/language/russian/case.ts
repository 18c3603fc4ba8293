import { type Token, tokenAt } from '../token.ts'
import { female, isHisForm, male } from '../../person/russian-given-names.ts'
import { isNameWord, plain } from './word.ts'

// The endings of a given name and those of a surname in the same case, nominatives left out.
const cases: readonly (readonly [RegExp, RegExp])[] = [
  [/[ая]$/, /[ая]$|ого$|его$/],
  [/[ую]$/, /[ую]$|[ое]му$/],
  [/[ое]м$/, /[оеыи]м$/],
  [/е$/, /е$|ой$|[ое]м$/],
  [/[ыи]$/, /[ыи]$|[ое]й$/],
  [/[ое]й$/, /[ое]й$/],
]

/** True for two words of one name in one case: «о Рустаме Садырове». */
function isOneCase(given: string, surname: string): boolean {
  return cases.some(([a, b]) => a.test(given) && b.test(surname))
}

/** Where the name goes on to, in the same case, that begins at a place: the last of its words. */
export function nameEnd(tokens: readonly Token[], from: number): number {
  const goesOn = (at: number) =>
    isNameWord(tokens, at + 1) && isOneCase(plain(tokenAt(tokens, at)), plain(tokenAt(tokens, at + 1)))
  if (!goesOn(from)) return from
  return patronymic.test(plain(tokenAt(tokens, from + 1))) && goesOn(from + 1) ? from + 2 : from + 1
}

const patronymic = /(?:вич(?:а|у|ем|е)|[вч]н(?:ы|е|у|ой))$/

/** True for a man's name of two words in the genitive or the accusative: «Рустама Садырова», «Илью Рощина». */
export function isHisObject(tokens: readonly Token[], at: number): boolean {
  const given = plain(tokenAt(tokens, at))
  if (!isNameWord(tokens, at) || !isHisForm(given) || female.has(given) || male.has(given)) return false
  return isNameWord(tokens, at + 1) && /[ая]$|ого$|его$/.test(plain(tokenAt(tokens, at + 1)))
}
