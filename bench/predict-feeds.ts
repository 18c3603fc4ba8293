import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isRecord, readGold, textIn } from './gold.ts'
import { readFeed } from '../src/ingest/feed/read-feed.ts'
import type { FeedSource } from '../src/ingest/feed/feed-document.ts'

/**
 * Reads each feed of a JSONL file, `{id, file, url, headers?}` a line with `file` relative to it, and prints
 * `{id, ok, feed: {title, link, language}, entries: [{id, url, title, published, updated, author, text, summary}]}` lines. The slowest case is named on stderr.
 */
type Case = { readonly id: string; readonly file: string; readonly source: Omit<FeedSource, 'bytes'> }

function toCase(line: unknown): Case | undefined {
  if (!isRecord(line)) return undefined
  const [id, file, url] = ['id', 'file', 'url'].map((field) => textIn(line, field))
  if (typeof id !== 'string' || typeof file !== 'string' || typeof url !== 'string') return undefined
  const headers = isRecord(line['headers']) ? line['headers'] : {}
  const [contentType = null, contentLocation = null, contentLanguage = null] = [
    'content-type',
    'content-location',
    'content-language',
  ].map((name) => textIn(headers, name))
  return { id, file, source: { url, contentType, contentLocation, contentLanguage } }
}

const [gold = ''] = process.argv.slice(2)
let slowest = { id: 'none', ms: 0 }
for (const { id, file, source } of readGold(gold === '' ? undefined : gold, toCase)) {
  const bytes = readFileSync(join(dirname(gold), file))
  const start = performance.now()
  const read = await readFeed({ ...source, bytes })
  const ms = performance.now() - start
  if (ms > slowest.ms) slowest = { id, ms }
  if (read.is === 'no feed') {
    console.log(JSON.stringify({ id, ok: false, error: read.why }))
    continue
  }
  const { title, link, language, entries } = read.feed
  // Where a document only says when it was updated, that is the one date there is.
  const dated = entries.map((entry) => ({ ...entry, published: entry.published ?? entry.updated }))
  console.log(JSON.stringify({ id, ok: true, feed: { title, link, language }, entries: dated }))
}
console.error(`slowest: ${slowest.id}, ${slowest.ms.toFixed(0)} ms`)
