import { type Token, tokenAt } from '../token.ts'
import { female, male } from './given-names.ts'
import { isAcronym, isNameWord, isRole, plain } from './word.ts'

/** Where the personal name that ends at `end` begins: given name, patronymic, surname; places and bodies before it stay out. */
export function nameStart(tokens: readonly Token[], end: number, floor: number): number {
  const last = plain(tokenAt(tokens, end))
  let start = end
  const before = tokenAt(tokens, start - 1)
  if (start - 1 >= floor && isNameWord(tokens, start - 1) && isOne(tokens, start - 1, last)) {
    start -= 1
    const given = plain(before)
    const further = tokenAt(tokens, start - 1)
    const patronymic =
      /(?:вич|вна|чна)$/.test(given) ||
      /(?:оглы|кызы|фон|ван|де|бин)$/.test(given) ||
      (given.length <= 3 && !male.has(given) && !female.has(given)) ||
      isInitial(before)
    if (
      start - 1 >= floor &&
      isNameWord(tokens, start - 1) &&
      !isAcronym(further) &&
      (patronymic || isInitial(further))
    )
      start -= 1
  }
  return start
}

function isInitial({ text }: Token): boolean {
  return /^\p{Lu}\.$/u.test(text)
}

function isOne(tokens: readonly Token[], at: number, last: string): boolean {
  const token = tokenAt(tokens, at)
  if (isInitial(token)) return true
  const sameScript = /\p{Script=Latin}/u.test(token.text) === /\p{Script=Latin}/u.test(last)
  if (/^\p{Lu}{2,}$/u.test(token.text) || !sameScript || isRole(plain(token))) return false
  // «Журналистам Садыров сказал»: a dative that only begins the sentence.
  if (at === 0 && /.{5}[ая]м$/.test(plain(token))) return false
  return agree(plain(token), last)
}

/** True when two name words may be one person's in the nominative: «Эльвира Петрова», not «России Петрова». */
export function agree(given: string, surname: string): boolean {
  if (/(?:ой|ей)$/.test(given) && surname.endsWith('ой')) return true
  if (/(?:ой|ого|ому|ых|ую|ные|ый|енко)$|[ыу]$|(?<=[бвгджзклмнпрстфхцчшщи])и$/.test(given) && given.length > 4)
    return false
  if (/[ая]$/.test(given)) return male.has(given) || !/(?:[оеи]в|[иы]н|ский|цкий|ой|ый)$/.test(surname)
  return !/(?:[оеи]ва|[иы]на|ская|цкая)$/.test(surname) || /[ьиэоуею]$/.test(given)
}
