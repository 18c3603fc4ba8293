import type { FeedHints } from '../manners.ts'

/** The bytes of a feed with what the answer said of them. `url` is where they came from: relative addresses are resolved against it. */
export type FeedSource = {
  readonly bytes: Uint8Array
  readonly url: string
  readonly contentType: string | null
  readonly contentLocation: string | null
  readonly contentLanguage: string | null
}

/** A feed as it is read, before anything is dropped, deduplicated or sorted. Entries are in the document's order. */
export type FeedDocument = {
  readonly title: string | null
  readonly link: string | null
  /** A BCP 47 tag as the feed gives it. */
  readonly language: string | null
  readonly hints: FeedHints
  readonly entries: readonly FeedEntry[]
}

/**
 * One entry. `id` is the feed's own id (guid), or null; `url` is absolute. `published` and `updated` are ISO instants, null when the feed gives none that can be
 * read. `text` is the fullest text there is, without markup, its paragraphs separated by one blank line; `summary` the short one, where there are two.
 */
export type FeedEntry = {
  readonly id: string | null
  readonly url: string | null
  readonly title: string
  readonly published: string | null
  readonly updated: string | null
  readonly author: string | null
  readonly text: string
  readonly summary: string | null
  readonly language: string | null
}

/** What reading bytes as a feed gave. A page that is no feed may name feeds in its `<link rel="alternate">`. */
export type FeedRead =
  | { readonly is: 'feed'; readonly feed: FeedDocument }
  | { readonly is: 'no feed'; readonly why: string; readonly alternates: readonly string[] }
