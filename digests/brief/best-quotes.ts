import { sliceOf, type Span } from '../article/span.ts'
import { shownConfidence, type Quote } from '../quote/quote.ts'

/** A brief shows what was said, not everything that was said. */
const mostQuotes = 3
/** Shorter ones are phrases, longer ones are speeches; in UTF-16 units, Chinese counted threefold. */
const comfortable = { least: 40, most: 320 } as const

/** What makes one quote better than another, in units of the confidence that it is that speaker's. */
const weights = {
  /** A sentence in marks says more than a part of the writer's own. */
  direct: 0.2,
  /** Readers follow persons; documents and bodies come after them. */
  person: 0.15,
  /** Somebody of the topic, known by office. */
  known: 0.15,
  comfortable: 0.25,
  /** The writer quotes the best first; the last of an article loses so much. */
  late: -0.15,
  /** Each further quote of a speaker who has been heard. */
  again: -0.3,
} as const

/**
 * The few quotes that a brief shows, at most so many, in the article's order. Only quotes in marks whose speaker is known well enough are
 * shown, and other voices come before a second quote of the same one.
 */
export function bestQuotesOf(text: string, quotes: readonly Quote[], most = mostQuotes): readonly Quote[] {
  const left = new Set(quotes.filter(isShown))
  const chosen: Quote[] = []
  while (chosen.length < most && left.size > 0) {
    const worth = (quote: Quote) => standing(text, quote) + weights.again * heard(chosen, quote)
    const best = [...left].reduce((one, other) => (worth(other) > worth(one) ? other : one))
    chosen.push(best)
    const letters = lettersOf(text, best)
    for (const quote of left) if (lettersOf(text, quote) === letters) left.delete(quote)
  }
  return chosen.toSorted((one, other) => one.spans[0].start - other.spans[0].start)
}

const lettersOf = (text: string, { spans }: Quote): string =>
  spans
    .map((span) => sliceOf(text, span))
    .join('')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

function isShown({ kind, confidence, speaker }: Quote): boolean {
  return kind !== 'reported' && confidence >= shownConfidence && speaker !== null
}

function standing(text: string, { kind, confidence, spans, person, speakerKind }: Quote): number {
  const length = spans.reduce((sum, span) => sum + lengthOf(text, span), 0)
  return (
    confidence +
    weights.direct * Number(kind === 'direct') +
    weights.person * Number(speakerKind === 'person') +
    weights.known * Number(person !== null) +
    weights.comfortable * Number(length >= comfortable.least && length <= comfortable.most) +
    weights.late * (spans[0].start / Math.max(text.length, 1))
  )
}

function lengthOf(text: string, { start, end }: Span): number {
  return end - start + 2 * (text.slice(start, end).match(/\p{Script=Han}/gu)?.length ?? 0)
}

function heard(chosen: readonly Quote[], quote: Quote): number {
  const voice = (of: Quote) => of.person ?? of.speaker
  return chosen.filter((other) => voice(other) === voice(quote)).length
}
