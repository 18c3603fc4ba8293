import type { Cue } from '../cue.ts'
import { type Sentence, mostCues, tokenAt } from '../token.ts'
import { withoutAsked } from './inversion.ts'
import { mentionOf } from './mention.ts'
import { isContentWord, isNameWord } from './noun.ts'
import { phraseEndingAt, phraseStartingAt } from './phrase.ts'
import { withQuoted } from './quoting.ts'
import { subjectBefore } from './subject.ts'
import { verbAt } from './verb-cue.ts'
import * as en from './words.ts'

/** The words of an English sentence that introduce speech. */
export function cuesIn(sentence: Sentence): readonly Cue[] {
  const cues: Cue[] = []
  for (let at = 0; at < sentence.tokens.length && cues.length < mostCues; at += 1) {
    const cue =
      accordingAt(sentence, at) ?? idiomAt(sentence, at) ?? speechNounAt(sentence, at) ?? verbAt(sentence, at, cues)
    if (cue !== null) cues.push(cue)
  }
  return withoutAsked(sentence.tokens, withQuoted(sentence, cues))
}

function accordingAt({ text, tokens }: Sentence, at: number): Cue | null {
  const { lower } = tokenAt(tokens, at)
  const according = lower === 'according' && tokenAt(tokens, at + 1).lower === 'to'
  const inWords = lower === 'words' && tokenAt(tokens, at + 1).lower === 'of' && tokenAt(tokens, at - 2).lower === 'in'
  const inView = at === 0 && lower === 'for' && isNameWord(tokens, 1)
  if (!according && !inWords && !inView) return null
  const phrase = phraseStartingAt(tokens, inView ? at + 1 : at + 2)
  if (phrase === null) return null
  const to = phrase.to
  // "For Olsen, “…”": only marks show that it is what Olsen says, unless the sentence goes on about the words.
  if (
    inView &&
    !(
      phrase.kind === 'name' &&
      tokenAt(tokens, to + 1).text === ',' &&
      tokenAt(tokens, to + 2).kind === 'quote' &&
      tokenAt(tokens, to + 3).kind !== 'word'
    )
  )
    return null
  return {
    at,
    from: at,
    to,
    word: according ? 'according to' : inView ? 'for' : 'in the words of',
    form: 'according',
    strength: 'speech',
    speaker: mentionOf(text, tokens, phrase),
  }
}

// Verbs that say something only together with the word behind them: "put it", "shot back".
const idioms: ReadonlyMap<string, RegExp> = new Map([
  ['it', /^puts?$/],
  ['back', /^(?:shot|shoots|fired|fires|hit|hits|clapped)$/],
  ['in', /^(?:chimed|chimes|weighed|weighs)$/],
])

function idiomAt({ text, tokens }: Sentence, at: number): Cue | null {
  const { lower } = tokenAt(tokens, at)
  const particle = tokenAt(tokens, at + 1).lower
  if (idioms.get(particle)?.test(lower) !== true) return null
  const phrase = subjectBefore(tokens, at)
  if (phrase === null) return null
  const speaker = mentionOf(text, tokens, phrase)
  return {
    at,
    from: phrase.from,
    to: at + 1,
    word: `${lower} ${particle}`,
    form: 'finite',
    strength: 'speech',
    speaker,
  }
}

/** "her warning that", "the mayor's promise", "a statement from the mayor": the owner of the noun speaks. */
function speechNounAt({ text, tokens }: Sentence, at: number): Cue | null {
  const { lower, text: written } = tokenAt(tokens, at)
  if (!en.speechNouns.has(lower) || written !== lower) return null
  let before = at - 1
  while (before > 0 && at - before < 4 && isContentWord(tokens, before) && !isNameWord(tokens, before)) before -= 1
  const owner = tokenAt(tokens, before)
  const own = /^['’]s?$/.test(owner.text) ? phraseEndingAt(tokens, before - 1, 0) : null
  const his = /^(?:his|her|their)$/.test(owner.lower) ? ({ kind: 'pronoun', from: before, to: before } as const) : null
  const by = /^(?:by|from)$/.test(tokenAt(tokens, at + 1).lower) ? phraseStartingAt(tokens, at + 2) : null
  // "called her remarks “…”": what they are called is not what they say.
  const first = own?.from ?? before
  if (
    by === null &&
    /^(?:call|label|dub|brand|deem|term|find|consider|think|judg)/.test(tokenAt(tokens, first - 1).lower) &&
    tokenAt(tokens, at + 1).kind === 'quote'
  )
    return null
  const phrase = own ?? his ?? by
  if (phrase === null) return null
  const speaker = mentionOf(text, tokens, phrase)
  return {
    at,
    from: Math.min(at, phrase.from),
    to: Math.max(at, phrase.to),
    word: lower,
    form: 'noun',
    strength: 'stance',
    speaker,
  }
}
