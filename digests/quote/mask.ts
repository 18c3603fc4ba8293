import type { Span } from '../article/span.ts'
import { tokenAt, type Sentence, type Token } from '../language/token.ts'
import type { Language } from '../language/language.ts'

/** A run to be masked: `outer` is taken out of the sentence, `quote` is the token's place in the article's list. */
export type MaskedRun = { readonly outer: Span; readonly quote: number }

/** The tokens of a paragraph in which every marked run is one token, so that grammar never reads the quoted words. */
export function maskParagraph(text: string, paragraph: Span, runs: readonly MaskedRun[], language: Language): Token[] {
  const tokens: Token[] = []
  let at = paragraph.start
  for (const { outer, quote } of runs) {
    if (/\S/.test(text.slice(at, outer.start)))
      pushAll(tokens, language.tokensOf(text, { start: at, end: outer.start }))
    const { start, end } = outer
    tokens.push({ kind: 'quote', start, end, text: '', lower: '', quote })
    at = end
  }
  pushAll(tokens, language.tokensOf(text, { start: at, end: paragraph.end }))
  return withoutBrackets(tokens)
}

// Brackets that hold more than this are a sentence's own, not an aside.
const longestAside = 40

/** Drops what stands in brackets, unless it quotes: an aside ("Reid (D-Nev.) said") never carries the grammar. */
function withoutBrackets(tokens: readonly Token[]): Token[] {
  const kept: Token[] = []
  let open = -1
  for (const token of tokens) {
    kept.push(token)
    if (token.kind === 'quote') open = -1
    else if (/^[(（[]$/.test(token.text)) open = kept.length - 1
    else if (/^[)）\]]$/.test(token.text) && open !== -1) {
      if (kept.length - open <= longestAside) kept.length = open
      open = -1
    }
  }
  return kept
}

function pushAll(tokens: Token[], more: readonly Token[]): void {
  for (const token of more) tokens.push(token)
}

// No sentence has so many tokens: a text without full stops is cut here, so that no search runs over all of it.
const longestSentence = 250

/** The sentences of masked tokens. `endsSentence` tells whether one ends with the quotation at a place. */
export function sentencesOfMasked(
  text: string,
  tokens: readonly Token[],
  paragraph: number,
  endsSentence: (at: number) => boolean,
): readonly Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  for (let at = 0; at < tokens.length; at += 1) {
    if (at - from < longestSentence && !endsAt(tokens, at, endsSentence)) continue
    sentences.push({ text, paragraph, tokens: tokens.slice(from, at + 1) })
    from = at + 1
  }
  if (from < tokens.length) sentences.push({ text, paragraph, tokens: tokens.slice(from) })
  return sentences
}

function endsAt(tokens: readonly Token[], at: number, endsSentence: (at: number) => boolean): boolean {
  const token = tokenAt(tokens, at)
  const next = tokenAt(tokens, at + 1)
  if (token.kind === 'quote') return endsSentence(at)
  if (!/^[.!?…。！？]+$/.test(token.text)) return false
  return next.text === '' || next.kind !== 'word' ? !/^[,;:)\]—–-]/.test(next.text) : !/^\p{Ll}/u.test(next.text)
}
