/** How a publisher stands to the news: whose voice it is. */
export type SourceKind = 'state agency' | 'private' | 'wire' | 'official'

/** Who published an article. `country` is an ISO 3166 code, such as `CN`. */
export type Source = {
  readonly name: string
  readonly kind: SourceKind | null
  readonly country: string | null
}

/**
 * One item of news in its publisher's own words.
 *
 * `text` is NFC plain text, its paragraphs separated by one blank line. Every span of a brief or a quote points into
 * it, so it is never edited in place: a changed page is a new revision. `published` is an ISO instant in UTC; when only
 * the day is known it is the day's first instant and `publishedPrecision` says so.
 */
export type Article = {
  readonly id: string
  readonly revision: number
  readonly url: string | null
  readonly title: string
  readonly byline: string | null
  readonly source: Source
  readonly published: string | null
  readonly publishedPrecision: 'instant' | 'day'
  readonly language: string
  readonly text: string
}
