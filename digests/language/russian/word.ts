import { type Token, isCapitalised, tokenAt } from '../token.ts'
import { cueForms } from './verbs.ts'
import * as ru from './words.ts'

/** A word in lower case with ё as е. */
export function plain({ lower }: Token): string {
  return lower.includes('ё') ? lower.replaceAll('ё', 'е') : lower
}

/** True for a word that is a name by its capital. */
export function isNameWord(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at)
  if (!isCapitalised(token)) return false
  if (
    at === 0 &&
    plain(token) !== 'ли' &&
    (isRole(plain(token)) || ru.bodies.has(plain(token)) || !isOpenClass(plain(token)))
  )
    return false
  return !(ru.sentenceStarters.has(plain(token)) && !/^\p{Lu}{2,}$/u.test(token.text))
}

/** True for a word for a post or a profession, in the nominative: from the list, or by its ending (невролог, преподаватель). */
export function isRole(word: string): boolean {
  return (
    ru.roles.has(word) || ru.roles.has(word.split('-')[0] ?? '') || /(?:олог|атор|итель|атель|щик|граф|вед)$/.test(word)
  )
}

// Endings of the genitive, accusative and dative that no plural has, and what the nominative has for them.
const roleEndings: readonly (readonly [RegExp, string])[] = [
  [/[ау]$/, ''],
  [/[яю]$/, 'ь'],
  [/[яю]$/, 'й'],
  [/у$/, 'а'],
  [/ца$/, 'ец'],
]
const plurals = /(?:директор|профессор|учител|доктор|редактор|мастер|инспектор)[ая]$/

/** The post or profession that a word names in any case but a plural's: «губернатора», not «главы» nor «профессора»; null for none. */
export function roleOf(word: string): string | null {
  if (isRole(word)) return word
  if (plurals.test(word)) return null
  const bases = roleEndings.map(([ending, base]) => word.replace(ending, base))
  return bases.find((base) => base !== word && isRole(base)) ?? null
}

/** True for an acronym, and for a name in Latin letters, which does not decline. */
export function isAcronym({ text }: Token): boolean {
  return /^(?:\p{Lu}{2,}|\p{Script=Latin}[\p{Script=Latin}\d'’-]*)$/u.test(text)
}

/** True for a word that belongs to no closed class. */
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

const nounsLikePasts =
  /(?:генерал|канал|журнал|капитал|портал|сигнал|материал|персонал|филиал|финал|адмирал|маршал|металл|вокал|дела|школа|правила|сила|начала|начало|тела|села|числа|недели|цели|модели|медали|детали|[иа]тели)$/

const present = /(?:[аяуюе]ет|[аяуюе]ют|тся)$/

/** True for a verb in the past or the present, or one that introduces speech: it ends the phrase before it. */
export function isVerb(token: Token): boolean {
  const word = plain(token)
  if (token.text !== token.lower) return false
  return (
    cueForms.has(word) || present.test(word) || (/[аеиоуыя]л[аои]?(?:сь|ся)?$/.test(word) && !nounsLikePasts.test(word))
  )
}
