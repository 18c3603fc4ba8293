import type { Cue, Mention } from '../language/cue.ts'
import type { Language } from '../language/language.ts'
import type { Sentence } from '../language/token.ts'

/** What a quotation may belong to: cues, and a subject that stands before its colon. */
type Lead = { readonly cues: readonly Cue[]; readonly subject: Mention | null; readonly isLed: boolean }

/**
 * What may introduce the quotation at a place. In a dialogue, 张三告诉李四：“……”李四答：“……”, the clause that leads by its colon to a quotation is
 * its own: the cue behind it never is.
 */
export function leadOf(sentence: Sentence, cues: readonly Cue[], at: number, language: Language): Lead {
  const from = language.leadingClause?.(sentence, at) ?? -1
  if (from < 0) return { cues, subject: null, isLed: false }
  const subject = language.subjectOf({ ...sentence, tokens: sentence.tokens.slice(from, at) })
  const own = cues.filter((cue) => cue.at >= from && cue.at < at)
  return { cues: own.length > 0 || subject !== null ? own : cues.filter((cue) => cue.at < from), subject, isLed: true }
}
