import type { Mention } from '../cue.ts'
import { isAdverbial } from './adverbial.ts'
import { isChineseName, isName } from './personal.ts'
import { representing } from './representing.ts'
import * as zh from './words.ts'

/** The one who speaks in the words before a verb: offsets into those words. */
export type Subject = {
  readonly kind: Mention['kind']
  readonly start: number
  readonly end: number
  readonly nameStart: number
  readonly nameEnd: number
}

const pronoun = /^(?:他们|她们|他|她|我们|我|它|后者|前者|对方)/
const address = /^(?:先生|女士|小姐|太太|夫人|老师|教授|医生|大妈|大爷|阿姨)$/
// Who somebody is to the one whose name stands before: 卡里莫夫夫人, 卡里莫夫秘书.
const relation =
  /^(?:夫人|太太|妻子|丈夫|儿子|女儿|父亲|母亲|哥哥|姐姐|弟弟|妹妹|秘书|助手|助理|司机|保镖|翻译|顾问|发言人|新闻发言人|队友|同学|扮演者|经纪人|继承人)$/
const titles = new Set(zh.titles)
const titleEnds = new Set(zh.titles.map((title) => title.slice(-1)))
const longestTitle = Math.max(...zh.titles.map((title) => title.length))
// 司机|留下来: a verb with its direction behind a title, and no name.
const complement = /(?:[上下进出回过起]?[来去]|[了着过到完住掉])$/
// A subject with its titles is no longer than this, in characters.
const longestPhrase = 48

/**
 * The subject in a clause's words before its verb, without adverbials, dates and the title in front. `words` are simplified;
 * null when nothing is left, as when the subject is that of the clause before.
 */
export function subjectIn(words: string): Subject | null {
  const start = leadLength(words)
  const rest = words.slice(start)
  if (isAdverbial(rest)) return null
  const cut = Math.min(adverbialStart(rest), representing(rest))
  const phrase = rest.slice(0, Math.min(cut, longestPhrase)).trimEnd()
  if (phrase === '') return null
  const said = pronoun.exec(phrase)?.[0]
  if (said !== undefined && said.length === phrase.length) {
    return { kind: 'pronoun', start, end: start + said.length, nameStart: start, nameEnd: start + said.length }
  }
  return nameIn(phrase, start)
}

/** How much of the words only leads in: conjunctions, dates, a place set off before the subject. */
function leadLength(words: string): number {
  let length = 0
  for (let tries = 0; tries < 6; tries += 1) {
    const lead = /^\s+/.exec(words.slice(length))?.[0] ?? zh.leadIns.exec(words.slice(length))?.[0] ?? ''
    if (lead === '' || length + lead.length > words.length) break
    length += lead.length
  }
  return length
}

/** Where the adverbials or the verb begin: never with the first character, which may be a surname. */
function adverbialStart(words: string): number {
  const rest = words.slice(1)
  const ends = [zh.adverbials.exec(rest), zh.actions.exec(rest)].map((found) =>
    found === null ? words.length : found.index + 1,
  )
  return Math.min(...ends)
}

// 李文青和王秀英: two who speak as one are neither of them.
const joint = /^(.{2,}?)[和与及、同](.{2,})$/u

function nameIn(phrase: string, offset: number): Subject {
  const [, one, other] = joint.exec(phrase) ?? []
  if (one !== undefined && other !== undefined && nameIn(one, 0).kind === 'name' && nameIn(other, 0).kind === 'name')
    return {
      kind: 'nominal',
      start: offset,
      end: offset + phrase.length,
      nameStart: offset,
      nameEnd: offset + phrase.length,
    }
  const whole = { start: offset, end: offset + phrase.length }
  const named = (nameStart: number, nameEnd: number): Subject => ({
    kind: 'name',
    ...whole,
    nameStart: offset + nameStart,
    nameEnd: offset + nameEnd,
  })
  const tail = trailingTitle(phrase)
  const body = phrase.slice(0, phrase.length - tail.length)
  const head = body === '' ? 0 : headLength(body)
  const name = body.slice(head)
  if (relation.test(tail) && body.length > 1)
    return { kind: 'nominal', ...whole, nameStart: offset, nameEnd: offset + phrase.length }
  const titled = tail === '' && head > 0 && !body.slice(0, head).endsWith('的') && !complement.test(name)
  if (isName(name, titled)) return named(head, body.length)
  // 李先生: with a form of address a surname is enough.
  if (address.test(tail) && zh.surnames.has(name)) return named(head, phrase.length)
  return { kind: 'nominal', ...whole, nameStart: offset, nameEnd: offset + phrase.length }
}

/** The title with which a phrase ends: 教授 in 冯睿教授. */
function trailingTitle(phrase: string): string {
  return titleBefore(phrase, phrase.length, 1)
}

/** The title that ends at a place of a phrase, leaving at least `left` characters before it; or nothing. */
function titleBefore(phrase: string, end: number, left: number): string {
  if (!titleEnds.has(phrase.charAt(end - 1))) return ''
  for (let length = Math.min(longestTitle, end - left); length > 1; length -= 1) {
    const words = phrase.slice(end - length, end)
    if (titles.has(words)) return words
  }
  return ''
}

/** How much of a phrase stands before the name: up to the last title, the last 的, or a body's name. */
function headLength(phrase: string): number {
  const of = phrase.lastIndexOf('的')
  const least = Math.max(of > 0 && of + 1 < phrase.length ? of + 1 : 0, behindBody(phrase))
  for (let end = phrase.length - 1; end > least; end -= 1) if (titleBefore(phrase, end, 0) !== '') return end
  return least
}

/** Where a Chinese name begins that stands directly behind a body or a place: 河州大学|李文青. */
function behindBody(phrase: string): number {
  if (zh.bodyEnds.test(phrase)) return 0
  for (const { index, 0: body } of [...phrase.matchAll(zh.bodyBefore)].reverse()) {
    const name = phrase.slice(index + body.length)
    if (isChineseName(name)) return index + body.length
  }
  return 0
}
