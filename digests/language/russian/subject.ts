import { type Token, tokenAt } from '../token.ts'
import { agreeing } from './agreement.ts'
import { clauseEnd, isBoundary, reach } from './clause.ts'
import { subjectPastObject } from './object-first.ts'
import { nameStart } from './personal.ts'
import { type Phrase, nominativeBetween } from './phrase.ts'
import { isNameWord, isVerb, plain } from './word.ts'
import * as ru from './words.ts'

/** The subject: behind the verb when the verb follows quoted words, «как» or begins its clause, else before it. */
export function subjectOfVerb(tokens: readonly Token[], verb: number): Phrase | null {
  const end = clauseEnd(tokens, verb)
  let start = verb
  const least = Math.max(0, verb - reach)
  while (start > least && !isBoundary(tokens, start - 1)) start -= 1
  const first = nominativeBetween(tokens, start, verb)
  const before = first !== null && isNeuter(tokens, first) && /л[а]?$/.test(plain(tokenAt(tokens, verb))) ? null : first
  const behind = nominativeBetween(tokens, verb + 1, end) ?? pastAside(tokens, verb)
  const relative = behind === null ? antecedent(tokens, start) : undefined
  if (relative !== undefined) return relative
  const opensClause = tokens
    .slice(start, verb)
    .every((token) => token.kind !== 'word' || ru.adverbs.has(plain(token)) || ru.conjunctions.has(plain(token)))
  if (opensClause || before === null) return behind ?? before ?? earlierSubject(tokens, start)
  return subjectPastObject(tokens, before, verb) ?? before
}

/** Whom a sentence is about: its first phrase in the nominative, when that is not the object of the verb behind it. */
export function subjectOfSentence(tokens: readonly Token[]): Phrase | null {
  const first = nominativeBetween(tokens, 0, tokens.length)
  if (first === null) return null
  const verb = first.to + 1
  const follows = isVerb(tokenAt(tokens, verb)) || /[аеиуюя]т$/.test(plain(tokenAt(tokens, verb)))
  return follows
    ? (subjectPastObject(tokens, first, verb) ?? agreeing(tokens, first, plain(tokenAt(tokens, verb))))
    : first
}

const surname = /(?:[оеи]в|[иы]н)(?:а|у|ым|е|ой)?$|[сц]к(?:ий|ого|ому|им|ом|ая|ой)$/

/** «встретился с Громовым, который заявил»: the one right before the comma; undefined when no relative clause begins at `start`. */
function antecedent(tokens: readonly Token[], start: number): Phrase | null | undefined {
  if (tokenAt(tokens, start - 1).text !== ',') return undefined
  const last = tokenAt(tokens, start - 2)
  const pronoun = plain(tokenAt(tokens, start))
  if (pronoun === 'кто') return /^(?:те|тех|тем|теми|того|тому)$/.test(plain(last)) ? null : undefined
  if (!/^котор(?:ый|ая|ые)$/.test(pronoun) || !surname.test(plain(last))) return undefined
  return nameBeforeComma(tokens, start - 1) ?? undefined
}

/** «сказал, в частности, Громов»: past a few words between commas. */
function pastAside(tokens: readonly Token[], verb: number): Phrase | null {
  if (tokenAt(tokens, verb + 1).text !== ',') return null
  const close = [verb + 3, verb + 4, verb + 5].find((at) => tokenAt(tokens, at).text === ',')
  return close === undefined ? null : nominativeBetween(tokens, close + 1, clauseEnd(tokens, close))
}

/** «такое мнение высказал Зорин»: a neuter noun is not the subject of a masculine or feminine verb. */
function isNeuter(tokens: readonly Token[], { kind, to }: Phrase): boolean {
  return kind === 'nominal' && /(?:ие|ье|[нтлс]о)$/.test(plain(tokenAt(tokens, to)))
}

/** Past a participle's clause: «Орлов, выступая в Омске, заявил». */
function earlierSubject(tokens: readonly Token[], start: number): Phrase | null {
  let end = start
  const least = Math.max(0, start - reach)
  for (let tries = 0; tries < 4 && end > least; tries += 1) {
    end -= 1
    if (tokenAt(tokens, end).text !== ',') return null
    let from = end
    while (from > least && !isBoundary(tokens, from - 1)) from -= 1
    const first = plain(tokenAt(tokens, from))
    const phrase = nominativeBetween(tokens, from, end)
    const named = phrase === null || phrase.kind === 'name' ? null : nameBeforeComma(tokens, from - 1)
    if (named !== null) return named
    const participle = /(?:вш|ющ|ащ|ящ|ущ|нн)\p{L}+$/u.test(first)
    if (phrase !== null && !participle && !/[аяв]$|вшись$/u.test(first) && !first.startsWith('котор')) return phrase
    if (phrase !== null && phrase.from === from && !(participle && phrase.kind === 'nominal')) return phrase
    end = from
  }
  return null
}

/** The name that an apposition describes: «Азиз Каримов, директор агентства, уверен». */
function nameBeforeComma(tokens: readonly Token[], comma: number): Phrase | null {
  if (tokenAt(tokens, comma).text !== ',' || !isNameWord(tokens, comma - 1)) return null
  const from = nameStart(tokens, comma - 1, 0)
  return { kind: 'name', from, to: comma - 1, nameFrom: from }
}
