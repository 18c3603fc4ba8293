import type { Mention } from './cue.ts'
import { cueForms } from './ru-verbs.ts'
import * as ru from './ru-words.ts'
import { isCapitalised, tokenAt, type Token } from './token.ts'

/** A noun phrase by its tokens, `to` inclusive; `nameFrom` is where the person's name in it begins, -1 without one. */
export type Phrase = {
  readonly kind: Mention['kind']
  readonly from: number
  readonly to: number
  readonly nameFrom: number
}

const phraseLength = 16
const oblique = /(?:ам|ям|ах|ях|ами|ями|ого|его|ому|ему|ым|им|ых|их|ую|юю|ью|ою|ею)$/
const obliqueNoun = /(?:[бвгджзклмнпрстфхцчшщ]у|ю|ом|ем|[бвгджзклмнпрстфхцчшщ]е)$/
// Endings of the genitive that the nominative has too: such a word goes on a chain («на сайте правительства Сербии»).
const ambiguous = /[аяыи]$/

/** A word in lower case with ё as е. */
export function plain({ lower }: Token): string {
  return lower.replaceAll('ё', 'е')
}

export function isNameWord(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at)
  if (!isCapitalised(token)) return false
  if (at === 0 && plain(token) !== 'ли' && (isRole(plain(token)) || !isOpenClass(plain(token)))) return false
  return !(ru.sentenceStarters.has(plain(token)) && !/^\p{Lu}{2,}$/u.test(token.text))
}

/** True for a word for a post or a profession, in the nominative: from the list, or by its ending (невролог, преподаватель). */
export function isRole(word: string): boolean {
  return (
    ru.roles.has(word) || ru.roles.has(word.split('-')[0] ?? '') || /(?:олог|атор|итель|атель|щик|граф|вед)$/.test(word)
  )
}

function isAcronym({ text }: Token): boolean {
  return /^(?:\p{Lu}{2,}|\p{Script=Latin}[\p{Script=Latin}\d'’-]*)$/u.test(text)
}

/** True for a noun, adjective or name that may stand in the nominative. */
export function mayBeNominative(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at)
  if (token.kind !== 'word') return false
  const word = plain(token)
  if (isRole(word) || ru.bodies.has(word)) return true
  if (!isNameWord(tokens, at) && (!isOpenClass(word) || isVerb(token))) return false
  if (isNameWord(tokens, at))
    return isAcronym(token) || !/(?:[оы]м|ого|ому|ой|ую|[кгхвнтрлс]у|ым|им|ами|ями)$/.test(word) || word.length < 5
  return !oblique.test(word) && !obliqueNoun.test(word) && !/(?:ой|ей|о)$/.test(word)
}

export function isOpenClass(word: string): boolean {
  return (
    !ru.prepositions.has(word) &&
    !ru.conjunctions.has(word) &&
    !ru.adverbs.has(word) &&
    !ru.objectPronouns.has(word) &&
    !ru.pronouns.has(word) &&
    !ru.relatives.has(word)
  )
}

/** The first phrase in the nominative between two tokens (`ceiling` exclusive), past adverbs, datives and prepositions. */
export function nominativeBetween(tokens: readonly Token[], floor: number, ceiling: number): Phrase | null {
  let governed = false
  for (let at = floor; at < ceiling; at += 1) {
    const token = tokenAt(tokens, at)
    const word = plain(token)
    if (token.kind !== 'word') {
      if (token.kind !== 'number') governed = false
      continue
    }
    if (ru.prepositions.has(word)) governed = true
    else if (
      !isNameWord(tokens, at) &&
      (ru.adverbs.has(word) || ru.conjunctions.has(word) || ru.objectPronouns.has(word))
    )
      governed = false
    else if (ru.months.has(word)) governed = false
    else if (ru.pronouns.has(word)) {
      if (!governed)
        return {
          kind: /^(?:другой|другая|другие|третий|многие|некоторые|все)$/.test(word) ? 'nominal' : 'pronoun',
          from: at,
          to: at,
          nameFrom: -1,
        }
    } else if (isRole(word) && !governed) return phraseFrom(tokens, at, ceiling)
    else if (governed) {
      // The word a preposition governs, and adjectives before it.
      if (!/(?:ой|ей|ом|ем|ого|его|ых|их|ым|им|ую|ыми|ими)$/.test(word) || isNameWord(tokens, at)) governed = false
    } else if (mayBeNominative(tokens, at) && !goesOnChain(tokens, floor, at)) return phraseFrom(tokens, at, ceiling)
  }
  return null
}

/** True for a word that hangs on an oblique one before it: «корреспонденту ERR», «на сайте правительства». */
function goesOnChain(tokens: readonly Token[], floor: number, at: number): boolean {
  if (at === floor) return false
  const before = tokenAt(tokens, at - 1)
  if (
    before.kind !== 'word' ||
    ru.objectPronouns.has(plain(before)) ||
    ru.adverbs.has(plain(before)) ||
    ru.months.has(plain(before))
  )
    return false
  const token = tokenAt(tokens, at)
  if (isAcronym(token)) return true
  const personal =
    isNameWord(tokens, at) && isNameWord(tokens, at + 1) && agree(plain(token), plain(tokenAt(tokens, at + 1)))
  return ambiguous.test(plain(token)) && !personal
}

/** The phrase that begins at `from`: up to a sign, a preposition behind its name, or a verb. */
function phraseFrom(tokens: readonly Token[], from: number, ceiling: number): Phrase {
  let to = from
  while (to + 1 < ceiling && to - from < phraseLength && goesOn(tokens, to + 1)) to += 1
  let end = to
  while (end > from && !(isNameWord(tokens, end) && mayBeNominative(tokens, end))) end -= 1
  const named = isNameWord(tokens, end) ? nameStart(tokens, end, from) : -1
  if (named === -1 || (named === end && end > from && mayBeGenitive(tokenAt(tokens, end))))
    return { kind: 'nominal', from, to, nameFrom: -1 }
  return { kind: 'name', from, to: end, nameFrom: named }
}

/** True for a single word behind a noun that is rather its genitive («глава МИД Сербии») than a person's name. */
function mayBeGenitive(token: Token): boolean {
  const word = plain(token)
  return (
    /^\p{Lu}{2,}$/u.test(token.text) ||
    (/[аяыи]$/.test(word) && !ru.female.has(word) && !/(?:[оеи]ва|[иы]на|ская|цкая)$/.test(word))
  )
}

function goesOn(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at)
  if (token.kind === 'quote') return token.end - token.start < 40 && tokenAt(tokens, at - 1).kind === 'word'
  if (token.kind !== 'word') return /^[()]$/.test(token.text)
  const word = plain(token)
  if (isNameWord(tokens, at)) return true
  if (word === 'по' || word === 'и') return mayGoOnBehind(tokens, at + 1)
  return isOpenClass(word) && !ru.months.has(word) && !isVerb(token)
}

