import { type Token, tokenAt } from '../token.ts'
import { female } from '../../person/russian-given-names.ts'
import { clauseEnd } from './clause.ts'
import { isOblique } from './name.ts'
import { type Phrase, nominativeBetween } from './phrase.ts'
import { isAcronym, isRole, plain } from './word.ts'

/**
 * «Каримова поддержал мэр Илья Громов»: the subject behind a verb whose object stands before it, or null when the phrase
 * before may be the subject. Two phrases in the nominative do not stand around one verb.
 */
export function subjectPastObject(tokens: readonly Token[], before: Phrase, verb: number): Phrase | null {
  if (!mayBeObject(tokens, before)) return null
  const behind = nominativeBetween(tokens, verb + 1, clauseEnd(tokens, verb))
  if (behind === null || tokens.slice(verb + 1, behind.from).some(({ kind }) => kind !== 'word' && kind !== 'quote'))
    return null
  const masculine = /л(?:ся)?$/.test(plain(tokenAt(tokens, verb)))
  return isSurelySubject(tokens, behind, masculine) ? behind : null
}

/** True for words that may be in the accusative or the genitive: «Каримова», «Рустама Каримова», «гостей», «слова Каримова». */
function mayBeObject(tokens: readonly Token[], { kind, from, to, nameFrom }: Phrase): boolean {
  if (kind === 'pronoun' || isRole(plain(tokenAt(tokens, from)))) return false
  const name = textOf(tokens, nameFrom === -1 ? from : nameFrom, to)
  if (kind === 'name' && nameFrom < to) return isOblique(name)
  if (/(?:[оеи]в|[иы]н|[сц]кий|[сц]кая)$/.test(name)) return false
  // «Маркетти», «Шевченко»: a surname that does not decline, or a woman's.
  if (kind === 'name' && from === to) return true
  return /(?:[аяую]|ей|[оеё]в|ого|его|[иы]х)$/.test(name)
}

/** True for a phrase that shows by its form that it is in the nominative, and that the verb agrees with. */
function isSurelySubject(tokens: readonly Token[], { kind, from, to, nameFrom }: Phrase, masculine: boolean): boolean {
  const head = plain(tokenAt(tokens, from))
  if (kind === 'pronoun' || isRole(head)) return true
  if (kind !== 'name' || isAcronym(tokenAt(tokens, to))) return false
  const last = plain(tokenAt(tokens, to))
  if (nameFrom === to) return masculine && nameFrom === from && /(?:[оеи]в|[иы]н|[сц]кий)$/.test(last)
  const given = plain(tokenAt(tokens, nameFrom))
  return masculine ? !/[аяыиую]$/.test(last) : female.has(given)
}

function textOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to + 1)
    .map(({ text }) => text)
    .join(' ')
}
