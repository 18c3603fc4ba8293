/**
 * Where a speaker is named. `start` and `end` are offsets into the article's text, `name` is the words to show and to look
 * up ("Rashid Alimov" of "SCO Secretary-General Rashid Alimov").
 */
export type Mention = {
  readonly kind: 'name' | 'pronoun' | 'nominal'
  readonly start: number
  readonly end: number
  readonly name: string
}

/**
 * A word that introduces speech. `from` and `to` are the tokens it and its speaker take together, so that a quotation beside
 * them is beside the cue. `strength`: `speech` for verbs of saying, `stance` for verbs of thinking and judging, which
 * introduce quotations but make no statement on their own.
 */
export type Cue = {
  readonly at: number
  readonly from: number
  readonly to: number
  readonly word: string
  readonly form: 'finite' | 'participle' | 'according' | 'noun'
  readonly strength: 'speech' | 'stance'
  readonly speaker: Mention | null
  /** Nothing was said: "never said", "denied having said". */
  readonly denied?: boolean
}
