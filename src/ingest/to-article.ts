import type { Article } from '../../digests/article/article.ts'
import { detectLanguage } from '../../digests/language/detect.ts'
import { toInstant, type Instant } from '../instant.ts'
import type { FeedDocument, FeedEntry } from './feed/feed-document.ts'
import { believable } from './feed/published.ts'
import type { Feed } from './feed-state.ts'
import { articleIdOf } from '../ids.ts'
import { canonicalUrlOf, isOnSiteOf, linkOf, pageLink } from './identity.ts'
import type { Visited } from './visit.ts'

const shortPageLetters = 250

/** A page's text that is shorter than this, and than the feed's, is not the article. */
export function longEnough(text: string): boolean {
  return text.length >= shortPageLetters
}

/**
 * The article of a feed's entry, from its page where that could be read, else from the feed; from which of them its text is; and whether
 * its date is its publisher's, or merely when we saw it.
 */
export function toArticle(
  feed: Feed,
  document: FeedDocument,
  entry: FeedEntry,
  visited: Visited | undefined,
  now: Instant,
): { readonly article: Article; readonly textFrom: 'page' | 'feed'; readonly isDated: boolean } {
  const page =
    visited !== undefined && (longEnough(visited.page.text) || visited.page.text.length > entry.text.length)
      ? visited.page
      : undefined
  const text = withinReach(page?.text ?? entry.text)
  const url =
    visited === undefined
      ? entry.url === null
        ? null
        : linkOf(entry.url)
      : pageLink(visited.url, visited.page.canonicalUrl)
  // Whoever links to an article that we could not see does not say what stands in it: it is an article of their own.
  const isKnownByUrl = url !== null && (visited !== undefined || isOnSiteOf(url, feed.url))
  const published = entry.published ?? visited?.page.published ?? null
  const article: Article = {
    id: articleIdOf(feed.topic, isKnownByUrl ? canonicalUrlOf(url) : `${feed.url}\n${entry.id ?? entry.url ?? text}`),
    revision: 1,
    url,
    title: entry.title !== '' ? entry.title : (visited?.page.title ?? ''),
    byline: page?.author ?? entry.author,
    source: { name: feed.publisher, kind: feed.kind, country: feed.country },
    published: publishedInstant(published, now) ?? now,
    publishedPrecision: published !== null && /^\d{4}-\d{2}-\d{2}$/.test(published) ? 'day' : 'instant',
    language: languageOf(text, [page?.language, entry.language, feed.language, document.language]),
    text,
  }
  return { article, textFrom: page === undefined ? 'feed' : 'page', isDated: publishedInstant(published, now) !== null }
}

/** UTF-16 units: no article that anybody reads is longer, and each of its words is looked at. */
const longestText = 200_000

/** A text as far as it is read, up to the end of a paragraph. */
export function withinReach(text: string): string {
  if (text.length <= longestText) return text
  const end = text.lastIndexOf('\n\n', longestText)
  return text.slice(0, end > 0 ? end : longestText).toWellFormed()
}

// A date that no article can have is the publisher's clock or a mistake: what is sure is that it was there when we saw it.
function publishedInstant(published: string | null, now: Instant): Instant | null {
  if (published === null || Number.isNaN(Date.parse(published))) return null
  return believable(toInstant(published), now) ?? null
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
