import type { Cue } from '../language/cue.ts'
import type { Language } from '../language/language.ts'
import { tokenAt, type Sentence } from '../language/token.ts'

/** As far as a denial stands before its word. */
const reach = 40

/** "Alimov never said …", "could say …", «не говорил», 没有说: words of saying by which nobody has said anything. */
export function isDenied(
  { text, tokens }: Sentence,
  { at }: Pick<Cue, 'at'>,
  { denial }: Pick<Language, 'denial'>,
): boolean {
  const { start } = tokenAt(tokens, at)
  return denial.test(text.slice(Math.max(0, start - reach), start).toLowerCase())
}
