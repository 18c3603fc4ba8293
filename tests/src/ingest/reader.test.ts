import { expect, onTestFinished, test } from 'vitest'
import { openReader } from '../../../src/ingest/reader.ts'
import { page } from './page/page.ts'

const pageMs = 1_500
const source = (html: string) => ({
  bytes: new TextEncoder().encode(html),
  url: 'https://news.example/a',
  contentType: 'text/html',
})

test('pages that wait behind others in a thread are not given up for it', { timeout: 60_000 }, async () => {
  const reader = openReader(1, { feed: 10_000, page: pageMs })
  onTestFinished(() => reader.close())
  await reader.readPage(source(page('')))
  const lists = '<div class="teaser"><p>Another article of the day.</p></div>'.repeat(600)
  const waiting: Promise<{ readonly is: string }>[] = []
  for (let round = 0; round < 60; round += 1) waiting.push(reader.readPage(source(page('', lists))))
  const readings = await Promise.all(waiting)
  expect(readings.filter(({ is }) => is === 'given up')).toEqual([])
})
