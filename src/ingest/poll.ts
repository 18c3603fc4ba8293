import type { Article } from '../../digests/article/article.ts'
import type { Cast } from '../../digests/person/cast.ts'
import { findQuotes } from '../../digests/quote/find-quotes.ts'
import { judgeOf, type Relevance } from '../../digests/topic/relevance.ts'
import type { Topic } from '../../digests/topic/topic.ts'
import { detectLanguage } from '../../digests/language/detect.ts'
import { toInstant, type Instant } from '../instant.ts'
import type { Log } from '../log.ts'
import type { Saved, Store } from '../store/store.ts'
import type { FeedDocument, FeedEntry } from './feed/feed-document.ts'
import type { Feed } from './feed-state.ts'
import type { Fetched } from './fetch.ts'
import { canonicalUrlOf, hashOf, pageIdentity } from './identity.ts'
import { afterAnswer, afterFailure, newAddress, noHints, requestHeaders } from './manners.ts'
import type { PageArticle } from './page/page-article.ts'
import type { Reader } from './reader.ts'
import type { Visitor } from './visitor.ts'

/** What polling needs. `keepAll` stores also what the topic's relevance would drop. */
export type Newsroom = {
  readonly store: Store
  readonly visitor: Visitor
  readonly reader: Reader
  readonly topics: readonly Topic[]
  readonly userAgent: string
  readonly keepAll: boolean
  readonly log: Log
  readonly now: () => Instant
  readonly stopping: () => boolean
}

/** What one poll came to. */
export type Polled = {
  readonly feed: string
  readonly answered: boolean
  readonly trouble: string | null
  readonly new: number
  readonly revised: number
  readonly dropped: number
}

/** Polls one feed, and stores what is new in it. Its validators are kept only when all of it was taken in, so that nothing is lost in between. */
export async function pollFeed(room: Newsroom, feed: Feed): Promise<Polled> {
  const { store, visitor, log, now } = room
  const spread = Number.parseInt(hashOf(feed.url).slice(0, 6), 16) / 0xff_ff_ff
  const fetched = await visitor.get(feed.url, requestHeaders(feed, room.userAgent))
  const counts = { new: 0, revised: 0, dropped: 0 }
  if (fetched.is === 'failed') return fail(room, feed, fetched, spread)
  const hash = fetched.is === 'fresh' ? bytesHash(fetched.bytes) : feed.state.bodyHash
  if (fetched.is === 'unchanged' || hash === feed.state.bodyHash) {
    await store.saveFeed({ ...feed, state: afterAnswer(feed, fetched, noHints, now(), spread) })
    return { feed: feed.url, answered: true, trouble: null, ...counts }
  }
  const { bytes, url, headers } = fetched
  const reading = await room.reader.readFeed({
    bytes,
    url,
    contentType: headers['content-type'] ?? null,
    contentLocation: headers['content-location'] ?? null,
    contentLanguage: headers['content-language'] ?? null,
  })
  if (reading.is === 'given up') return fail(room, feed, broken(reading.why), spread)
  if (reading.result.is === 'no feed') {
    const { why, alternates } = reading.result
    return fail(
      room,
      feed,
      broken(alternates.length === 0 ? why : `${why}; it names these feeds: ${alternates.slice(0, 3).join(', ')}`),
      spread,
    )
  }
  const document = reading.result.feed
  const known = await store.itemsOf(feed.url)
  for (const entry of document.entries) {
    if (room.stopping()) return { feed: feed.url, answered: true, trouble: null, ...counts }
    try {
      const taken = await takeEntry(room, feed, document, entry, known)
      if (taken !== 'known') counts[taken] += 1
    } catch (error) {
      log.warn(
        { error, feed: feed.url, entry: entry.url ?? entry.id },
        'an entry of a feed could not be taken in; the others go on',
      )
    }
  }
  const state = {
    ...afterAnswer(feed, fetched, document.hints, now(), spread),
    bodyHash: hash,
    title: document.title,
    ...(counts.new > 0 ? { lastNewAt: now() } : {}),
  }
  await store.saveFeed({ ...feed, state })
  const moved = newAddress(state)
  if (moved !== undefined) await store.moveFeed(feed.url, moved)
  return { feed: feed.url, answered: true, trouble: null, ...counts }
}

const bytesHash = (bytes: Uint8Array): string =>
  hashOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'))

const broken = (why: string): Extract<Fetched, { is: 'failed' }> => ({
  is: 'failed',
  fault: 'broken',
  why,
  status: null,
  headers: {},
})

async function fail(
  { store, now }: Newsroom,
  feed: Feed,
  failure: Extract<Fetched, { is: 'failed' }>,
  spread: number,
): Promise<Polled> {
  await store.saveFeed({ ...feed, state: afterFailure(feed, failure, now(), spread) })
  return { feed: feed.url, answered: false, trouble: failure.why, new: 0, revised: 0, dropped: 0 }
}

