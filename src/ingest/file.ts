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
import { canonicalUrlOf } from './identity.ts'
import { decodePage } from './page/charset.ts'
import type { Newsroom } from './room.ts'

/** A file of a desk's own is small; a larger one is something else. */
const largestBytes = 8 * 1024 * 1024

/** Stores the article of a file that has no feed: a transcript, a communiqué. What it says of itself is read from it; relevance is not asked. */
export async function storeFile(
  { store, reader, now }: Newsroom,
  topic: Topic,
  file: string,
  bytes: Uint8Array,
): Promise<Saved> {
  if (bytes.length > largestBytes)
    throw new UsageError(`${file} is larger than 8 MiB, so it was not read. The other files before it were stored.`)
  const ending = extname(file).toLowerCase()
  const article =
    ending === '.html' || ending === '.htm'
      ? await fromHtml(reader, topic.name, file, bytes)
      : fromText(topic.name, file, bytes)
  if (article.text === '')
    throw new UsageError(`${file} holds no text, so it was not stored. The files before it were.`)
  const storedAt = now()
  const published = article.published ?? storedAt
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
    url: article.url ?? file,
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

function fromText(topic: string, file: string, bytes: Uint8Array): Article {
  const { title, byline, source, published, publishedPrecision, text } = articleFromText(
    withoutMarkdown(file, decodePage(bytes, null)),
  )
  return {
    id: articleIdOf(topic, text),
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

// Of Markdown only what stands between a reader and the words is taken away: marks of headings, emphasis and links.
function withoutMarkdown(file: string, text: string): string {
  if (extname(file).toLowerCase() !== '.md') return text
  return text
    .replaceAll(/^#{1,6}\s+/gm, '')
    .replaceAll(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
    .replaceAll(/(\*\*|__)(?=\S)([^*_\n]+)\1/g, '$2')
}

async function fromHtml(reader: Newsroom['reader'], topic: string, file: string, bytes: Uint8Array): Promise<Article> {
  const reading = await reader.readPage({ bytes, url: 'https://file.invalid/', contentType: 'text/html' })
  if (reading.is === 'given up')
    throw new UsageError(`${file} ${reading.why}. It was not stored; the files before it were.`)
  const { title, author, published, language, siteName, canonicalUrl, text } = reading.result
  const url = canonicalUrl === null ? null : canonicalUrlOf(canonicalUrl)
  return {
    id: articleIdOf(topic, url ?? text),
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
