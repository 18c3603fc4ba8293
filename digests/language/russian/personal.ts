import { type Token, tokenAt } from '../token.ts'
import { female, isGivenName, male } from '../../person/russian-given-names.ts'
import { cueForms } from './verbs.ts'
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
  if (at === 0 && isOpening(plain(token))) return false
  return agree(plain(token), last)
}

// «Разве», «Вечером», «Журналистам», «Отставка», «Заявление», «Комиссия», «Вернулся»: words and endings of no given name.
const openings =
  /^(?:разве|неужели|может|пусть|пускай|якобы|правда|конечно|возможно|наверное|кажется|итак|слов[аоу]|реч[ьи]|статья|победа|команда|семья|жена|мать|дочь|вдова|сестра|идея|книга|работа|смерть|гибель|машина|вина|роль|жизнь|дом|сын|брат|отец|муж|друг|уход|приезд|отъезд|арест|суд|дело|путь|план|указ|совет|ответ|вопрос|визит|успех|голос|штаб|офис|фонд|портрет|голы?)$|(?:.{5}[ая]м|.{3}[оеё]м|ами|ями|[аяиы]х|ние|тие|ство|ость|ция|ссия|зия|ка|ица|ба|ча|жа|тура|ота|ина|ель|ый|ая|ое|лся|лась|лись|[аеиуюя]т|ить|ать|еть|нуть)$/

/** True for a word that a sentence begins with and that is no given name. */
function isOpening(word: string): boolean {
  return !isGivenName(word) && (openings.test(word) || cueForms.has(word))
}

/** True when two name words may be one person's in the nominative: «Эльвира Петрова», not «России Петрова». */
export function agree(given: string, surname: string): boolean {
  if (/(?:ой|ей)$/.test(given) && surname.endsWith('ой')) return true
  // «Крюк Сомову»: the one speaks to the other.
  if (isNominativeOfHis(given) && isOtherCase(surname)) return false
  if (/(?:ой|ого|ому|ых|ую|ные|ый|енко)$|[ыу]$|(?<=[бвгджзклмнпрстфхцчшщи])и$/.test(given) && given.length > 4)
    return false
  if (/[ая]$/.test(given)) return male.has(given) || !/(?:[оеи]в|[иы]н|ский|цкий|ой|ый)$/.test(surname)
  return !/(?:[оеи]ва|[иы]на|ская|цкая)$/.test(surname) || /[ьиэоуею]$/.test(given)
}

function isOtherCase(surname: string): boolean {
  return /(?:[оеи]в|[иы]н)(?:у|ым|е)$|[сц]к(?:ого|ому|им)$/.test(surname)
}

function isNominativeOfHis(given: string): boolean {
  if (male.has(given)) return true
  return /[бвгджзклмнпрстфхцчшщй]$/.test(given) && !/[оеё]м$/.test(given) && !isGivenName(given)
}
