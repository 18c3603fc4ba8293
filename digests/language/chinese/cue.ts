import type { Cue, Mention } from '../cue.ts'
import { type Sentence, type Token, mostCues, tokenAt } from '../token.ts'
import { endWithHearer } from './hearer.ts'
import { isAbstract, isScrap } from './inanimate.ts'
import { carrying, isCueToken, stance } from './lexicon.ts'
import { mentionIn, subjectBetween } from './mention.ts'
import { subjectOf } from './name.ts'
import { isNoun, nounCue } from './noun-cue.ts'
import { simplify } from './traditional.ts'
import * as zh from './words.ts'

const citingVerbs = new Set(['引用', '援引', '引述', '转述', '复述', '借用', '套用'])

// In tokens: a subject is a run or two, and what cues and quotations stand within it.
const longestSubject = 8

// A clause that only says when ("26日，") may stand before the one with the cue.
const onlyTime = /^[\d年月日号时分点上下午晚早晨凌当天昨今\s]+$/

// 省委常委、副省长 and 《青江日报》记者 stand within one clause.
const withinClause = /^[、《》]$/

/** True when the clause that begins at a token introduces speech. */
export function clauseHasCue(tokens: readonly Token[], from: number): boolean {
  let words = ''
  for (let at = from; at < tokens.length && at < from + 10; at += 1) {
    const token = tokenAt(tokens, at)
    const ends = token.kind === 'sign' && !withinClause.test(token.text)
    if (ends && !(token.text === '，' && onlyTime.test(words))) return false
    if (token.kind === 'quote' && words === '') return false
    if (isCueToken(token) && !isNoun(tokens, at)) return true
    words += token.lower
  }
  return false
}

/** The words of a Chinese sentence that introduce speech, clause by clause. */
export function cuesIn({ text, tokens }: Sentence): readonly Cue[] {
  const cues: Cue[] = []
  let clause = 0
  let earlier: Mention | null = null
  for (const [at, token] of tokens.entries()) {
    if (cues.length >= mostCues) break
    if (token.kind === 'sign' && !withinClause.test(token.text)) {
      earlier ??= subjectOf({ text, tokens: tokens.slice(clause, at) })
      clause = at + 1
    } else if (token.kind === 'quote' && tokenAt(tokens, at - 1).kind !== 'word') clause = at + 1
    const view = at === clause ? viewAt(text, token, at) : null
    if (view !== null) cues.push(view)
    // 声明说: what is written speaks; the first of the two is its noun.
    const document = zh.documentEnds.test(token.lower) && isCueToken(tokenAt(tokens, at + 1))
    const passive = tokenAt(tokens, at - 1).lower.endsWith('被')
    if (!isCueToken(token) || document || passive) continue
    const noun = isNoun(tokens, at)
    const cue = noun ? nounCue(text, tokens, at, clause) : cueAt(text, tokens, at, clause, cues.at(-1), earlier)
    if (cue !== null && !(cue.speaker !== null && isAbstract(text.slice(cue.speaker.start, cue.speaker.end))))
      cues.push(isUnsaid(text, tokens, cue) ? { ...cue, speaker: null, denied: true } : cue)
  }
  return cues
}

/** The cue at a token. Without a subject in its clause it goes on with the one before, or with the sentence's first. */
function cueAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  clause: number,
  last: Cue | undefined,
  earlier: Mention | null,
): Cue {
  const token = tokenAt(tokens, at)
  const next = tokenAt(tokens, at + 1)
  const citing = last !== undefined && last.from === clause && citingVerbs.has(last.word) ? last.speaker : null
  const cited = citingVerbs.has(token.lower) ? (citedBehind(text, next) ?? citedWhoSays(text, tokens, at + 1)) : null
  const own = citing ?? subjectBetween(text, tokens, Math.max(clause, at - longestSubject), at)
  return {
    at,
    from: clause,
    to: endWithHearer(tokens, at),
    word: token.text,
    form: 'finite',
    strength: stance.has(token.lower) ? 'stance' : 'speech',
    speaker: carrying.has(token.lower)
      ? citing
      : (cited ?? (isScrap(own) ? null : own) ?? last?.speaker ?? earlier ?? own ?? null),
  }
}

// 他都会说 tells of a habit.
const habit = /[都总常往也]会$/

/** 李文青可能会说; 墙上写着: nobody has said what may be said, or what stands somewhere. */
function isUnsaid(text: string, tokens: readonly Token[], { at, word, speaker }: Cue): boolean {
  const between = speaker === null ? '' : simplify(text.slice(speaker.end, tokenAt(tokens, at).start))
  if (zh.modals.test(between) && !habit.test(between)) return true
  const isPlace =
    speaker?.kind === 'nominal' && /[上下里中内外前后旁边处]$/u.test(text.slice(speaker.start, speaker.end))
  return isPlace && /^写(?:[到道]|[着有])/u.test(simplify(word) + tokenAt(tokens, at + 1).lower)
}

/** 在X看来, 用X的话来说: a view is X's. */
function viewAt(text: string, token: Token, at: number): Cue | null {
  const [, opening = '', view] = /^(\s*(?:在(?=.+看来$)|用(?=.+来说$)))(.+)(?:看来|的话来说)$/u.exec(token.lower) ?? []
  const start = token.start + opening.length
  const speaker = view === undefined ? undefined : mentionIn(text, start, start + view.length)
  if (speaker === undefined) return null
  return { at, from: at, to: at, word: '在…看来', form: 'according', strength: 'speech', speaker }
}

/** 引用X的话: X is cited. */
function citedBehind(text: string, { start, lower }: Token): Mention | null {
  const of = lower.search(/的(?:话|说法|观点|言论|说话|表述|名言)/)
  const from = /^[了过]/.test(lower) ? 1 : 0
  return of > from ? (mentionIn(text, start + from, start + of) ?? null) : null
}

/** 引述李文青说, 引用李文青“……”: a name between the citing and the saying or the words. */
function citedWhoSays(text: string, tokens: readonly Token[], at: number): Mention | null {
  const { kind, start, end } = tokenAt(tokens, at)
  const next = tokenAt(tokens, at + 1)
  const leads = isCueToken(next) || next.kind === 'quote' || /^[:：]$/.test(next.text)
  const mention = kind === 'word' && leads ? mentionIn(text, start, end) : undefined
  return mention?.kind === 'name' ? mention : null
}
