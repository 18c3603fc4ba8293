import { openReader } from '../src/ingest/reader.ts'
import type { Measurement } from './measurement.ts'

const pageCount = 300
const threads = 2
const paragraph =
  'Ministers met on the Orla pass, and they spoke of the road, of the bridge and of the tunnel that both sides have paid for since spring.'

/** How many pages of a newspaper's size are read in a second by two threads, markup, menus and lists of other articles included. */
export async function measurePages(): Promise<Measurement> {
  const reader = openReader(threads)
  const pages = Array.from({ length: pageCount }, (_, index) => new TextEncoder().encode(pageOf(index)))
  const read = (bytes: Uint8Array) =>
    reader.readPage({ bytes, url: 'https://news.example/a', contentType: 'text/html; charset=utf-8' })
  await Promise.all(pages.slice(0, 40).map(read))
  const before = performance.now()
  const readings = await Promise.all(pages.map(read))
  const seconds = (performance.now() - before) / 1_000
  await reader.close()
  const whole = readings.filter((reading) => reading.is === 'read' && reading.result.text.includes(paragraph)).length
  return {
    title: `Reading ${pageCount} pages of ${Math.round((pages[0]?.length ?? 0) / 1_000)} kB with ${threads} threads`,
    rows: [
      { what: 'pages a second', measured: (pageCount / seconds).toFixed(0), target: '≥ 60' },
      { what: 'pages whose article was found', measured: `${whole} of ${pageCount}`, target: 'all' },
    ],
  }
}

// About what a newspaper sends: 1,500 elements, of which the article is a small part.
function pageOf(index: number): string {
  const link = (at: number): string => `<li class="menu-item"><a href="/s${at}"><span>Section ${at}</span></a></li>`
  const teaser = (at: number): string =>
    `<div class="teaser"><a href="/t${at}"><img src="/i${at}.jpg" alt=""><h3>Another article ${at}</h3></a><p>Its first words, and more.</p><time>20 November 2026</time></div>`
  const many = (count: number, of: (at: number) => string): string =>
    Array.from({ length: count }, (_, at) => of(at)).join('')
  return `<!doctype html><html lang="en"><head><title>The road is open, day ${index} | Example News</title><meta property="og:title" content="The road is open, day ${index}"><script>${'var words = "of a script"; '.repeat(800)}</script></head><body><nav><ul>${many(120, link)}</ul></nav><main><article><h1>The road is open, day ${index}</h1><p class="byline">By Marat Osmonkul</p><div class="article-body">${many(25, () => `<p>${paragraph} <a href="/x">More</a> of <em>it</em>.</p>`)}</div></article><aside class="related">${many(80, teaser)}</aside></main><footer><ul>${many(100, link)}</ul></footer></body></html>`
}
