import type { Cue } from '../language/cue.ts'
import type { Language } from '../language/language.ts'
import { tokenAt, type Sentence } from '../language/token.ts'

/** As far as a denial stands before its word. */
const reach = 40

/** "Alimov never said …", "could say …", "if Alimov says …", «не говорил», 没有说: words of saying by which nobody has said anything. */
export function isDenied(
  { text, tokens }: Sentence,
  { at, from, speaker }: Pick<Cue, 'at' | 'from' | 'speaker'>,
  { denial, supposition, untrue }: Pick<Language, 'denial' | 'supposition' | 'untrue'>,
): boolean {
  const { start } = tokenAt(tokens, at)
  if (denial.test(before(text, start)) || untrue.test(before(text, tokenAt(tokens, Math.min(at, from)).start)))
    return true
  const isBefore = speaker !== null && speaker.start < start
  return (
    isBefore && (supposition.test(tokenAt(tokens, from - 1).lower) || supposition.test(tokenAt(tokens, from).lower))
  )
}

/** True for a word that no cue takes and that stands behind a denial: "is expected to say". */
export function isDeniedWord({ text, tokens }: Sentence, at: number, { denial }: Pick<Language, 'denial'>): boolean {
  return tokenAt(tokens, at).kind === 'word' && denial.test(before(text, tokenAt(tokens, at).start))
}

function before(text: string, start: number): string {
  return text.slice(Math.max(0, start - reach), start).toLowerCase()
}
