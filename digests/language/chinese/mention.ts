import type { Mention } from '../cue.ts'
import { type Token, tokenAt } from '../token.ts'
import { endWithHearer } from './hearer.ts'
import { isCueToken } from './lexicon.ts'
import { isForPeople, type Subject } from './named.ts'
import { subjectIn } from './phrase.ts'
import { simplify } from './traditional.ts'
import * as zh from './words.ts'

// 苦|笑着说, 长|叹道: the first character of the verb itself.
const compound = /(?:[微苦冷大傻狂憨讥嘲坏]笑|[长惊慨]叹)[道着][说道]?$/u

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
  // 被王秀英|批评: who does it stands behind 被.
  const agent = /[被遭](?!到)/.exec(last.lower)
  const behind = last.start + (agent?.index ?? 0) + 1
  const doer = agent === null || behind >= last.end ? undefined : mentionIn(text, behind, last.end)
  if (doer !== undefined && (doer.kind === 'name' || isForPeople(simplify(doer.name)))) return doer
  const stop = last.end - (compound.test(last.lower + tokenAt(tokens, verb).lower) ? 1 : 0)
  const whole = mentionIn(text, first.start, stop)
  const inner = innerCue(tokens, from, verb)
  if (whole?.kind !== 'nominal' || inner === -1 || whole.end <= tokenAt(tokens, inner).start) return whole
  // 李文青告诉记者|说, 李文青回忆父亲|说过: another verb of saying stands in the words, before its hearer or the next subject.
  const speaks = endWithHearer(tokens, inner) === verb - 1 || inner === verb - 1
  return speaks
    ? mentionIn(text, first.start, tokenAt(tokens, inner - 1).end)
    : mentionIn(text, tokenAt(tokens, inner + 1).start, last.end)
}

/** The place of another verb of saying in the words before one: not of a noun (声明|说), nor of one in a relative clause (不愿透露姓名的官员). */
function innerCue(tokens: readonly Token[], from: number, verb: number): number {
  const inner = tokens.findIndex((token, at) => at > from && at < verb && isCueToken(token))
  if (inner === verb - 1 && zh.documentEnds.test(tokenAt(tokens, inner).lower)) return -1
  return tokens.slice(inner + 1, verb).some(({ lower }) => lower.includes('的')) ? -1 : inner
}

// In characters, of a clause that is searched for its subject.
const longestClause = 64

// 正如X所说, 用X的话说: X's own words, in a frame.
const frame = /^(\s*(?:(?:正如|诚如|恰如|就像|一如|如)(?=.+所$)|(?:用|按照?|照)(?=.+的话$)))(.+)(?:所|的话)$/u

/** The subject in a run of the text, as a mention: 据, 在…看来 and their like around it are taken off. */
export function mentionIn(text: string, start: number, stop: number): Mention | undefined {
  const end = Math.min(stop, start + longestClause)
  const words = simplify(text.slice(start, end))
  if (!/\p{Script=Han}|\p{Lu}/u.test(words)) return undefined
  const [, opening = /^\s*(?:根据|据)/.exec(words)?.[0] ?? '', framed] = frame.exec(words) ?? []
  const lead = opening.length
  const subject = subjectIn(framed ?? words.slice(lead))
  return subject === null ? undefined : mentionOf(text, start + lead, subject)
}

const known = new WeakMap<Token, { readonly mention: Mention | undefined }>()

/** The same of a clause that is one token; read once, since its subject, its names and its persons are asked for one after the other. */
export function mentionOfClause(text: string, token: Token): Mention | undefined {
  const kept = known.get(token) ?? { mention: mentionIn(text, token.start, token.end) }
  known.set(token, kept)
  return kept.mention
}

function mentionOf(text: string, offset: number, { kind, start, end, nameStart, nameEnd }: Subject): Mention {
  return { kind, start: offset + start, end: offset + end, name: text.slice(offset + nameStart, offset + nameEnd) }
}
