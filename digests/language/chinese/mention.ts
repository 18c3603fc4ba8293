import type { Mention } from '../cue.ts'
import type { Token } from '../token.ts'
import { type Subject, subjectIn } from './phrase.ts'
import * as zh from './words.ts'

/** The subject between a clause's beginning and its verb; undefined when there are no words to be one. */
export function subjectBetween(
  text: string,
  tokens: readonly Token[],
  from: number,
  verb: number,
): Mention | null | undefined {
  const first = tokens[from]
  const last = tokens[verb - 1]
  if (first === undefined || last === undefined || from >= verb) return undefined
  return mentionIn(text, first.start, last.end)
}

// In characters, of a clause that is searched for its subject.
const longestClause = 64

// 正如X所说, 用X的话说: X's own words, in a frame.
const frame = /^(\s*(?:(?:正如|诚如|恰如|就像|一如|如)(?=.+所$)|(?:用|按照?|照)(?=.+的话$)))(.+)(?:所|的话)$/u

/** The subject in a run of the text, as a mention: 据, 在…看来 and their like around it are taken off. */
export function mentionIn(text: string, start: number, stop: number): Mention | undefined {
  const end = Math.min(stop, start + longestClause)
  const words = zh.simplify(text.slice(start, end))
  if (!/\p{Script=Han}|\p{Lu}/u.test(words)) return undefined
  const [, opening = /^\s*(?:根据|据)/.exec(words)?.[0] ?? '', framed] = frame.exec(words) ?? []
  const lead = opening.length
  const subject = subjectIn(framed ?? words.slice(lead))
  return subject === null ? undefined : mentionOf(text, start + lead, subject)
}

function mentionOf(text: string, offset: number, { kind, start, end, nameStart, nameEnd }: Subject): Mention {
  return { kind, start: offset + start, end: offset + end, name: text.slice(offset + nameStart, offset + nameEnd) }
}
