import { trimmed, type Span } from './span.ts'

/**
 * The paragraphs of a text, in order: what stands between line breaks, without the space around it. Empty ones are left out.
 * A break within a word that a hyphen divides ("co-⏎operation") ends none.
 */
export function paragraphsOf(text: string): readonly Span[] {
  const paragraphs: Span[] = []
  let start = 0
  let from = 0
  while (from <= text.length) {
    const found = text.indexOf('\n', from)
    const end = found === -1 ? text.length : found
    from = end + 1
    if (found !== -1 && dividesWord(text, end)) {
      while (text.charAt(from) === '\n') from += 1
      continue
    }
    const paragraph = trimmed(text, { start, end })
    if (paragraph.end > paragraph.start) paragraphs.push(paragraph)
    start = from
  }
  return paragraphs
}

// A letter, a hyphen, the break with an empty line at most, and a small letter.
const divided = /^\p{L}[-\u00AD‐]\s?\n\s{0,2}\p{Ll}/u

function dividesWord(text: string, at: number): boolean {
  const hyphen = text.charAt(at - 1) === ' ' || text.charAt(at - 1) === '\r' ? at - 2 : at - 1
  return /[-\u00AD‐]/.test(text.charAt(hyphen)) && divided.test(text.slice(hyphen - 1, at + 4))
}