async function takeEntry(
  room: Newsroom,
  feed: Feed,
  document: FeedDocument,
  entry: FeedEntry,
  known: ReadonlyMap<string, string>,
): Promise<'new' | 'revised' | 'dropped' | 'known'> {
  const { store, now } = room
  const guid = entry.id ?? entry.url ?? hashOf(entry.title, entry.text)
  const hash = hashOf(entry.title, entry.text, entry.summary ?? '')
  if (known.get(guid) === hash) return 'known'
  const topic = room.topics.find(({ name }) => name === feed.topic)
  if (topic === undefined) return 'known'
  const judge = judgeOf(topic)
  const first = judge({
    title: entry.title,
    text: [entry.text, entry.summary ?? ''].join('\n\n'),
    published: entry.published,
  })
  const address = entry.url === null ? null : canonicalUrlOf(entry.url)
  // A page is asked for only when what the feed says names the topic at all: a feed of 200 items a day is not 200 visits.
  const worthAVisit = room.keepAll || first.score > 0
  const page = worthAVisit && entry.url !== null ? await visit(room, entry.url) : undefined
  const article = toArticle(feed, document, entry, page, now())
  const relevance: Relevance = worthAVisit ? judge(article) : first
  const keep = room.keepAll || relevance.kept
  const saved =
    keep && article.text !== '' ? await saveOnce(room, topic, article, page === undefined ? 'feed' : 'page') : undefined
  const fate = {
    url: address ?? guid,
    topic: topic.name,
    article: saved === undefined ? null : article.id,
    at: now(),
    feed: feed.url,
    kept: saved !== undefined,
    score: relevance.score,
    why: relevance.why,
  }
  await store.saveFate(fate)
  if (article.url !== null && article.url !== fate.url) await store.saveFate({ ...fate, url: article.url })
  await store.saveItem(feed.url, guid, { hash, article: fate.article })
  return saved === undefined ? 'dropped' : saved
}

// Feeds are polled side by side, and two of them may bring the same article at the same moment.
async function saveOnce(
  { store, now }: Newsroom,
  topic: Topic,
  article: Article,
  textFrom: 'page' | 'feed',
): Promise<Saved> {
  const cast: Cast = topic
  const facts = {
    topic: topic.name,
    hash: hashOf(article.title, article.text),
    storedAt: now(),
    sample: false,
    textFrom,
  }
  return store.saveArticle(article, facts, findQuotes(article, cast))
}

type Visited = { readonly url: string; readonly page: PageArticle }

async function visit({ visitor, reader }: Newsroom, url: string): Promise<Visited | undefined> {
  const fetched = await visitor.getPage(url)
  if (fetched.is !== 'fresh') return undefined
  const reading = await reader.readPage({
    bytes: fetched.bytes,
    url: fetched.url,
    contentType: fetched.headers['content-type'] ?? null,
  })
  if (reading.is === 'given up' || reading.result.wall !== null) return undefined
  return { url: fetched.url, page: reading.result }
}

/** A page's text that is shorter than this, and than the feed's, is not the article. */
const shortPageLetters = 250

function toArticle(
  feed: Feed,
  document: FeedDocument,
  entry: FeedEntry,
  visited: Visited | undefined,
  now: Instant,
): Article {
  const page =
    visited !== undefined &&
    (visited.page.text.length >= shortPageLetters || visited.page.text.length > entry.text.length)
      ? visited.page
      : undefined
  const text = page?.text ?? entry.text
  const url =
    visited === undefined
      ? entry.url === null
        ? null
        : canonicalUrlOf(entry.url)
      : pageIdentity(visited.url, visited.page.canonicalUrl)
  const published = entry.published ?? visited?.page.published ?? null
  return {
    id: hashOf(url ?? (entry.id === null ? text : `${feed.url}\n${entry.id}`)),
    revision: 1,
    url,
    title: entry.title !== '' ? entry.title : (visited?.page.title ?? ''),
    byline: page?.author ?? entry.author,
    source: { name: feed.publisher, kind: feed.kind, country: feed.country },
    published: publishedInstant(published, now),
    publishedPrecision: published !== null && /^\d{4}-\d{2}-\d{2}$/.test(published) ? 'day' : 'instant',
    language: languageOf(text, [page?.language, entry.language, feed.language, document.language]),
    text,
  }
}

// A date in the future is the publisher's clock or a mistake: the article was there when we saw it.
function publishedInstant(published: string | null, now: Instant): Instant {
  if (published === null || Number.isNaN(Date.parse(published))) return now
  const instant = toInstant(published)
  return instant > now ? now : instant
}

function languageOf(text: string, said: readonly (string | null | undefined)[]): string {
  const [named] = said.filter((language) => typeof language === 'string' && /^[a-z]{2,3}\b/i.test(language))
  const language = named?.slice(0, 2).toLowerCase()
  // Some sites call every page English; a text in another script is not.
  const seen = detectLanguage(text)
  return language === undefined || ((language === 'en' || language === 'ru' || language === 'zh') && seen !== language)
    ? seen
    : language
}
