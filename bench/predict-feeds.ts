import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readFeed } from '../src/ingest/feed/read-feed.ts'

/**
 * Reads each feed of a JSONL file, `{id, file, url, headers?}` a line with `file` relative to it, and prints
 * `{id, ok, feed: {title, link, language}, entries: [{id, url, title, published, updated, author, text, summary}]}` lines. The slowest case is named on stderr.
 */
type Line = {
  readonly id: string
  readonly file: string
  readonly url: string
  readonly headers?: { readonly [name: string]: string }
}

const [gold] = process.argv.slice(2)
if (gold === undefined) {
  console.error('Usage: npm run -s predict:feeds -- GOLD.jsonl')
  process.exit(2)
}
let slowest = { id: 'none', ms: 0 }
for (const line of readFileSync(gold, 'utf8').split('\n')) {
  if (line.trim() === '') continue
  const { id, file, url, headers = {} } = JSON.parse(line) as Line
  const bytes = readFileSync(join(dirname(gold), file))
  const start = performance.now()
  const read = await readFeed({
    bytes,
    url,
    contentType: headers['content-type'] ?? null,
    contentLocation: headers['content-location'] ?? null,
    contentLanguage: headers['content-language'] ?? null,
  })
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
