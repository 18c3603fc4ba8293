import type { Span } from '../article/span.ts'
import type { Cue, Mention } from './cue.ts'
import type { Gender, Language } from './language.ts'
import { mostCues, tokenAt, type Sentence, type Token } from './token.ts'
import { subjectIn, type Subject } from './zh-phrase.ts'
import * as zh from './zh-words.ts'

const speech = new Set(zh.speechVerbs)
const stance = new Set(zh.stanceVerbs)
const carrying = new Set(zh.carryingVerbs)
const lexicon = new Set([...zh.speechVerbs, ...zh.carryingVerbs, ...zh.notCues])
// The longest word of the lexicon by its first character.
const longestFrom = new Map<string, number>()
for (const word of lexicon) longestFrom.set(word.charAt(0), Math.max(longestFrom.get(word.charAt(0)) ?? 0, word.length))
const notCues = new Set(zh.notCues)
const sign = /[^\p{L}\p{N}\p{M}·•・‧\s.&%-]/u
const citingVerbs = new Set(['引用', '援引', '引述', '转述'])
// In tokens: a subject is a run or two, and what cues and quotations stand within it.
const longestSubject = 8
const longestHearer = 6
const hearers = /^(?:记者|媒体|我们|大家|本报|他|她|新华社|中新社|在场|采访|法新社|路透社)/

export const chinese: Language = {
  tag: 'zh',
  tokensOf,
  cuesIn,
  subjectOf,
  namesIn,
  genderOf,
  isFullName: () => true,
  isSameName: (a, b) => a === b,
  kindOf,
  introducesTitle: (tokens, at) => zh.titledNouns.test(tokenAt(tokens, at + 1).lower),
  isNameOf: (words, tokens, at) =>
    zh.titledNouns.test(tokenAt(tokens, at + 1).lower) || !zh.functionWords.test(zh.simplify(words)),
  statementBehind,
  insertsCues: false,
  interview: { question: /^(?:记者(?:提问)?|問|问)\s*[:：]\s*/, answer: /^(?:答)\s*[:：]\s*/ },
  isCue: (word) => speech.has(word),
  headOf,
  endsSentence: (tokens, at) => !clauseHasCue(tokens, at + 1),
  wordsIn: (text) =>
    Math.floor((text.match(/\p{Script=Han}/gu)?.length ?? 0) / 2) +
    (text.match(/[\p{Script=Latin}\d]+/gu)?.length ?? 0),
}

/** Cuts a text into signs, words that may introduce speech (the longest first), and the runs between them. */
function tokensOf(text: string, { start, end }: Span): readonly Token[] {
  const tokens: Token[] = []
  const plain = zh.simplify(text.slice(start, end))
  let from = 0
  const push = (kind: Token['kind'], at: number, to: number) => {
    const words = text.slice(start + at, start + to)
    if (words.trim() !== '')
      tokens.push({ kind, start: start + at, end: start + to, text: words, lower: plain.slice(at, to), quote: -1 })
  }
  let at = 0
  while (at < plain.length) {
    if (sign.test(plain.charAt(at))) {
      push('word', from, at)
      push('sign', at, at + 1)
      at += 1
      from = at
      continue
    }
    const word = lexiconWordAt(plain, at)
    if (word !== '' && !notCues.has(word)) {
      push('word', from, at)
      push('word', at, at + word.length)
      from = at + word.length
    }
    at += Math.max(1, word.length)
  }
  push('word', from, plain.length)
  return tokens
}

function lexiconWordAt(text: string, at: number): string {
  const longest = longestFrom.get(text.charAt(at)) ?? 0
  for (let length = Math.min(longest, text.length - at); length > 0; length -= 1) {
    const word = text.slice(at, at + length)
    if (lexicon.has(word)) return word
  }
  return ''
}

function isCueToken({ kind, lower }: Token): boolean {
  return kind === 'word' && (speech.has(lower) || carrying.has(lower))
}

// A clause that only says when ("26日，") may stand before the one with the cue.
const onlyTime = /^[\d年月日号时分点上下午晚早晨凌当天昨今\s]+$/

function clauseHasCue(tokens: readonly Token[], from: number): boolean {
  let words = ''
  for (let at = from; at < tokens.length && at < from + 10; at += 1) {
    const token = tokenAt(tokens, at)
    if (token.kind === 'sign' && !(token.text === '，' && onlyTime.test(words))) return false
    if (token.kind === 'quote' && words === '') return false
    if (isCueToken(token)) return true
    words += token.lower
  }
  return false
}

