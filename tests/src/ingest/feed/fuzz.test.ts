import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  double,
  nat,
  oneof,
  record,
  string,
  tuple,
  uint8Array,
} from 'fast-check'
import { expect, test } from 'vitest'
import { atom, read, rss } from './reading.ts'
import type { FeedRead } from '../../../../src/ingest/feed/feed-document.ts'

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

function expectSound(result: FeedRead): void {
  expect(structuredClone(result)).toEqual(result)
  if (result.is === 'no feed') return
  for (const { url, published, updated, text } of result.feed.entries) {
    if (url !== null) expect(new URL(url).protocol).toMatch(/^https?:$/)
    for (const date of [published, updated]) if (date !== null) expect(date).toMatch(instant)
    expect(text).toBe(text.normalize('NFC').trim())
    expect(text).not.toMatch(/\n{3}|\0/)
  }
}

test('random bytes are answered', async () => {
  await assert(
    asyncProperty(uint8Array({ maxLength: 400 }), async (bytes) => expectSound(await read(bytes))),
    { numRuns: 300 },
  )
})

const seeds = [
  rss(
    '<title>Ferry &amp; co</title><link>/1</link><guid isPermaLink="false">n-1</guid><pubDate>Tue, 04 Mar 2025 09:30:00 GMT</pubDate><content:encoded><![CDATA[<p>One.</p><script>x</script>]]></content:encoded>',
  ),
  atom(
    '<title type="html">&lt;b&gt;x&lt;/b&gt;</title><link href="/1"/><id>u</id><updated>2025-03-04T00:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>a</p></div></content>',
  ),
  '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":1,"content_html":"<p>a</p>","date_published":"2025-03-04T00:00:00Z"}]}',
]
const splinters = constantFrom(
  '<',
  '>',
  '&',
  '"',
  "'",
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<?',
  '?>',
  '</',
  '/>',
  '&#0;',
  '&#xD800;',
  '&lt;',
  'xmlns:a="',
  '<item>',
  '</item>',
  '\0',
  '\ud800',
  '\u202e',
  '🛳',
  '<entry/>',
  '<svg>',
  '<link>',
  '1e9',
)
const damage = record({
  at: double({ min: 0, max: 1, noNaN: true }),
  cut: nat(40),
  put: oneof(splinters, string({ maxLength: 6 })),
})

test('damaged feeds are answered', async () => {
  const damaged = tuple(constantFrom(...seeds), array(damage, { minLength: 1, maxLength: 8 })).map(([seed, damages]) =>
    damages.reduce((text, { at, cut, put }) => {
      const index = Math.floor(at * text.length)
      return text.slice(0, index) + put + text.slice(index + cut)
    }, seed),
  )
  await assert(
    asyncProperty(damaged, async (text) => expectSound(await read(text))),
    { numRuns: 500 },
  )
})
