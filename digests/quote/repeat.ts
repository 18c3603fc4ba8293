import { sliceOf, type Span } from '../article/span.ts'
import type { Quote } from './quote.ts'

// Fewer words than this may well be said twice.
const leastWords = 4

/**
 * A headline or a pulled quotation says again what the body says: of the same words twice the one that is attributed better
 * stays. Two that are both attributed beside their cue are both kept.
 */
export function withoutRepeats(text: string, quotes: readonly Quote[]): readonly Quote[] {
  const best = new Map<string, number>()
  for (const { spans, confidence } of quotes) {
    for (const span of spans) {
      const words = comparable(text, span)
      best.set(words, Math.max(best.get(words) ?? 0, confidence))
    }
  }
  return quotes.flatMap((quote) => {
    const spans = quote.spans.filter((span) => {
      const words = comparable(text, span)
      return words.split(' ').length < leastWords || quote.confidence >= (best.get(words) ?? 0)
    })
    const [first, ...others] = spans
    return first === undefined ? [] : [{ ...quote, spans: [first, ...others] }]
  })
}

function comparable(text: string, span: Span): string {
  return (
    sliceOf(text, span)
      .toLowerCase()
      .match(/[\p{Script=Han}]|[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')
}
