import { basename, extname } from 'node:path'
import type { Article } from '../../digests/article/article.ts'
import { articleFromText } from '../../digests/article/plain-text.ts'
import { detectLanguage } from '../../digests/language/detect.ts'
import { findQuotes } from '../../digests/quote/find-quotes.ts'
import type { Topic } from '../../digests/topic/topic.ts'
import { toInstant } from '../instant.ts'
import type { Saved } from '../store/store.ts'
import { UsageError } from '../usage-error.ts'
import { articleIdOf, idOf } from '../ids.ts'
import { canonicalUrlOf, linkOf } from './identity.ts'
import { decodePage } from './page/charset.ts'
import { noAddress } from './page/site.ts'
import type { Newsroom } from './room.ts'

/** A file of a desk's own is small; a larger one is something else. */
export const largestBytes = 8 * 1024 * 1024

/** A file's name as it was typed, the one path that it is known by, and what is in it. */
export type GivenFile = { readonly name: string; readonly path: string; readonly bytes: Uint8Array }

/**
 * Stores the article of a file that has no feed: a transcript, a communiqué. What it says of itself is read from it; relevance is not
 * asked. A file that was edited is a revision of its article.
 */
export async function storeFile({ store, reader, now }: Newsroom, topic: Topic, given: GivenFile): Promise<Saved> {
  const { name: file, bytes } = given
  if (isBinary(decodePage(bytes, null)))
    throw new UsageError(
      `${file} is not text: what it holds are the bytes of a program, a picture or a document. It was not stored. Save it as text (.txt, .md or .html) and name that.`,
    )
  const ending = extname(file).toLowerCase()
  const article =
    ending === '.html' || ending === '.htm' ? await fromHtml(reader, topic.name, given) : fromText(topic.name, given)
  if (article.text === '') throw new UsageError(`${file} holds no text, so it was not stored.`)
  const storedAt = now()
  const known = article.published === null ? await store.article(article.id) : undefined
  const published = article.published ?? known?.published ?? storedAt
  const facts = {
    topic: topic.name,
    hash: idOf(article.title, article.text),
    storedAt,
    sample: false,
    textFrom: 'file' as const,
    page: null,
  }
  const stored = { ...article, published }
  // Whoever holds an office today need not be who held it in a text without a date.
  const saved = await store.saveArticle(stored, facts, findQuotes(article, topic))
  await store.saveFate({
    url: article.url === null ? file : canonicalUrlOf(article.url),
    topic: topic.name,
    article: article.id,
    at: storedAt,
    feed: null,
    kept: true,
    score: 0,
    why: 'a file that was given by hand',
  })
  return saved
}

// Text has neither zeros nor, but for a slip, other signs of control than tabs and breaks.
function isBinary(text: string): boolean {
  const controls = text.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/g)?.length ?? 0
  return text.includes('\u0000') || controls > text.length / 1_000
}

function fromText(topic: string, { name: file, path, bytes }: GivenFile): Article {
  const { title, byline, source, published, publishedPrecision, text } = articleFromText(
    withoutMarkdown(file, decodePage(bytes, null)),
  )
  return {
    id: articleIdOf(topic, path),
    revision: 1,
    url: null,
    title,
    byline,
    source: { name: source ?? basename(file, extname(file)), kind: null, country: null },
    published: published === null ? null : toInstant(published),
    publishedPrecision,
    language: detectLanguage(text),
    text,
  }
}

// Of Markdown only what stands between a reader and the words is taken away: marks of headings, emphasis and links. The bounds keep time to a file's length.
function withoutMarkdown(file: string, text: string): string {
  if (extname(file).toLowerCase() !== '.md') return text
  return text
    .replaceAll(/^#{1,6}\s+/gm, '')
    .replaceAll(/!?\[([^[\]\n]{0,300})\]\([^()\n]{0,500}\)/g, '$1')
    .replaceAll(/(\*\*|__)(?=\S)([^*_\n]+)\1/g, '$2')
}

async function fromHtml(
  reader: Newsroom['reader'],
  topic: string,
  { name: file, path, bytes }: GivenFile,
): Promise<Article> {
  const reading = await reader.readPage({ bytes, url: noAddress, contentType: 'text/html' })
  if (reading.is === 'given up') throw new UsageError(`${file} ${reading.why}. It was not stored.`)
  const { title, author, published, language, siteName, canonicalUrl, text } = reading.result
  const url = canonicalUrl === null ? null : linkOf(canonicalUrl)
  return {
    id: articleIdOf(topic, url === null ? path : canonicalUrlOf(url)),
    revision: 1,
    url,
    title: title ?? '',
    byline: author,
    source: { name: siteName ?? basename(file, extname(file)), kind: null, country: null },
    published: published === null || Number.isNaN(Date.parse(published)) ? null : toInstant(published),
    publishedPrecision: published !== null && /^\d{4}-\d{2}-\d{2}$/.test(published) ? 'day' : 'instant',
    language: language?.slice(0, 2).toLowerCase() ?? detectLanguage(text),
    text,
  }
}
