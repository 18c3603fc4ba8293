import { findQuotes } from '../../../digests/quote/find-quotes.ts'
import type { Cast } from '../../../digests/person/cast.ts'
import type { Quote } from '../../../digests/quote/quote.ts'

export const nobody: Cast = { persons: [], bodies: [] }

/** The marked quotations of a text as `speaker: words | words`: the mention for one whom nothing explains, `?` for nobody. */
export function said(language: string, text: string): readonly string[] {
  return quotesOf(language, text)
    .filter(({ kind }) => kind !== 'reported')
    .map((quote) => lineOf(text, quote))
}

/** The reported statements of a text, in the same form. */
export function reported(language: string, text: string): readonly string[] {
  return quotesOf(language, text)
    .filter(({ kind }) => kind === 'reported')
    .map((quote) => lineOf(text, quote))
}

export function quotesOf(language: string, text: string): readonly Quote[] {
  return findQuotes({ text, language, published: '2024-05-06T08:00:00Z' }, nobody)
}

function lineOf(text: string, { speaker, mention, spans }: Quote): string {
  const named = speaker ?? (mention === null ? '?' : text.slice(mention.start, mention.end))
  return `${named}: ${spans.map(({ start, end }) => text.slice(start, end)).join(' | ')}`
}
