import { type Token, tokenAt } from '../token.ts'
import type { Phrase } from './phrase.ts'
import { plain } from './word.ts'

/**
 * A subject as its verb shows it, or null when the verb shows that it is none. «Пресс-секретарь Каримова заявил»: a man
 * spoke, so the name is whose secretary he is. «Рустам Каримов и Анна Лукина заявили»: both of them. «Каримова спросили»:
 * whom others asked.
 */
export function agreeing(tokens: readonly Token[], subject: Phrase, verb: string): Phrase | null {
  if (subject.kind === 'nominal' && isPlural(verb) && isOneThing(tokens, subject)) return null
  if (subject.kind !== 'name') return subject
  const { from, to, nameFrom } = subject
  const whole: Phrase = { kind: 'nominal', from, to, nameFrom: -1 }
  if (isPlural(verb)) {
    if (tokens.slice(from, nameFrom).some((token) => plain(token) === 'и')) return whole
    return isPersonal(plain(tokenAt(tokens, to))) ? null : subject
  }
  const head = plain(tokenAt(tokens, from))
  if (nameFrom === from || !isHersOrGenitive(plain(tokenAt(tokens, to)))) return subject
  const his = isMasculine(verb) && (nameFrom === to || /[аяи]$/.test(plain(tokenAt(tokens, nameFrom))))
  return his || (nameFrom === to && kin.test(head)) ? whole : subject
}

/** «так называют мост»: a masculine noun in the singular, which no verb in the plural has for its subject; «ряд врачей» is many. */
function isOneThing(tokens: readonly Token[], { from, to }: Phrase): boolean {
  const head = plain(tokenAt(tokens, from))
  if (!/[бвгджзклмнпрстфхцчшщй]$/.test(head) || /(?:[оеё]в|[ыи]х|[еи]й|ый|ряд)$/.test(head)) return false
  return tokens.slice(from, to + 1).every((token) => plain(token) !== 'и')
}

const kin = /^(?:жена|муж|мать|отец|сын|дочь|брат|сестра|вдова|вдовец|супруга?|друг|подруга|невеста|жених)$/

function isMasculine(verb: string): boolean {
  return /л(?:ся)?$/.test(verb)
}

function isPlural(verb: string): boolean {
  return /(?:ли|лись|[юуая]т|[юуая]тся)$/.test(verb)
}

function isHersOrGenitive(word: string): boolean {
  return /(?:[оеи]в|[иы]н)а$|[сц]к(?:ая|ого)$/.test(word)
}

function isPersonal(word: string): boolean {
  return /(?:[оеи]в|[иы]н)а?$|[сц]к(?:ий|ая|ого)$/.test(word)
}
