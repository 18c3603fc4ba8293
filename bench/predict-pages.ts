import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readPage } from '../src/ingest/page/read-page.ts'
import { isRecord, readGold, textIn } from './gold.ts'

/**
 * Reads the pages that a JSONL file names, `{id, url, file}` a line, gzipped and relative to it, and prints `{id, text, title, author, date, ms}` lines.
 * The slowest page is told on stderr.
 */
const [gold] = process.argv.slice(2)
const cases = readGold(gold, (line) => {
  if (!isRecord(line)) return undefined
  const [id, url, file] = [textIn(line, 'id'), textIn(line, 'url'), textIn(line, 'file')]
  return id === null || url === null || file === null ? undefined : { id, url, file }
})
let slowest = { id: '', ms: 0 }
for (const { id, url, file } of cases) {
  const bytes = gunzipSync(readFileSync(join(dirname(gold ?? '.'), file)))
  const start = performance.now()
  const { text, title, author, published } = await readPage({ bytes, url, contentType: null })
  const ms = performance.now() - start
  if (ms > slowest.ms) slowest = { id, ms }
  console.log(JSON.stringify({ id, text, title, author, date: published, ms: Math.round(ms * 10) / 10 }))
}
console.error(`The slowest of ${cases.length} pages: ${slowest.id}, ${Math.round(slowest.ms)} ms`)
