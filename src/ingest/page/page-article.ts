/** The bytes of a page with what the answer said of them. */
export type PageSource = { readonly bytes: Uint8Array; readonly url: string; readonly contentType: string | null }

/**
 * The article of a page, as its publisher says it. `text` is NFC plain text, its paragraphs separated by one blank line; empty when the page has none to
 * give (a paywall, a cookie wall, a page not found). `author` names several with `; ` between them. `published` is an ISO date or instant.
 */
export type PageArticle = {
  readonly title: string | null
  readonly author: string | null
  readonly published: string | null
  readonly language: string | null
  readonly siteName: string | null
  /** `rel=canonical` or `og:url`, absolute, where it is of the same site. */
  readonly canonicalUrl: string | null
  readonly text: string
  /** Why the text is not the article's, where that can be told. */
  readonly wall: 'paywall' | 'consent' | 'not found' | null
}
