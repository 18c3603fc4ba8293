import type { Article } from '../../digests/article/article.ts'
import { findQuotes } from '../../digests/quote/find-quotes.ts'
import type { Relevance } from '../../digests/topic/relevance.ts'
import type { Topic } from '../../digests/topic/topic.ts'
import type { Fate, FeedItem, Saved } from '../store/store.ts'
import type { FeedDocument, FeedEntry } from './feed/feed-document.ts'
import type { Feed } from './feed-state.ts'
import { idOf } from '../ids.ts'
import { canonicalUrlOf, isOnSiteOf } from './identity.ts'
import type { Newsroom } from './room.ts'
import { nextSecondLook } from './see-again.ts'
import { toArticle } from './to-article.ts'
import { visit } from './visit.ts'

/** What became of an entry that was not known: what is to be stored of it beside the article. */
export type Taken = {
  readonly as: 'new' | 'revised' | 'known' | 'dropped'
  readonly item: FeedItem
  readonly fates: readonly Fate[]
}

/**
 * Takes in one entry of a feed: keeps it as an article or drops it, and says why. `known` holds the items seen before; for one that says the
 * same as then nothing is to be done.
 */
export async function takeEntry(
  room: Newsroom,
  feed: Feed,
  document: FeedDocument,
  entry: FeedEntry,
  known: ReadonlyMap<string, string>,
): Promise<Taken | undefined> {
  const { now } = room
  const guid = entry.id ?? entry.url ?? idOf(entry.title, entry.text)
  const hash = idOf(entry.title, entry.text, entry.summary ?? '')
  if (known.get(guid) === hash) return undefined
  const topic = room.topics.find(({ name }) => name === feed.topic)
  const judge = room.judges.get(feed.topic)
  if (topic === undefined || judge === undefined) return undefined
  const first = judge({
    title: entry.title,
    text: [entry.text, entry.summary ?? ''].join('\n\n'),
    published: entry.published,
  })
  const address = entry.url === null ? null : canonicalUrlOf(entry.url)
  // A page is asked for only when what the feed says names the topic at all: a feed of 200 items a day is not 200 visits.
  const worthAVisit = room.keepAll || first.score > 0
  const page = worthAVisit && entry.url !== null ? await visit(room, entry.url) : undefined
  const { article, textFrom, isDated } = toArticle(feed, document, entry, page, now())
  const relevance: Relevance = worthAVisit ? judge(article) : first
  const keep = room.keepAll || relevance.kept
  const ours = keep && article.text !== '' ? await asRevision(room, feed, article, textFrom) : undefined
  const saved =
    ours === undefined || ours === 'known' ? ours : await saveOnce(room, topic, ours, textFrom, isDated, page?.url)
  const fate = {
    url: address ?? guid,
    topic: topic.name,
    article: saved === undefined ? null : article.id,
    at: now(),
    feed: feed.url,
    kept: saved !== undefined,
    score: relevance.score,
    why:
      saved === undefined || relevance.kept
        ? relevance.why
        : `kept because all was asked for; else dropped: ${relevance.why}`,
  }
  const found = article.url === null ? fate.url : canonicalUrlOf(article.url)
  const underBothAddresses = found === fate.url ? [fate] : [fate, { ...fate, url: found }]
  return { as: saved ?? 'dropped', item: { guid, hash, article: fate.article }, fates: underBothAddresses }
}

/**
 * What a feed may make of an article that is known already. The publisher's page has the last word over a feed's summary of it, and a feed
 * of another site may bring what it finds on the page, but neither its own words nor its name.
 */
async function asRevision(
  { store }: Newsroom,
  feed: Feed,
  article: Article,
  textFrom: 'page' | 'feed',
): Promise<Article | 'known'> {
  const known = await store.article(article.id)
  if (known === undefined) return article
  if (textFrom === 'feed' && (await store.origin(known.id))?.textFrom === 'page') return 'known'
  if (known.source.name === article.source.name || isOnSiteOf(article.url ?? '', feed.url)) return article
  const { title, byline, source, published, publishedPrecision } = known
  return textFrom === 'page' ? { ...article, title, byline, source, published, publishedPrecision } : 'known'
}

// Feeds are polled side by side, and two of them may bring the same article at the same moment.
async function saveOnce(
  { store, now }: Newsroom,
  topic: Topic,
  article: Article,
  textFrom: 'page' | 'feed',
  isDated: boolean,
  pageUrl: string | undefined,
): Promise<Saved> {
  const storedAt = now()
  const facts = {
    topic: topic.name,
    hash: idOf(article.title, article.text),
    storedAt,
    sample: false,
    textFrom,
    page:
      textFrom === 'page' && pageUrl !== undefined
        ? { url: pageUrl, seeAgainAt: nextSecondLook(storedAt, storedAt) }
        : null,
  }
  // Whoever holds an office today need not be who held it in a text without a date.
  return store.saveArticle(article, facts, findQuotes(isDated ? article : { ...article, published: null }, topic))
}
