import type { Mention } from '../cue.ts'
import { type Token, tokenAt } from '../token.ts'
import { clauseEnd } from './clause.ts'
import { genitiveAt, nominativeOfAccusative, nominativeOfPost } from './genitive.ts'
import { type Phrase, nominativeBetween } from './phrase.ts'
import { isAcronym, isNameWord, isRole, plain, roleOf } from './word.ts'
import * as ru from './words.ts'

/** «цитирует его ТАСС», «приводит агентство слова X»: the one who is cited speaks, not the one who cites. */
export function carriedSpeaker(text: string, tokens: readonly Token[], verb: number): Mention | null {
  const end = Math.min(tokens.length, clauseEnd(tokens, verb) + 1)
  for (let at = verb + 1; at < end; at += 1) {
    const token = tokenAt(tokens, at)
    if (/^(?:его|ее|их)$/.test(plain(token)))
      return { kind: 'pronoun', start: token.start, end: token.end, name: token.text }
    if (/^(?:слова|высказывание|комментарий|заявление|цитату|мнение|письмо|записку|фразу)$/.test(plain(token)))
      return genitiveAt(text, tokens, at + 1)?.mention ?? null
  }
  return citedObject(text, tokens, verb)
}

// «зачитал письмо X»: verbs by which somebody gives what another has written or said.
const reciting =
  /^(?:зачитал|прочитал|напомнил|вспомнил)[аи]?$|^(?:прочел|прочла|прочли)$|^(?:зачитыва|напомина|вспомина)ет$/
const recited = /^(?:слова|высказывание|фразу|строки|цитату|письмо|записку|сообщение|телеграмму|стихи|ответ)$/

/** «зачитал письмо X», «напомнил слова X»: X, whose words they are. */
export function writerRead(text: string, tokens: readonly Token[], verb: number): Mention | null {
  if (!reciting.test(plain(tokenAt(tokens, verb)))) return null
  const noun = [verb + 1, verb + 2].find((at) => recited.test(plain(tokenAt(tokens, at))))
  if (noun === undefined || plain(tokenAt(tokens, noun - 1)).startsWith('сво')) return null
  return genitiveAt(text, tokens, noun + 1)?.mention ?? null
}

/**
 * «цитирует Лукину пресс-служба», «цитирует агентство Лукину», «Лукину цитирует ТАСС»: the name beside the verb that a subject
 * stands behind, or that stands behind an agency, is the verb's object.
 */
function citedObject(text: string, tokens: readonly Token[], verb: number): Mention | null {
  if (!/цитир/.test(plain(tokenAt(tokens, verb)))) return null
  const agency = isAgency(tokens, verb + 1)
  const before = tokenAt(tokens, verb - 1)
  if (agency && isNameWord(tokens, verb - 1) && /[аяую]$/.test(plain(before))) {
    const from = isNameWord(tokens, verb - 2) ? verb - 2 : verb - 1
    return named(text, tokens, from, verb - 1)
  }
  const from = behindPost(tokens, agency ? verb + 2 : verb + 1)
  if ((agency || from > verb + 1) && isNameWord(tokens, from) && /[аяую]$/.test(plain(tokenAt(tokens, from))))
    return named(text, tokens, from, isPerson(tokens, from + 1) ? from + 1 : from)
  return citedPost(text, tokens, verb + 1) ?? citedBehind(text, tokens, verb, verb + 1)
}

/** «цитирует министра ТАСС»: a post in the accusative, up to the agency or the clause's end. */
function citedPost(text: string, tokens: readonly Token[], from: number): Mention | null {
  const head = plain(tokenAt(tokens, from))
  if (isRole(head) || roleOf(head) === null) return null
  let to = from
  while (tokenAt(tokens, to + 1).kind === 'word' && !isAgency(tokens, to + 1) && !isPerson(tokens, to + 1)) to += 1
  const [{ start }, { end }] = [tokenAt(tokens, from), tokenAt(tokens, to)]
  return isPerson(tokens, to + 1)
    ? null
    : { kind: 'nominal', start, end, name: nominativeOfPost(text.slice(start, end)) }
}

const mostPostWords = 4

/** Past a post in the accusative: «министра обороны Садырова», «главу МИД Марата Садырова». */
function behindPost(tokens: readonly Token[], from: number): number {
  let at = from
  while (at < from + mostPostWords && !isPerson(tokens, at)) {
    const token = tokenAt(tokens, at)
    if (token.kind !== 'word' || isAgency(tokens, at) !== isAcronym(token) || isRole(plain(token))) return from
    at += 1
  }
  return at
}

function isPerson(tokens: readonly Token[], at: number): boolean {
  return isNameWord(tokens, at) && !isAcronym(tokenAt(tokens, at)) && !isAgency(tokens, at)
}

function isAgency(tokens: readonly Token[], at: number): boolean {
  return ru.carriers.has(plain(tokenAt(tokens, at))) || ru.bodies.has(plain(tokenAt(tokens, at)))
}

function citedBehind(text: string, tokens: readonly Token[], verb: number, from: number): Mention | null {
  if (!isNameWord(tokens, from) || isAgency(tokens, from)) return null
  const end = isNameWord(tokens, from + 1) && !isAgency(tokens, from + 1) ? from + 1 : from
  const subject = nominativeBetween(tokens, end + 1, clauseEnd(tokens, verb))
  if (subject === null && tokenAt(tokens, end + 1).kind !== 'quote' && tokenAt(tokens, end + 1).text !== ':')
    return null
  return named(text, tokens, from, end)
}

function named(text: string, tokens: readonly Token[], from: number, to: number): Mention {
  const { start } = tokenAt(tokens, from)
  const { end } = tokenAt(tokens, to)
  return { kind: 'name', start, end, name: nominativeOfAccusative(text.slice(start, end)) }
}

/** True for an agency that only carries what somebody else said. */
export function isCarrier(tokens: readonly Token[], phrase: Phrase, verb: string): boolean {
  if (!/^(?:переда\p{L}+|сообща\p{L}+|пиш\p{L}+|цитиру\p{L}+|привод\p{L}+|сообщил\p{L}*)$/u.test(verb)) return false
  return tokens.slice(phrase.from, phrase.to + 1).some((token) => ru.carriers.has(plain(token)))
}
