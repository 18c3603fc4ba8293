import { trimmed, type Span } from '../article/span.ts'
import type { Language } from '../language/language.ts'
import type { Marked } from './pair-marks.ts'

// «Quoted words, — said X, — more of them»: a dash behind a stop or a comma, then a small letter.
const opening = /[,.!?…]\s*[—–―-]+\s+(?=\p{Ll})/gu
const closing = /[,.:;]\s*[—–―-]+\s+/gu
// The author's words begin with their verb: it stands among the first few.
const wordsBeforeCue = 4
// In UTF-16 units, of the author's words.
const longestClause = 80

/**
 * A marked run without the author's words that stand inside its marks, as Russian puts them («…, — сказал он, — …»): the
 * pieces of speech, in order. A run without such words comes back as it is.
 */
export function splitInsertions(text: string, run: Marked, language: Language): readonly Marked[] {
  if (!language.insertsCues) return [run]
  const pieces: Marked[] = []
  let from = run.span.start
  let outerStart = run.outer.start
  for (const { index, 0: sign } of text.slice(run.span.start, run.span.end).matchAll(opening)) {
    const at = run.span.start + index
    const words = at + sign.length
    if (at < from) continue
    closing.lastIndex = words
    const end = closing.exec(text)
    const clause = text.slice(words, Math.min(end?.index ?? run.span.end, run.span.end, words + longestClause))
    if (!beginsWithCue(clause, language) && language.isInsertion?.(clause) !== true) continue
    pieces.push(pieceOf(text, run, { start: from, end: /[!?…]/.test(sign) ? at + 1 : at }, outerStart, at))
    from = end === null || end.index >= run.span.end ? run.outer.end : end.index + end[0].length
    outerStart = from
  }
  if (pieces.length === 0) return [run]
  if (from < run.span.end)
    pieces.push(pieceOf(text, run, { start: from, end: run.span.end }, outerStart, run.outer.end))
  return pieces.filter(({ span }) => span.end > span.start)
}

function pieceOf(text: string, run: Marked, span: Span, outerStart: number, outerEnd: number): Marked {
  return { ...run, piece: true, span: trimmed(text, span), outer: { start: outerStart, end: outerEnd } }
}

function beginsWithCue(words: string, language: Language): boolean {
  const first = words.split(/[\s,.:;]+/).slice(0, wordsBeforeCue)
  return first.some((word) => language.isCue(word.toLowerCase()))
}

/** A paragraph that a dash opens and that the author's words interrupt is speech without any marks: — Q, — сказал X. */
export function dashedSpeech(text: string, paragraph: Span, language: Language): readonly Marked[] {
  const dash = language.insertsCues
    ? /^[—–―-]\s+(?=[\p{Lu}\d])/u.exec(text.slice(paragraph.start, paragraph.start + 8))
    : null
  if (dash === null) return []
  const span = { start: paragraph.start + dash[0].length, end: paragraph.end }
  const pieces = splitInsertions(
    text,
    { span, outer: { start: paragraph.start, end: paragraph.end }, closed: true, single: false, setOff: 'dash' },
    language,
  )
  return pieces.length > 1 || (pieces[0]?.span.end ?? span.end) < span.end ? pieces : []
}