function cuesIn({ text, tokens }: Sentence): readonly Cue[] {
  const cues: Cue[] = []
  let clause = 0
  let earlier: Mention | null = null
  for (const [at, token] of tokens.entries()) {
    if (cues.length >= mostCues) break
    if (token.kind === 'sign' && !/^[、《》]$/.test(token.text)) {
      earlier ??= subjectOf({ text, tokens: tokens.slice(clause, at) })
      clause = at + 1
    } else if (token.kind === 'quote' && tokenAt(tokens, at - 1).kind !== 'word') clause = at + 1
    const view = at === clause ? viewAt(text, token, at) : null
    if (view !== null) cues.push(view)
    // 声明说: what is written speaks; the first of the two is its noun.
    const noun = zh.documentEnds.test(token.lower) && isCueToken(tokenAt(tokens, at + 1))
    if (isCueToken(token) && !noun) cues.push(cueAt(text, tokens, at, clause, cues.at(-1), earlier))
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
  const cited = citingVerbs.has(token.lower) ? citedBehind(text, next) : null
  const own = citing ?? subjectBetween(text, tokens, Math.max(clause, at - longestSubject), at)
  return {
    at,
    from: clause,
    to: hearers.test(next.lower) && next.lower.length <= longestHearer ? at + 1 : at,
    word: token.text,
    form: 'finite',
    strength: stance.has(token.lower) ? 'stance' : 'speech',
    speaker: carrying.has(token.lower) ? null : (cited ?? own ?? last?.speaker ?? earlier),
  }
}

/** 在X看来: a view is X's. */
function viewAt(text: string, token: Token, at: number): Cue | null {
  const found = /^\s*在(.+)看来$/u.exec(token.lower)
  const speaker =
    found === null ? undefined : mentionIn(text, token.start + token.lower.indexOf('在') + 1, token.end - 2)
  if (speaker === undefined) return null
  return { at, from: at, to: at, word: '在…看来', form: 'according', strength: 'speech', speaker }
}

/** 引用X的话: X is cited. */
function citedBehind(text: string, { start, lower }: Token): Mention | null {
  const of = lower.search(/的(?:话|说法|观点|言论|说话|表述|名言)/)
  return of > 0 ? (mentionIn(text, start, start + of) ?? null) : null
}

/** The subject between a clause's beginning and its verb; undefined when there are no words to be one. */
function subjectBetween(
  text: string,
  tokens: readonly Token[],
  from: number,
  verb: number,
): Mention | null | undefined {
  const first = tokens[from]
  const last = tokens[verb - 1]
  if (first === undefined || last === undefined || from >= verb) return undefined
  return mentionIn(text, first.start, last.end)
}

// In characters, of a clause that is searched for its subject.
const longestClause = 64

/** The subject in a run of the text, as a mention: 据 and 在…看来 around it are taken off. */
function mentionIn(text: string, start: number, stop: number): Mention | undefined {
  const end = Math.min(stop, start + longestClause)
  const words = zh.simplify(text.slice(start, end))
  if (!/\p{Script=Han}|\p{Lu}/u.test(words)) return undefined
  const lead = /^\s*(?:根据|据)/.exec(words)?.[0].length ?? 0
  const subject = subjectIn(words.slice(lead))
  return subject === null ? undefined : mentionOf(text, start + lead, subject)
}

function mentionOf(text: string, offset: number, { kind, start, end, nameStart, nameEnd }: Subject): Mention {
  return { kind, start: offset + start, end: offset + end, name: text.slice(offset + nameStart, offset + nameEnd) }
}

/** The name or pronoun with which one of a sentence's clauses begins. */
function subjectOf({ text, tokens }: Pick<Sentence, 'text' | 'tokens'>): Mention | null {
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokenAt(tokens, at)
    const opens =
      at === 0 || /^[，；：,;:。]$/.test(tokenAt(tokens, at - 1).text) || tokenAt(tokens, at - 1).kind === 'quote'
    if (!opens || token.kind !== 'word' || isCueToken(token)) continue
    const mention = mentionIn(text, token.start, token.end)
    if (mention !== undefined && mention.kind !== 'nominal') return mention
  }
  return null
}

function namesIn({ text, tokens }: Sentence): readonly Mention[] {
  const names: Mention[] = []
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word' || isCueToken(token)) continue
    const opens = at === 0 || tokenAt(tokens, at - 1).kind !== 'word'
    const mention = opens ? mentionIn(text, token.start, token.end) : undefined
    if (mention?.kind === 'name') names.push(mention)
    else
      for (const { 0: name, index } of token.text.matchAll(/\p{Script=Han}{1,6}(?:[·•・‧]\p{Script=Han}{1,6})+/gu)) {
        names.push({ kind: 'name', start: token.start + index, end: token.start + index + name.length, name })
      }
  }
  return names
}

/** 该局长, 这名专家, 局长: a title alone or with 这, 该; with more before it, it is somebody of its own. */
function headOf(nominal: string): string | null {
  const words = zh.simplify(nominal).replace(/^(?:这|那|该|上述)[名位个]?/, '')
  return zh.titles.includes(words) ? words : null
}

function statementBehind(tokens: readonly Token[], cue: Cue): readonly [number, number] | null {
  let end = tokens.length
  while (end > 0 && /^[。！？.!?…]$/.test(tokenAt(tokens, end - 1).text)) end -= 1
  const from = /^[，,：:]$/.test(tokenAt(tokens, cue.to + 1).text) ? cue.to + 2 : cue.to + 1
  return from < end && cue.speaker !== null ? [from, end] : null
}

function genderOf({ kind }: Mention, words: string): Gender {
  if (words.endsWith('们') || words.endsWith('們')) return 'they'
  if (kind === 'pronoun') return words.startsWith('她') ? 'she' : words.startsWith('他') ? 'he' : null
  if (/(?:女士|小姐|夫人|太太|女王|公主|大妈|阿姨|奶奶|姑娘)/.test(words)) return 'she'
  return /(?:先生|国王|王子|大爷|大叔|爷爷|小伙)/.test(words) ? 'he' : null
}

function kindOf({ kind, name }: Mention): ReturnType<Language['kindOf']> {
  if (kind !== 'nominal') return 'person'
  const words = zh.simplify(name).replaceAll(/[《》]/g, '')
  if (zh.documentEnds.test(words)) return 'document'
  return zh.bodyEnds.test(words) ? 'organisation' : 'person'
}
