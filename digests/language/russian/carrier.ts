import type { Mention } from '../cue.ts'
import { type Token, tokenAt } from '../token.ts'
import { clauseEnd } from './clause.ts'
import { genitiveAt, nominativeOfAccusative } from './genitive.ts'
import { type Phrase, nominativeBetween } from './phrase.ts'
import { isNameWord, plain } from './word.ts'
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

/** «цитирует Лукину пресс-служба»: a name behind the verb that a subject follows is the verb's object. */
function citedObject(text: string, tokens: readonly Token[], verb: number): Mention | null {
  if (!isNameWord(tokens, verb + 1)) return null
  const end = isNameWord(tokens, verb + 2) ? verb + 2 : verb + 1
  const subject = nominativeBetween(tokens, end + 1, clauseEnd(tokens, verb))
  if (subject === null && tokenAt(tokens, end + 1).kind !== 'quote' && tokenAt(tokens, end + 1).text !== ':')
    return null
  const start = tokenAt(tokens, verb + 1).start
  const stop = tokenAt(tokens, end).end
  return { kind: 'name', start, end: stop, name: nominativeOfAccusative(text.slice(start, stop)) }
}

/** True for an agency that only carries what somebody else said. */
export function isCarrier(tokens: readonly Token[], phrase: Phrase, verb: string): boolean {
  if (!/^(?:переда\p{L}+|сообща\p{L}+|пиш\p{L}+|цитиру\p{L}+|привод\p{L}+|сообщил\p{L}*)$/u.test(verb)) return false
  return tokens.slice(phrase.from, phrase.to + 1).some((token) => ru.carriers.has(plain(token)))
}
