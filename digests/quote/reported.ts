import { trimmed, type Span } from '../article/span.ts'
import type { Cue } from '../language/cue.ts'
import { tokenAt, type Sentence, type Token } from '../language/token.ts'
import type { Language } from '../language/language.ts'
import type { Run, Scene } from './scene.ts'

/** Words that somebody is said to have said, without marks: their span without the cue, and the cue. */
export type Statement = { readonly span: Span; readonly cue: Cue; readonly sentence: number }

const leastWords = 4

/** The reported statements of a scene, in order, at most one for a cue. Where one of the `spoken` runs stands, that is what was said. */
export function findStatements(scene: Scene, spoken: ReadonlySet<Run>): readonly Statement[] {
  return scene.sentences.flatMap((sentence, place) => {
    const found: Statement[] = []
    let taken = 0
    for (const cue of scene.cues[place] ?? []) {
      if (cue.speaker === null || cue.strength !== 'speech' || cue.form === 'participle') continue
      const span = statementOf(scene, sentence, cue, spoken)
      if (span === null || span.start < taken) continue
      found.push({ span, cue, sentence: place })
      taken = span.end
    }
    return found
  })
}

function statementOf(scene: Scene, { text, tokens }: Sentence, cue: Cue, spoken: ReadonlySet<Run>): Span | null {
  const behind = scene.language.statementBehind(tokens, cue)
  const range = behind ?? statementBefore(scene.language, tokens, cue)
  if (range === null) return null
  const [from, to] = range
  // "She said that": the text ends before the words.
  if (from >= to) return null
  if (tokens.slice(from, to).some((token, at) => isSpoken(scene, token, tokens[from + at - 1], spoken))) return null
  const span = trimmed(text, { start: tokenAt(tokens, from).start, end: tokenAt(tokens, to - 1).end })
  const words = text.slice(span.start, span.end)
  const isLong = scene.language.isStatement?.(words) ?? scene.language.wordsIn(words) >= leastWords
  return isLong ? span : null
}

/** True for a marked run that is somebody's words, and not a name: the "Blue Night" festival. */
function isSpoken(scene: Scene, { kind, quote }: Token, before: Token | undefined, spoken: ReadonlySet<Run>): boolean {
  if (kind !== 'quote') return false
  const run = scene.runs[quote]
  return (run !== undefined && spoken.has(run)) || /^[:：]$/.test(before?.text ?? '')
}

/** "It is time to act, he said.": the words before a cue whose own clause says nothing more. */
function statementBefore(language: Language, tokens: readonly Token[], cue: Cue): readonly [number, number] | null {
  let to = cue.from
  if (isApposition(tokens, cue) || leadsToMarks(tokens, cue) || language.hasObject?.(tokens, cue) === true) return null
  if (!/^(?:,|，|—|–|-|--)$/.test(tokenAt(tokens, to - 1).text)) return null
  while (to > 0 && /^(?:,|，|—|–|-|--)$/.test(tokenAt(tokens, to - 1).text)) to -= 1
  return to > 0 ? [0, to] : null
}

/** "The head of the post, Aigul Sadyr, said": what stands before the name is who she is, not what she said. */
function isApposition(tokens: readonly Token[], { at, speaker }: Cue): boolean {
  return speaker !== null && speaker.start < tokenAt(tokens, at).start && /^[,，]$/.test(tokenAt(tokens, at - 1).text)
}

/** A cue with a colon or a marked run right behind it introduces that. */
function leadsToMarks(tokens: readonly Token[], { to }: Cue): boolean {
  return tokens.slice(to + 1, to + 4).some(({ kind, text }) => kind === 'quote' || /^[:：]$/.test(text))
}
