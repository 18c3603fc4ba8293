import type { Cue, Mention } from '../cue.ts'
import { type Sentence, type Token, tokenAt } from '../token.ts'
import { genitiveAt, nominativeOfAccusative } from './genitive.ts'
import { plain } from './word.ts'
import * as ru from './words.ts'

/** «по словам X», «по его мнению». */
export function accordingAt({ text, tokens }: Sentence, at: number): Cue | null {
  if (plain(tokenAt(tokens, at)) === 'ссылкой' && plain(tokenAt(tokens, at + 1)) === 'на')
    return referenceAt(text, tokens, at)
  if (plain(tokenAt(tokens, at)) === 'согласно') return agreeingAt(text, tokens, at)
  if (plain(tokenAt(tokens, at)) !== 'по') return null
  const cueOf = (speaker: Mention, to: number, noun: string): Cue => ({
    at,
    from: at,
    to,
    word: `по ${noun}`,
    form: 'according',
    strength: 'speech',
    speaker,
  })
  const next = tokenAt(tokens, at + 1)
  const second = tokenAt(tokens, at + 2)
  if (/^(?:его|ее|их)$/.test(plain(next)) && ru.according.has(plain(second))) {
    return cueOf({ kind: 'pronoun', start: next.start, end: next.end, name: next.text }, at + 2, second.lower)
  }
  if (!ru.according.has(plain(next))) return null
  const speaker = genitiveAt(text, tokens, at + 2)
  return speaker === null ? null : cueOf(speaker.mention, speaker.to, next.lower)
}

/** «со ссылкой на X»: an agency refers to X. */
function referenceAt(text: string, tokens: readonly Token[], at: number): Cue | null {
  const found = genitiveAt(text, tokens, at + 2)
  if (found === null) return null
  const written = text.slice(found.mention.start, found.mention.end)
  const name =
    found.mention.kind === 'name' && written.endsWith('у') ? nominativeOfAccusative(written) : found.mention.name
  const speaker: Mention = { ...found.mention, name }
  return { at, from: at, to: found.to, word: 'со ссылкой на', form: 'according', strength: 'speech', speaker }
}

/** «согласно заявлению X»: X, or the document itself when it names nobody. */
function agreeingAt(text: string, tokens: readonly Token[], at: number): Cue | null {
  const noun = plain(tokenAt(tokens, at + 1))
  const owned = ru.documents.test(noun) || ru.according.has(noun) ? genitiveAt(text, tokens, at + 2) : null
  const found = owned ?? genitiveAt(text, tokens, at + 1)
  if (found === null || noun.startsWith('котор')) return null
  return { at, from: at, to: found.to, word: 'согласно', form: 'according', strength: 'speech', speaker: found.mention }
}
