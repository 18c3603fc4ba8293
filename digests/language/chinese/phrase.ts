import { isAdverbial } from './adverbial.ts'
import { endBeforeVerb, isSubject } from './clause-verb.ts'
import { nameIn, type Subject } from './named.ts'
import { representing } from './representing.ts'
import * as zh from './words.ts'

const pronoun = /^(?:他们|她们|他|她|我们|我|它|后者|前者|对方)/
// A subject with its titles is no longer than this, in characters.
const longestPhrase = 48

/**
 * The subject in a clause's words before its verb, without adverbials, dates and the title in front. `words` are simplified;
 * null when nothing is left, as when the subject is that of the clause before.
 */
export function subjectIn(words: string): Subject | null {
  const start = leadLength(words)
  const rest = words.slice(start)
  if (isAdverbial(rest) || isModal.test(rest)) return null
  const cut = Math.min(subjectEnd(rest), representing(rest))
  const all = rest.slice(0, Math.min(cut, longestPhrase)).trimEnd()
  const [, one] = mutual.test(rest.slice(cut)) ? (withAnother.exec(all) ?? []) : []
  const phrase = one !== undefined && isSubject(one) ? one : all
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

// 一位|不愿透露姓名的官员
const counted = /(?:^[另某这那该每]*|[一二两三四五六七八九十几数多0-9])[位名个些种]$|^[另某这那该每]+$/

// 曾|在非洲工作的医生王秀英: one character or an adverb is no subject; a clause begins that tells of the one behind its 的.
const relative = /^(?:.|曾经|正在|刚刚|长期|多年|常年|早年|一直|已经|专程|首次|从未|.{0,4}[进出到入])$/u
// 王秀英与李文青|会谈: what one does with another is told of the first; 和 may join two who speak as one.
const mutual = /^(?:会谈|会面|会见|会晤|见面|通话|交谈|座谈|握手)/
const withAnother = /^(.{2,}?)[与同跟](.{2,})$/u

/** Where a subject ends. A verb directly behind 一位 is one of its own words: they go on behind its 的. */
function subjectEnd(words: string): number {
  const end = endBeforeVerb(words, adverbialStart(words, 1))
  const of = words.indexOf('的', end)
  if (of > 0 && counted.test(words.slice(0, end))) return adverbialStart(words, of + 2)
  if (of < 0 || !relative.test(words.slice(0, end))) return end
  const behind = endBeforeVerb(words, adverbialStart(words, of + 2))
  return isSubject(words.slice(of + 1, behind)) ? behind : end
}

const adverbials = new RegExp(zh.adverbials.source, 'g')
const actions = new RegExp(zh.actions.source, 'g')

/** Where the adverbials or the verb begin, from a place on: never with the first character, which may be a surname. */
function adverbialStart(words: string, from: number): number {
  // 让·杜兰: what a middle dot joins is one name.
  const behind = Math.max(from, dotted.exec(words)?.[0].length ?? 0)
  return Math.min(firstOf(adverbials, words, behind), firstOf(actions, words, behind), modalStart(words))
}

function firstOf(form: RegExp, words: string, from: number): number {
  form.lastIndex = from
  return form.exec(words)?.index ?? words.length
}

const dotted = /^.*[·•・‧]\p{Script=Han}/u
const isModal = new RegExp(`^${zh.modals.source}`, 'u')
const modal = new RegExp(`^(.+?)${zh.modals.source}`, 'u')

/** Where 可能会 begins in 李文青可能会: behind a pronoun or a name, and not in 委员会. */
function modalStart(words: string): number {
  const [, before = ''] = modal.exec(words) ?? []
  if (before === '' || zh.assemblies.test(words)) return words.length
  return pronoun.exec(before)?.[0] === before || nameIn(before, 0).kind === 'name' ? before.length : words.length
}
