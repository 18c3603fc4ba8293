import type { Cue, Mention } from '../cue.ts'
import { type Sentence, tokenAt } from '../token.ts'
import { genitiveAt } from './genitive.ts'
import { impersonalVerbs } from './verbs.ts'
import { plain } from './word.ts'
import * as ru from './words.ts'

/** «говорится в заявлении X», «в сообщении X отмечается». */
export function impersonalAt({ text, tokens }: Sentence, at: number): Cue | null {
  const token = tokenAt(tokens, at)
  const word = plain(token)
  if (!impersonalVerbs.has(word)) return null
  const behind = [at + 1, at + 2].find((place) => /^(?:в|на)$/.test(plain(tokenAt(tokens, place))))
  const before = tokens.findLastIndex((other, place) => place < at && /^(?:в|во|на)$/.test(plain(other)))
  const from = behind !== undefined ? behind + 1 : before + 1
  const found = from > 0 ? genitiveAt(text, tokens, from) : null
  const document = found !== null && (behind !== undefined || ru.documents.test(plain(tokenAt(tokens, from))))
  const speaker: Mention | null =
    found === null || !document
      ? null
      : { ...found.mention, kind: 'nominal', name: text.slice(found.mention.start, found.mention.end) }
  return {
    at,
    from: Math.min(at, behind === undefined ? from : at),
    to: behind === undefined || found === null ? at : found.to,
    word: token.lower,
    form: 'finite',
    strength: 'speech',
    speaker,
  }
}
