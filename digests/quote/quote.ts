import type { Span } from '../article/span.ts'
import type { Office } from '../person/person.ts'

/**
 * One attribution: what one speaker said in one go, in one or more spans of the article's text (the quotation marks are
 * outside the spans). A `direct` quote is a sentence or more in marks, a `mixed` one a part of the writer's own sentence
 * in marks, a `reported` one has no marks ("Alimov said that …") and is never shown with any.
 *
 * `mention` is the run that names the speaker where the quote stands ("he", "Alimov", "the resolution"), `speaker` the
 * fullest name that the article itself gives for that mention, `person` the id of the person of the topic it resolves to.
 * All are null when the text does not decide it: a speaker is never guessed. `setOff` is what shows in the text that these
 * are somebody's words: quotation marks, a dash at a paragraph's beginning, an interview's label; null for reported speech. `confidence` is in 0…1, by how it was found.
 */
export type Quote = {
  readonly kind: 'direct' | 'mixed' | 'reported'
  readonly setOff: 'marks' | 'dash' | 'label' | null
  readonly spans: readonly [Span, ...Span[]]
  readonly mention: Span | null
  readonly speaker: string | null
  readonly speakerKind: 'person' | 'document' | 'organisation' | null
  readonly person: string | null
  readonly office: Office | null
  readonly cue: string | null
  readonly confidence: number
}

/** Below this confidence a quote is kept in the store, and not shown as that speaker's. */
export const shownConfidence = 0.5
