import type { Mention } from '../cue.ts'
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
const dot = /[·•・‧]/
const hanName = /^[\p{Script=Han}]{2,4}$/u
// A transliterated name without a dot has this many characters at most.
const longestForeignName = 7
const titles = new Set(zh.titles)
const titleEnds = new Set(zh.titles.map((title) => title.slice(-1)))
const longestTitle = Math.max(...zh.titles.map((title) => title.length))
// A subject with its titles is no longer than this, in characters.
const longestPhrase = 48

/**
 * The subject in a clause's words before its verb, without adverbials, dates and the title in front. `words` are simplified;
 * null when nothing is left, as when the subject is that of the clause before.
 */
export function subjectIn(words: string): Subject | null {
  const start = leadLength(words)
  const rest = words.slice(start)
  const cut = adverbialStart(rest)
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
  const titled = tail === '' && head > 0 && !body.slice(0, head).endsWith('的')
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

function isChineseName(words: string): boolean {
  return (
    hanName.test(words) && (zh.doubleSurnames.test(words) || (zh.surnames.has(words.charAt(0)) && words.length <= 3))
  )
}

/** True for words that are a personal name. Without a title beside it a name must look like one by itself. */
export function isName(words: string, titled: boolean): boolean {
  if (
    /\s/.test(words) ||
    words === '' ||
    /^[这那该某一两几各每其本]/.test(words) ||
    zh.bodyEnds.test(words) ||
    zh.documentEnds.test(words)
  )
    return false
  if (dot.test(words)) return /^[\p{Script=Han}·•・‧A-Za-z.]{3,20}$/u.test(words)
  if (/^[A-Z][\p{Script=Latin}. -]+$/u.test(words)) return true
  if (isChineseName(words)) return true
  if (!/^\p{Script=Han}+$/u.test(words) || words.length > longestForeignName || words.length < 2) return false
  return isTransliteration(words) || (titled && words.length <= 4)
}

// The characters with which foreign names are written.
const sounds = new Set(
  '卜阿埃艾安奥巴白班保鲍贝本比彼别宾波伯博布查达戴丹当道德邓迪蒂丁东杜多恩尔法范菲费芬丰佛夫弗福盖甘冈高戈格根古哈海汉豪赫亨洪侯胡华霍基吉加贾简杰金卡凯坎康考科克肯库夸昆拜拉莱赖兰朗劳勒雷里理利莉丽立连良列林琳留卢鲁路伦罗洛马玛迈麦曼芒梅门蒙米密明莫默姆穆纳娜南内尼宁纽农努诺欧帕潘庞佩彭皮平珀普奇齐恰钱乔切琴丘让热日荣茹瑞若萨塞赛桑瑟森沙莎山尚绍舍申圣施史舒思斯丝松苏索塔泰坦汤唐陶特滕提廷通图托瓦万旺威韦维伟魏温文翁沃乌武西希席夏香肖辛欣休许雪亚延扬耶叶伊易因英尤于约扎泽曾詹珍芝朱兹佐瓜蓬弥韩仪穗姬黛蕾薇妮娅茜琪佳露妲缇芙荻芭黎裘喀锡默敏昂登普京',
)

/** True for a run of the characters by which foreign names are spelt. */
function isTransliteration(words: string): boolean {
  return words.length >= 2 && Array.from(words).every((sign) => sounds.has(sign))
}
