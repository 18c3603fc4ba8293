import { firstOf, linkOf, toEntry } from './entry.ts'
import { readHints } from './hints.ts'
import { readPlainFeed, type Plain } from './rss.ts'
import type { FeedDocument, FeedSource } from './feed-document.ts'
import type { FeedRoot } from './feed-root.ts'

/** A feed in XML as a document. */
export async function toDocument(
  found: FeedRoot,
  contentLanguage: FeedSource['contentLanguage'],
): Promise<FeedDocument> {
  const { channel, items } = await readPlainFeed(found)
  const language = firstOf(channel.all('language')) ?? tagOf(contentLanguage)
  const inherited = { author: firstOf(channel.all('author')), language }
  return {
    title: channel.title,
    link: linkOf(channel),
    language,
    hints: hintsOf(channel),
    entries: items.map((item) => toEntry(item, inherited)),
  }
}

function hintsOf({ all }: Plain): FeedDocument['hints'] {
  const texts = (role: Parameters<typeof all>[0]): readonly string[] => all(role).map(({ text }) => text)
  return readHints({
    ttl: texts('ttl')[0],
    period: texts('updatePeriod')[0],
    frequency: texts('updateFrequency')[0],
    hours: texts('skipHour'),
    days: texts('skipDay'),
  })
}

// A header may name several languages; then it says nothing of this feed.
function tagOf(contentLanguage: string | null): string | null {
  const tag = contentLanguage?.trim() ?? ''
  return tag === '' || tag.includes(',') ? null : tag
}
