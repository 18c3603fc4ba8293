import { female, male } from '../../person/russian-given-names.ts'
import { type Token, tokenAt } from '../token.ts'
import { isAcronym, isNameWord, isOpenClass, isRole, isVerb, plain } from './word.ts'
import * as ru from './words.ts'

const oblique = /(?:ам|ям|ах|ях|ами|ями|ого|его|ому|ему|ым|им|ых|их|ую|юю|ью|ою|ею)$/

const obliqueNoun = /(?:[бвгджзклмнпрстфхцчшщ]у|ю|ом|ем|[бвгджзклмнпрстфхцчшщ]е)$/

// «Сергей Донской», «Светлана Охрим» are nominatives, «Сергей Рощину» is not.
const caseMarked = /(?:[оеи]в|[иы]н)(?:ым|у|ой|е)$|[сц]к(?:им|ую)$|о(?:го|му)$|его$/
const isGiven = (word: string): boolean => male.has(word) || female.has(word)

/** True for a noun, adjective or name that may stand in the nominative. */
export function mayBeNominative(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at)
  if (token.kind !== 'word') return false
  const word = plain(token)
  if (isRole(word) || ru.bodies.has(word) || /^(?:большинство|меньшинство|множество)$/.test(word)) return true
  if (!isNameWord(tokens, at) && (!isOpenClass(word) || isVerb(token))) return false
  if (isNameWord(tokens, at) && !caseMarked.test(word) && isGiven(plain(tokenAt(tokens, at - 1)))) return true
  if (isNameWord(tokens, at))
    return isAcronym(token) || !/(?:[оы]м|ого|ому|ой|ую|[кгхвнтрлс]у|ым|им|ами|ями)$/.test(word) || word.length < 5
  return !oblique.test(word) && !obliqueNoun.test(word) && !/(?:ой|ей|о)$/.test(word)
}
