import { expect, test } from 'vitest'
import { read } from './reading.ts'

test('a page that is no feed names the feeds it knows, absolute and each once', async () => {
  const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>River News</title><link rel="stylesheet" href="/s.css">
    <link rel="alternate" type="application/rss+xml" title="All" href="/feed.xml"><link rel="alternate" type="application/rss+xml" href="/feed.xml">
    <link rel='feed alternate' type='application/atom+xml; charset=utf-8' href=atom.xml><link rel="alternate" hreflang="ru" href="/ru/">
    <link rel="alternate" type="application/feed+json" href="https://cdn.example/feed.json"><link rel="alternate" type="application/rss+xml" href="javascript:x">
    </head><body><p>Hello<br>there</body></html>`
  expect(await read(page)).toEqual({
    is: 'no feed',
    why: 'This is no feed, but an HTML page.',
    alternates: [
      'https://news.example/feed.xml',
      'https://news.example/feeds/atom.xml',
      'https://cdn.example/feed.json',
    ],
  })
})

test("the page's own base counts", async () => {
  const page =
    '<html><head><base href="https://base.example/x/"><link rel="alternate" type="application/rss+xml" href="feed"></head></html>'
  expect(await read(page)).toMatchObject({ alternates: ['https://base.example/x/feed'] })
})

test.each([
  ['nothing', '', /empty/],
  ['blanks', ' \n ', /empty/],
  ['text', 'Service unavailable', /without any markup/],
  ['an OPML list', '<opml version="2.0"><body><outline text="x"/></body></opml>', /<opml>/],
  [
    'a site map',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>x</loc></url></urlset>',
    /<urlset>/,
  ],
  [
    'RDF that is no feed',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description/></rdf:RDF>',
    /<rdf>/,
  ],
  ['a picture', '\u0089PNG\r\n\u001a\n\0\0\0', /without any markup/],
])('%s is no feed, and the reason is told', async (_, content, why) => {
  const result = await read(content)
  expect(result).toMatchObject({ is: 'no feed', alternates: [] })
  expect(result.is === 'no feed' ? result.why : '').toMatch(why)
})
