import { expect, onTestFinished, test } from 'vitest'
import { openReader } from '../../../src/ingest/reader.ts'
import { page } from './page/page.ts'

const pageMs = 800
const source = (html: string) => ({
  bytes: new TextEncoder().encode(html),
  url: 'https://news.example/a',
  contentType: 'text/html',
})

test('pages that wait behind others in a thread are not given up for it', { timeout: 60_000 }, async () => {
  const reader = openReader(1, { feed: 10_000, page: pageMs })
  onTestFinished(() => reader.close())
  // The start of the thread, which is longer than a page, is not on a page's time.
  await reader.readFeed({ ...source(''), contentLocation: null, contentLanguage: null })
  const list = source(page('', '<div class="teaser"><p>Another article of the day.</p></div>'.repeat(300)))
  // On a machine so fast that the last of them waits less than a page may take, twice as many.
  for (let [count, tookMs] = [40, 0]; tookMs < pageMs * 1.2; count *= 2) {
    const began = performance.now()
    const readings = await Promise.all(Array.from({ length: count }, () => reader.readPage(list)))
    tookMs = performance.now() - began
    expect(readings.filter(({ is }) => is === 'given up')).toEqual([])
  }
})
