import type { Cue, Mention } from '../language/cue.ts'

/**
 * Who is found to speak a marked run, and by what evidence: a cue `beside` it, a name that has `signed` it, another cue of its `clause`, the `subject` of
 * its sentence, `carried` from a neighbouring sentence or paragraph, or `none`.
 */
export type Attribution = {
  readonly by: 'beside' | 'signed' | 'clause' | 'subject' | 'carried' | 'none'
  readonly speaker: Mention | null
  readonly cue: Cue | null
  /** The place of the sentence that names the speaker: quotations of one sentence and cue are one attribution. */
  readonly sentence: number
}

/** How sure each kind of evidence is, measured as the share of right quotations with right speakers on English news, rounded. */
export const confidenceBy: { readonly [by in Attribution['by']]: number } = {
  beside: 0.95,
  signed: 0.9,
  clause: 0.9,
  carried: 0.75,
  subject: 0.6,
  none: 0.2,
}

/** Words of which the text does not say whose they are. */
export const nobody: Attribution = { by: 'none', speaker: null, cue: null, sentence: -1 }

/** How sure a guess is: it is kept, and not shown, below `shownConfidence`. */
export const guessedConfidence = 0.4

/** How often a pronoun means the person that it is taken for, measured in the same way where nobody else is as likely. */
export const pronounConfidence = 0.8
