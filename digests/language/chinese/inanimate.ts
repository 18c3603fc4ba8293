import type { Mention } from '../cue.ts'
import { isRegion } from './not-names.ts'
import { isForPeople, nameIn } from './named.ts'
import { simplify } from './traditional.ts'

const abstract =
  /^(?:[这那此其](?:[些种样一]|一[切点])?|此[举事言]|.{0,6}(?:事实|现象|做法|举动|举措|历史|实践|经验|迹象|证据|变化))$/u

/** 这, 此举, 这一事实: what shows something says nothing. */
export function isAbstract(words: string): boolean {
  return abstract.test(simplify(words.trim()))
}

/** 老渔民陈大海点上一支烟: true for words of which the end is no noun for people, a body or a text: a name with a verb unknown here. */
export function isNoSpeaker({ kind, name }: Mention): boolean {
  if (kind !== 'nominal') return false
  const words = simplify(name).replaceAll(/[《》“”"\s]/gu, '')
  if (!/\p{Script=Han}$/u.test(words)) return false
  const last = words.split(/[和与及、同跟]/).at(-1) ?? words
  return !isForPeople(words) && !isRegion(last) && nameIn(last, 0).kind !== 'name'
}

/** 大声, 又: one or two characters before a verb that are nobody; their clause goes on with the subject before it. */
export function isScrap(own: Mention | null | undefined): boolean {
  return own?.kind === 'nominal' && own.name.length <= 2 && isNoSpeaker(own)
}
