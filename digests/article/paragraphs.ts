import { trimmed, type Span } from './span.ts'

/** The paragraphs of a text, in order: what stands between line breaks, without the space around it. Empty ones are left out. */
export function paragraphsOf(text: string): readonly Span[] {
  const paragraphs: Span[] = []
  let start = 0
  while (start <= text.length) {
    const found = text.indexOf('\n', start)
    const end = found === -1 ? text.length : found
    const paragraph = trimmed(text, { start, end })
    if (paragraph.end > paragraph.start) paragraphs.push(paragraph)
    start = end + 1
  }
  return paragraphs
}
