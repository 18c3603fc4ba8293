import type { Mention } from '../cue.ts'
import { isChineseName, isName, isTransliteration } from './personal.ts'
import * as zh from './words.ts'

/** The one who speaks in the words before a verb: offsets into those words. */
export type Subject = {
  readonly kind: Mention['kind']
  readonly start: number
  readonly end: number
  readonly nameStart: number
  readonly nameEnd: number
}

const address = /^(?:先生|女士|小姐|太太|夫人|老师|教授|医生|大妈|大爷|阿姨)$/
// Who somebody is to the one whose name stands before: 卡里莫夫夫人, 卡里莫夫秘书.
const relation =
  /^(?:夫人|太太|妻子|丈夫|儿子|女儿|父亲|母亲|哥哥|姐姐|弟弟|妹妹|秘书|助手|助理|司机|保镖|翻译|顾问|发言人|新闻发言人|队友|同学|扮演者|经纪人|继承人)$/
const titles = new Set(zh.titles)
const titleEnds = new Set(zh.titles.map((title) => title.slice(-1)))
const longestTitle = Math.max(...zh.titles.map((title) => title.length))
// 司机|留下来: a verb with its direction behind a title, and no name.
const complement = /(?:[上下进出回过起]?[来去]|[了着过到完住掉])$/
// 李文青和王秀英: two who speak as one are neither of them.
const joint = /^(.{2,}?)[和与及、同](.{2,})$/u

/** The name in a phrase with its titles; all of it when there is none. */
export function nameIn(phrase: string, offset: number): Subject {
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
  // 司库|魏约南: what no list knows, before a common surname and two characters.
  const last = phrase.length - 3
  if (last > 1 && !isForPeople(phrase) && endsInName(phrase, last)) return named(last, phrase.length)
  return { kind: 'nominal', ...whole, nameStart: offset, nameEnd: offset + phrase.length }
}

/** Before the name stands nobody to whom its verb would belong, nor a particle: 赵海明打断了|王秀英, 法院认定|王秀英. */
function endsInName(phrase: string, last: number): boolean {
  const before = phrase.slice(phrase.lastIndexOf('的', last - 1) + 1, last)
  return (
    zh.commonSurnames.has(phrase.charAt(last)) &&
    isChineseName(phrase.slice(last)) &&
    !zh.commonSurnames.has(before.charAt(0)) &&
    !Array.from(before).some((_, at) => at > 1 && isForPeople(before.slice(0, at))) &&
    !zh.functionWords.test(before)
  )
}

// What a word for people ends with: 牧民, 受访者, 村里人, 孩子们, 专家.
const people =
  /[人者员民们长家师手生友众客商户工迷士兵帅官佬徒童媒贩农夫妇妻兄弟姐妹爸妈爷奶叔伯婶舅姨婆孩娃侣属亲嫂]$|(?:[皇王]后|皇帝|[同董理干领]事|成员|孩子|妻子|儿子|妹子|小伙子|老头|司机|保姆|会计|乘务|主播|观众)$/u
const bodies =
  /[部局厅委院所处办社校厂村镇县市省区国州站队党会组团营店馆行网军媒盟署司庭台府宫]$|(?:集团|公司|方面|[校院检警军资劳店园馆厂村市县省中美俄法日韩英德双各多]方)$/u

/** True for words whose last noun is one for a body or a text. */
export function isOfBody(words: string): boolean {
  return bodies.test(words) || zh.bodyEnds.test(words) || zh.documentEnds.test(words)
}

/** True for words whose last noun is one for people, a body or a text. */
export function isForPeople(words: string): boolean {
  return people.test(words) || isOfBody(words) || titleBefore(words, words.length, 0) !== ''
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
  for (let end = phrase.length - 1; end > least; end -= 1) {
    if (titleBefore(phrase, end, 0) === '') continue
    // 母亲|王秀英, not 亲王|秀英.
    const overlaps = titleBefore(phrase, end - 1, 0) !== '' && isChineseName(phrase.slice(end - 1))
    return overlaps ? end - 1 : end
  }
  return least
}

// 调解人|林月娥: three characters or more, since 人|平静 looks like a surname and a name too.
const roleBefore = /[人员者师家手民士长生友工星](?=(?![和于向时从全应由那平高同])\p{Script=Han}{3,7}$)/gu

/** Where a Chinese name begins that stands directly behind a body, a place or what somebody does: 河州大学|李文青. */
function behindBody(phrase: string): number {
  if (zh.bodyEnds.test(phrase)) return 0
  for (const { index, 0: body } of [...phrase.matchAll(zh.bodyBefore), ...phrase.matchAll(roleBefore)].reverse()) {
    const name = phrase.slice(index + body.length)
    if (isChineseName(name) || (name.length > 2 && isTransliteration(name))) return index + body.length
  }
  return 0
}
