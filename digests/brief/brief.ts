import type { Source } from '../article/article.ts'
import type { Span } from '../article/span.ts'
import type { Quote } from '../quote/quote.ts'

/** What one article says, for a reader in a hurry. Key points, background and quotes are spans of the article's text. */
export type Brief = {
  readonly articleId: string
  readonly headline: string
  readonly place: string | null
  readonly published: string | null
  readonly publishedPrecision: 'instant' | 'day'
  readonly language: string
  readonly source: Source
  readonly url: string | null
  readonly keyPoints: readonly Span[]
  readonly quotes: readonly Quote[]
  readonly background: readonly Span[]
  readonly readingMinutes: number
}
