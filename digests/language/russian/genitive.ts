import { nominativeOf } from '../../person/russian-base.ts'
import type { Mention } from '../cue.ts'
import { type Token, tokenAt } from '../token.ts'
import { isPlace } from './place.ts'
import { impersonalVerbs } from './verbs.ts'
import { isNameWord, isOpenClass, isRole, isVerb, plain, roleOf } from './word.ts'

/** The phrase in the genitive that begins at `from`; its name is given back in the nominative. */
export function genitiveAt(
  text: string,
  tokens: readonly Token[],
  from: number,
): { readonly mention: Mention; readonly to: number } | null {
  let to = from - 1
  while (to - from < 14) {
    const token = tokenAt(tokens, to + 1)
    if (
      token.kind === 'word'
        ? !isOpenClass(plain(token)) || isVerb(token) || impersonalVerbs.has(plain(token))
        : token.kind !== 'quote' || token.end - token.start > 40
    )
      break
    to += 1
  }
  if (to < from) return null
  let end = to
  while (end > from && !isNameWord(tokens, end)) end -= 1
  const start = tokenAt(tokens, from).start
  if (!isNameWord(tokens, end)) {
    return {
      mention: {
        kind: 'nominal',
        start,
        end: tokenAt(tokens, to).end,
        name: nominativeOfPost(text.slice(start, tokenAt(tokens, to).end)),
      },
      to,
    }
  }
  const nameFrom = genitiveNameStart(tokens, end, from)
  const stop = tokenAt(tokens, end).end
  if (nameFrom > from && relational.test(plain(tokenAt(tokens, nameFrom - 1))))
    return { mention: { kind: 'nominal', start, end: stop, name: text.slice(start, stop) }, to: Math.max(to, end) }
  // «По словам мэра Хальдена»
  const post = nameFrom === end && end > from && !surname.test(plain(tokenAt(tokens, end)))
  if (post && roleOf(plain(tokenAt(tokens, end - 1))) !== null && isPlace(text, tokenAt(tokens, end).text)) {
    const name = nominativeOfPost(text.slice(start, stop))
    return { mention: { kind: 'nominal', start, end: stop, name }, to: Math.max(to, end) }
  }
  const run = text.slice(tokenAt(tokens, nameFrom).start, tokenAt(tokens, end).end)
  return {
    mention: { kind: 'name', start, end: tokenAt(tokens, end).end, name: nominativeOf(run) },
    to: Math.max(to, end),
  }
}

/** «губернатора области» as it is shown: «губернатор области». */
export function nominativeOfPost(phrase: string): string {
  const [head = ''] = phrase.split(/\s/)
  if (head !== head.toLowerCase()) return phrase
  const bases = [/[ая]$/, /[ыи]$/].map((ending) => head.replace(ending, ''))
  const role =
    roleOf(head) ??
    [...bases, `${bases[0]}ь`, `${bases[1]}а`, `${bases[1]}я`].find((base) => base !== head && isRole(base)) ??
    null
  return role === null ? phrase : role + phrase.slice(head.length)
}

const surname = /(?:[оеи]в|[иы]н)(?:а|ой)$|[сц]к(?:ого|ой)$/

// «По словам помощника Каримова»: nouns in the genitive of which the name says whose they are, or who they are: nobody knows.
const relational =
  /^(?:помощни(?:ка|цы)|заместител(?:я|ей)|сторонни(?:ка|цы|ков)|противни(?:ка|цы|ков)|критик(?:а|ов)|соратни(?:ка|цы|ков)|жены|мужа|матери|отца|сына|дочери|брата|сестры|вдовы|друга|друзей|родственни(?:ка|ков|цы)|близких)$/

function genitiveNameStart(tokens: readonly Token[], end: number, floor: number): number {
  let start = end
  while (
    start > floor &&
    end - start < 2 &&
    isNameWord(tokens, start - 1) &&
    !/^\p{Lu}{2,}$/u.test(tokenAt(tokens, start - 1).text)
  )
    start -= 1
  return start
}

/** The accusative of persons is the genitive, but for names in -а. */
export function nominativeOfAccusative(name: string): string {
  return /[ую](?:\s|$)/.test(name)
    ? name.replaceAll(/у(?=\s|$)/g, 'а').replaceAll(/ю(?=\s|$)/g, 'я')
    : nominativeOf(name)
}
