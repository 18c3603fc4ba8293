/**
 * One piece of a masked paragraph: a word, a number, a sign, or a whole marked quotation (`quote` is then its place in the
 * article's list of marked runs, else -1). Offsets are UTF-16 units into the article's text.
 */
export type Token = {
  readonly kind: 'word' | 'number' | 'sign' | 'quote'
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lower: string
  readonly quote: number
}

/** The tokens of one sentence of an article's text, its quotations masked. `paragraph` counts from 0. */
export type Sentence = { readonly text: string; readonly paragraph: number; readonly tokens: readonly Token[] }

/** More cues than this no sentence has; the rest of a longer one is not looked at. */
export const mostCues = 24

const nothing: Token = { kind: 'sign', start: 0, end: 0, text: '', lower: '', quote: -1 }

/** The token at a place, or an empty sign beyond both ends, so that grammar may look around freely. */
export function tokenAt(tokens: readonly Token[], at: number): Token {
  return tokens[at] ?? nothing
}

/** True for a word that begins with a capital letter. */
export function isCapitalised({ kind, text }: Token): boolean {
  return kind === 'word' && /^\p{Lu}/u.test(text)
}
