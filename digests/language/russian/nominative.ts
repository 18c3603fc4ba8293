import { male } from '../../person/russian-given-names.ts'
import { type Token, tokenAt } from '../token.ts'
import { isAcronym, isNameWord, isOpenClass, isRole, isVerb, plain } from './word.ts'
import * as ru from './words.ts'

const oblique = /(?:ам|ям|ах|ях|ами|ями|ого|его|ому|ему|ым|им|ых|их|ую|юю|ью|ою|ею)$/

const obliqueNoun = /(?:[бвгджзклмнпрстфхцчшщ]у|ю|ом|ем|[бвгджзклмнпрстфхцчшщ]е)$/

/** True for a noun, adjective or name that may stand in the nominative. */
export function mayBeNominative(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at)
  if (token.kind !== 'word') return false
  const word = plain(token)
  if (isRole(word) || ru.bodies.has(word)) return true
  if (!isNameWord(tokens, at) && (!isOpenClass(word) || isVerb(token))) return false
  // «Сергей Донской»
  if (isNameWord(tokens, at) && word.endsWith('ой') && male.has(plain(tokenAt(tokens, at - 1)))) return true
  if (isNameWord(tokens, at))
    return isAcronym(token) || !/(?:[оы]м|ого|ому|ой|ую|[кгхвнтрлс]у|ым|им|ами|ями)$/.test(word) || word.length < 5
  return !oblique.test(word) && !obliqueNoun.test(word) && !/(?:ой|ей|о)$/.test(word)
}
