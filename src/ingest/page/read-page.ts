import { articleBodyOf, articleThings, bare } from './article-things.ts'
import { readAuthor } from './author.ts'
import { byteLimit, withinBounds } from './bounds.ts'
import { decodePage } from './charset.ts'
import { parsePage } from './dom.ts'
import { thingsOf } from './json-ld.ts'
import { findMainText } from './main-text.ts'
import type { PageArticle, PageSource } from './page-article.ts'
import { readMeta } from './page-meta.ts'
import { toPlainText } from './plain-text.ts'
import { readPublished } from './published.ts'
import { languageTag, readCanonical, readLanguage, readSiteName, siteNamesOf } from './site.ts'
import { readTitle } from './title.ts'
import { wallOf } from './wall.ts'

/** Reads a stranger's page. Nothing of it is refused: what it does not say is null, and a page without an article has an empty text. */
export async function readPage({ bytes, url, contentType }: PageSource): Promise<PageArticle> {
  const html = withinBounds(decodePage(bytes.subarray(0, byteLimit), contentType))
  const page = parsePage(html)
  const meta = readMeta(page)
  const canonicalUrl = readCanonical(page, meta, url)
  const things = articleThings(thingsOf(page), [url, canonicalUrl ?? url].map(bare))
  const siteName = readSiteName(meta, things)
  const siteNames = siteNamesOf(siteName, url)
  const title = readTitle(page, meta, things, siteNames)
  const found = toPlainText(findMainText(html))
  const wall = wallOf(page, things, title, found)
  // A subscriber's text in the page's data is not the reader's.
  const text = found === '' && wall === null ? toPlainText([articleBodyOf(things)]) : found
  return {
    title,
    author: readAuthor(page, meta, things, siteNames),
    published: readPublished(page, meta, things, url, /^en(?:$|[-_]us)/i.test(languageTag(page, meta) ?? '')),
    language: readLanguage(page, meta, things),
    siteName,
    canonicalUrl,
    text: wall === 'consent' || wall === 'not found' ? '' : text,
    wall,
  }
}