const nounsLikePasts =
  /(?:генерал|канал|журнал|капитал|портал|сигнал|материал|персонал|филиал|финал|адмирал|маршал|металл|вокал|дела|школа|правила|сила|начала|начало|тела|села|числа|недели|цели|модели|медали|детали)$/

/** True for a verb in the past, or one that introduces speech: it ends the phrase before it. */
export function isVerb(token: Token): boolean {
  const word = plain(token)
  if (token.text !== token.lower) return false
  return cueForms.has(word) || (/[аеиоуыя]л[аои]?(?:сь|ся)?$/.test(word) && !nounsLikePasts.test(word))
}

function mayGoOnBehind(tokens: readonly Token[], at: number): boolean {
  return tokenAt(tokens, at).kind === 'word' && isOpenClass(plain(tokenAt(tokens, at)))
}

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
      given.length <= 3 ||
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
  return agree(plain(token), last)
}

/** True when two name words may be one person's in the nominative: «Эльвира Петрова», not «России Петрова». */
function agree(given: string, surname: string): boolean {
  if (/(?:ой|ого|ому|ых|ую|ные|ый)$|[ыу]$|(?<=[бвгджзклмнпрстфхцчшщи])и$/.test(given) && given.length > 4) return false
  if (/[ая]$/.test(given)) return ru.male.has(given) || !/(?:[оеи]в|[иы]н|ский|цкий|ой|ый)$/.test(surname)
  return !/(?:[оеи]ва|[иы]на|ская|цкая)$/.test(surname) || /[ьиэоуею]$/.test(given)
}

/** A phrase as a mention: offsets, and the words to show. */
export function mentionOf(text: string, tokens: readonly Token[], { kind, from, to, nameFrom }: Phrase): Mention {
  const start = tokenAt(tokens, from).start
  const end = tokenAt(tokens, to).end
  const named = nameFrom === -1 ? from : nameFrom
  return { kind, start, end, name: text.slice(tokenAt(tokens, named).start, end) }
}
