import { readFeed } from '../../../../src/ingest/feed/read-feed.ts'
import type { FeedDocument, FeedEntry, FeedRead, FeedSource } from '../../../../src/ingest/feed/feed-document.ts'

const address = 'https://news.example/feeds/all.xml'

/** Reads text or bytes as they would come from one address, with no headers unless given. */
export function read(content: string | Uint8Array, headers: Partial<FeedSource> = {}): Promise<FeedRead> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return readFeed({ url: address, contentType: null, contentLocation: null, contentLanguage: null, ...headers, bytes })
}

/** The feed that the content is; fails with the reader's own words when it is none. */
export async function feedOf(content: string | Uint8Array, headers: Partial<FeedSource> = {}): Promise<FeedDocument> {
  const result = await read(content, headers)
  if (result.is === 'no feed') throw new Error(result.why)
  return result.feed
}

/** The first entry of a feed. */
export async function entryOf(content: string | Uint8Array, headers: Partial<FeedSource> = {}): Promise<FeedEntry> {
  const [entry] = (await feedOf(content, headers)).entries
  if (entry === undefined) throw new Error('The feed has no entry.')
  return entry
}

/** An RSS 2.0 feed of one item with the prefixes that feeds use. */
export const rss = (item: string): string => rssFeed(`<item>${item}</item>`)

/** An RSS 2.0 feed around what its channel holds. */
export const rssFeed = (channel: string): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>River News</title>${channel}</channel></rss>`

/** An Atom 1.0 feed of one entry. */
export const atom = (entry: string, feed = ''): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>River News</title>${feed}<entry>${entry}</entry></feed>`
