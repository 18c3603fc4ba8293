import { trimmed, type Span } from '../article/span.ts'
import type { Cue } from '../language/cue.ts'
import { tokenAt, type Sentence, type Token } from '../language/token.ts'
import type { Scene } from './scene.ts'

/** Words that somebody is said to have said, without marks: their span without the cue, and the cue. */
export type Statement = { readonly span: Span; readonly cue: Cue; readonly sentence: number }

const leastWords = 4

/** The reported statements of a scene, in order, at most one for a cue. */
export function findStatements(scene: Scene): readonly Statement[] {
  return scene.sentences.flatMap((sentence, place) => {
    const found: Statement[] = []
    let taken = 0
    for (const cue of scene.cues[place] ?? []) {
      if (cue.speaker === null || cue.strength !== 'speech' || cue.form === 'participle') continue
      const span = statementOf(scene, sentence, cue)
      if (span === null || span.start < taken) continue
      found.push({ span, cue, sentence: place })
      taken = span.end
    }
    return found
  })
}

function statementOf(scene: Scene, { text, tokens }: Sentence, cue: Cue): Span | null {
  const behind = scene.language.statementBehind(tokens, cue)
  const range = behind ?? statementBefore(tokens, cue)
  if (range === null) return null
  const [from, to] = range
  // "She said that": the text ends before the words.
  if (from >= to) return null
  if (tokens.slice(from, to).some(({ kind }) => kind === 'quote')) return null
  const span = trimmed(text, { start: tokenAt(tokens, from).start, end: tokenAt(tokens, to - 1).end })
  const words = text.slice(span.start, span.end)
  const isLong = scene.language.isStatement?.(words) ?? scene.language.wordsIn(words) >= leastWords
  return isLong ? span : null
}

/** "It is time to act, he said.": the words before a cue whose own clause says nothing more. */
function statementBefore(tokens: readonly Token[], cue: Cue): readonly [number, number] | null {
  let to = cue.from
  if (isApposition(tokens, cue) || leadsToMarks(tokens, cue)) return null
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
