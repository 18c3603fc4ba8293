import { isForPeople, nameIn } from './named.ts'
import { isName } from './personal.ts'

const pronoun = /^(?:他们|她们|他|她|我们|我|后者|前者|对方)$/
// 哽咽着, 微笑着: of two characters, the second of which makes no verb with 着 by itself, or another one.
const manner =
  /(?:哽咽|呜咽|抽泣|啜泣|哭泣|抽噎|颤抖|发抖|喘息|叹息|沉吟|沉思|思索|犹豫|迟疑|琢磨|咆哮|[微苦冷大傻狂憨讥嘲坏浅轻]笑|[哭呼高大]喊|[尖惊大]叫|[怒大]吼)$/u
// 宣判时, 推开门时, 走出大门时: a verb with its object before 时.
const longestVerb = 4

/**
 * Where a subject ends in words that a verb with 着 or 时 follows up to a place: 钱玉芝|哽咽着, 检察官马占山|起诉时. The cut before it holds one
 * character of the verb or more when the verb is no word of the lists; what is left must be a name, a pronoun or a noun for people.
 */
export function endBeforeVerb(words: string, end: number): number {
  const behind = words.charAt(end)
  if (words.charAt(end + 1) === '着') {
    if (manner.test(words.slice(0, end + 1)) && end > 1) return end - 1
    return !isSubject(words.slice(0, end)) && isSubject(words.slice(0, end - 1)) ? end - 1 : end
  }
  if (behind !== '时' || isSubject(words.slice(0, end))) return end
  for (let length = 2; length <= longestVerb && length < end; length += 1)
    if (isSubject(words.slice(0, end - length))) return end - length
  return end
}

/** 钱玉芝, 检察官马占山, 老人, 她. */
export function isSubject(words: string): boolean {
  if (words.length < 2) return pronoun.test(words)
  const { kind, nameStart, nameEnd } = nameIn(words, 0)
  return kind === 'name' ? isName(words.slice(nameStart, nameEnd), false) : pronoun.test(words) || isForPeople(words)
}
