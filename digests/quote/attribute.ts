import type { Cue } from '../language/cue.ts'
import { tokenAt, type Sentence, type Token } from '../language/token.ts'
import { nobody, type Attribution } from './attribution.ts'
import { isDeniedWord, leadsTo } from './denied.ts'
import type { Scene } from './scene.ts'
import { leadOf } from './lead.ts'

/** UTF-16 units: as far from its words as a claim is spoken of. */
const claimReach = 120

/** The attributions of a sentence's quotations that the sentence itself decides, by quotation. `place` is the sentence's. */
export function attributeSentence(
  { sentences, cues: allCues, subjects, language }: Scene,
  place: number,
): ReadonlyMap<number, Attribution> {
  const found = new Map<number, Attribution>()
  const sentence = sentences[place]
  if (sentence === undefined || sentence.tokens.every(({ kind }) => kind !== 'word')) return found
  const sentenceCues = allCues[place] ?? []
  for (const [at, { kind, quote }] of sentence.tokens.entries()) {
    if (kind !== 'quote') continue
    if (
      language.isPutTo(
        sentence.tokens,
        at,
        sentence.text.slice(tokenAt(sentence.tokens, at).start, tokenAt(sentence.tokens, at).end),
      )
    ) {
      found.set(quote, nobody)
      continue
    }
    const { cues, subject: led, isLed } = leadOf(sentence, sentenceCues, at, language)
    const beside = cueBeside(sentence, cues, at)
    // "rejected the mayor's claim" names who claims; "rejected his claim" does not.
    const named = beside?.form === 'noun' && beside.speaker?.kind !== 'pronoun'
    if (!named && isOthersClaim(sentence, at, language)) {
      found.set(quote, nobody)
      continue
    }
    const cue = beside ?? cueOfClause(cues, at)
    const denied = cues.findLast((other) => other.denied === true && leadsTo(sentence.tokens, other.at, at))
    const outer = beside === null ? cue !== null && denied !== undefined && cue.at < denied.at : beside.from > at
    // "He thinks she never said “…”", "she never said “…,” his office said": nobody has said it.
    if (outer && denied !== undefined && denied.at < at) {
      found.set(quote, nobody)
      continue
    }
    const subject = led ?? subjects[place] ?? null
    if (cue !== null) {
      found.set(quote, { by: beside === null ? 'clause' : 'beside', speaker: cue.speaker, cue, sentence: place })
    } else if (denied !== undefined || isDeniedWord(sentence, at, language)) {
      found.set(quote, nobody)
    } else if (subject !== null && language.pointer?.test(subject.name.toLowerCase()) !== true) {
      const by = /^[:：]$/.test(tokenAt(sentence.tokens, at - 1).text) ? 'clause' : 'subject'
      const between = sentence.text.slice(subject.end, tokenAt(sentence.tokens, at).start)
      const toldOf = by === 'subject' && language.isToldOf?.(between) === true
      found.set(quote, toldOf ? nobody : { by, speaker: subject, cue: null, sentence: place })
    } else if (isLed) {
      found.set(quote, nobody)
    }
  }
  return found
}

function isOthersClaim({ text, tokens }: Sentence, at: number, language: Scene['language']): boolean {
  const { start, end } = tokenAt(tokens, at)
  const [first, last] = [tokenAt(tokens, 0).start, tokenAt(tokens, tokens.length - 1).end]
  return language.isOthersClaim(
    text.slice(Math.max(first, start - claimReach), start),
    text.slice(end, Math.min(last, end + claimReach)),
  )
}

/** The cue next to a quotation: before it, or behind it when the quotation's own comma leads there. */
function cueBeside({ text, tokens }: Sentence, cues: readonly Cue[], at: number): Cue | null {
  const left = cues.findLast((cue) => cue.at < at && cue.to < at)
  const right = cues.find((cue) => cue.from > at)
  const before = left !== undefined && isOpenBetween(tokens, left.to + 1, at, beforeQuotation) ? left : null
  const behind =
    right !== undefined && right.speaker !== null && isOpenBetween(tokens, at + 1, right.from, behindQuotation)
      ? right
      : null
  if (before !== null && behind !== null && leadsOn(text, tokens, at) && closesClause(tokens, behind)) return behind
  if (before !== null || behind !== null) return before ?? behind
  const told = cues.some((cue) => cue.at < at && cue.strength === 'speech' && cue.form !== 'according')
  return left !== undefined && left.speaker !== null && !told && names(tokens, left, at) ? left : null
}

/** True when a comma inside the closing mark or behind it leads on to a cue: "… from his side," Orlov added. */
function leadsOn(text: string, tokens: readonly Token[], at: number): boolean {
  const { end } = tokenAt(tokens, at)
  return /,\s*.$/su.test(text.slice(end - 3, end)) || tokenAt(tokens, at + 1).text === ','
}

/** True for a cue that says nothing more of its own: its sentence ends, or only a time or place follows. */
function closesClause(tokens: readonly Token[], cue: Cue): boolean {
  const { kind, text } = tokenAt(tokens, cue.to + 1)
  return cue.form !== 'participle' && cue.strength === 'speech' && (kind === 'quote' || /^(?:|[.,!?;])$/.test(text))
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
