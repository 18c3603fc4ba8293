import type { Cue, Mention } from '../language/cue.ts'
import type { Language } from '../language/language.ts'
import { tokenAt, type Sentence, type Token } from '../language/token.ts'
import type { Attribution } from './attribution.ts'

/** The attributions of the quotations of one sentence that the sentence itself decides, by quotation. */
export function attributeSentence(
  sentence: Sentence,
  cues: readonly Cue[],
  place: number,
  language: Language,
): ReadonlyMap<number, Attribution> {
  const found = new Map<number, Attribution>()
  const { tokens } = sentence
  const bare = tokens.every(({ kind }) => kind !== 'word')
  if (bare) return found
  for (const [at, { kind, quote }] of tokens.entries()) {
    if (kind !== 'quote') continue
    const beside = cueBeside(tokens, cues, at)
    const cue = beside ?? cueOfClause(cues, at)
    if (cue !== null) {
      found.set(quote, { by: beside === null ? 'clause' : 'beside', speaker: cue.speaker, cue, sentence: place })
    } else {
      const speaker: Mention | null = language.subjectOf(sentence)
      const by = /^[:：]$/.test(tokenAt(tokens, at - 1).text) ? 'clause' : 'subject'
      if (speaker !== null) found.set(quote, { by, speaker, cue: null, sentence: place })
    }
  }
  return found
}

/** The cue next to a quotation: directly before it, else directly behind it. */
function cueBeside(tokens: readonly Token[], cues: readonly Cue[], at: number): Cue | null {
  const left = cues.findLast((cue) => cue.at < at && cue.to < at)
  const right = cues.find((cue) => cue.from > at)
  if (left !== undefined && isOpenBetween(tokens, left.to + 1, at, beforeQuotation)) return left
  if (right !== undefined && right.speaker !== null && isOpenBetween(tokens, at + 1, right.from, behindQuotation))
    return right
  return left !== undefined && left.speaker !== null && names(tokens, left, at) ? left : null
}

// What may stand between a cue and the words it introduces, and between quoted words and the cue behind them.
const beforeQuotation = /^(?:[,:：，]|that|что|[—–―-]+)$/
const behindQuotation = /^(?:[,，.。!?！？…]|[—–―-]+|\.\.\.)$/
// "called the plan a": so many words may stand between a verb of naming and what it names something.
const namedWords = 6

/** "called the plan “a shame”": a stance on something that is named between the verb and the quotation. */
function names(tokens: readonly Token[], cue: Cue, at: number): boolean {
  if (cue.strength !== 'stance' || cue.to >= at || at - cue.to - 1 > namedWords) return false
  return tokens.slice(cue.to + 1, at).every(({ kind }) => kind === 'word')
}

function isOpenBetween(tokens: readonly Token[], from: number, to: number, signs: RegExp): boolean {
  for (let at = from; at < to; at += 1) if (!signs.test(tokenAt(tokens, at).lower)) return false
  return true
}

/** Another cue of the sentence: the last one before the quotation, else the first behind it. */
function cueOfClause(cues: readonly Cue[], at: number): Cue | null {
  const spoken = cues.filter(({ speaker }) => speaker !== null)
  const before = spoken.filter((cue) => cue.at < at)
  const saying = before.findLast(({ strength }) => strength === 'speech')
  return saying ?? before.at(-1) ?? spoken.find((cue) => cue.at > at) ?? null
}
