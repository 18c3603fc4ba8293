import { findAlternates } from './alternates.ts'
import { decodeFeed } from './charset.ts'
import { findFeed } from './feed-root.ts'
import { readJsonFeed } from './json-feed.ts'
import { resolveAddress } from './link.ts'
import { mendXml } from './mend.ts'
import { toDocument } from './xml-feed.ts'
import { elementsOf, parseXml, type XmlElement } from './xml-tree.ts'
import type { FeedRead, FeedSource } from './feed-document.ts'

/** Reads bytes as a feed: RSS of any version, RDF, Atom, CDF or JSON Feed, in any charset and any state. Never rejects for what the bytes are. */
export async function readFeed({
  bytes,
  url,
  contentType,
  contentLocation,
  contentLanguage,
}: FeedSource): Promise<FeedRead> {
  const text = decodeFeed(bytes, contentType).trim()
  const base = resolveAddress(contentLocation ?? '', url) ?? url
  if (text === '') return noFeed('The answer was empty.')
  if (/^\ufeff?[[{]/.test(text)) return readJson(text, base)
  const document = parseXml(mendXml(text), base)
  const found = findFeed(document)
  if (found === undefined) return noFeed(`This is no feed, but ${kindOf(document)}.`, findAlternates(document))
  try {
    return { is: 'feed', feed: await toDocument(found, contentLanguage) }
  } catch (error) {
    return noFeed(`The feed could not be parsed: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function readJson(text: string, base: string): FeedRead {
  try {
    const feed = readJsonFeed(text, base)
    return feed === undefined
      ? noFeed('This is JSON, but no JSON Feed: it lacks a version or a list of items.')
      : { is: 'feed', feed }
  } catch (error) {
    return noFeed(`This JSON cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const noFeed = (why: string, alternates: readonly string[] = []): FeedRead => ({ is: 'no feed', why, alternates })

function kindOf(document: XmlElement): string {
  const [root] = elementsOf(document)
  if (root === undefined) return 'text without any markup'
  return root.local === 'html' ? 'an HTML page' : `a document of <${root.local.slice(0, 40)}>`
}
