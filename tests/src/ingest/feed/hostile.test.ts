import { describe, expect, test } from 'vitest'
import { mendXml } from '../../../../src/ingest/feed/mend.ts'
import { atom, entryOf, feedOf, read, rss, rssFeed } from './reading.ts'

const long = 300 * 1024
const runs: readonly (readonly [string, string])[] = [
  ['"<" in an item', '<'.repeat(long)],
  ['"<" in CDATA', `<![CDATA[${'<'.repeat(long)}]]>`],
  ['escaped "<"', '&lt;'.repeat(long / 4)],
  ['"&"', '&'.repeat(long)],
  ['tags that never end', '<a '.repeat(long / 3)],
  ['quotes that never end', '<a b="'.repeat(long / 6)],
  ['comments that never end', '<!--'.repeat(long / 4)],
  ['CDATA sections that never end', '<![CDATA['.repeat(long / 9)],
  ['declarations that never end', '<!DOCTYPE ['.repeat(long / 11)],
  ['spaces', `x${' '.repeat(long)}y`],
  ['line ends', `x${'\n \t'.repeat(long / 3)}y`],
  ['elements 200,000 deep', '<b>'.repeat(200_000)],
  ['elements 200,000 deep, closed', `${'<b>'.repeat(200_000)}x${'</b>'.repeat(200_000)}`],
  ['HTML 200,000 deep', '&lt;b&gt;'.repeat(200_000)],
  ['end tags of nothing', '</x>'.repeat(long / 4)],
  ['namespaces', Array.from({ length: 20_000 }, (_, index) => `<a xmlns:p${index}="x">`).join('')],
]

describe('a long run, in time that lets the rest be read', () => {
  test.each(runs)('%s', async (_, run) => {
    const began = process.threadCpuUsage()
    const { entries } = await feedOf(
      rssFeed(`<item><title>first</title><description>${run}</description></item><item><title>last</title></item>`),
    )
    // This thread's own time: a busy machine does not decide.
    const { user, system } = process.threadCpuUsage(began)
    expect((user + system) / 1_000).toBeLessThan(3_000)
    expect(entries.map(({ title }) => title)).toEqual(['first', 'last'])
  })
})

describe('entities that a document defines', () => {
  test('are not expanded, so that a bomb stays small', async () => {
    const lines = Array.from({ length: 9 }, (_, index) => `<!ENTITY lol${index + 1} "${`&lol${index};`.repeat(10)}">`)
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY lol0 "lol">${lines.join('')}]><rss version="2.0"><channel><item><title>&lol9;</title></item></channel></rss>`
    expect((await entryOf(bomb)).title).toBe('&lol9;')
  })

  test('are not fetched from anywhere', async () => {
    const external =
      '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]><rss version="2.0"><channel><item><title>a&x;b</title></item></channel></rss>'
    expect((await entryOf(external)).title).toBe('a&x;b')
  })

  test('leave nothing behind in the text of the feed', async () => {
    const defined =
      '<!DOCTYPE rss [<!ENTITY a "<x/><rss><channel><item><title>planted</title></item></channel></rss>">]>'
    expect((await feedOf(defined + rss('<title>true</title>'))).entries.map(({ title }) => title)).toEqual(['true'])
  })
})

test('more elements than any feed has are left out', () => {
  expect(mendXml('<a/>'.repeat(300_001))).toHaveLength(4 * 300_000)
})

test('an attribute as long as a book costs nothing else', async () => {
  const entry = `<link type="${'x'.repeat(100_000)}" href="/1"/><title>Ferry</title>`
  expect(await entryOf(atom(entry))).toMatchObject({ title: 'Ferry', url: 'https://news.example/1' })
})

test('five thousand items are read within a reasonable time', { timeout: 5_000 }, async () => {
  const item = (index: number): string =>
    `<item><title>News ${index}</title><link>/${index}</link><guid>${index}</guid><pubDate>Tue, 04 Mar 2025 09:30:00 GMT</pubDate><description>&lt;p&gt;${'word '.repeat(50)}&lt;/p&gt;</description></item>`
  const { entries } = await feedOf(rssFeed(Array.from({ length: 5_000 }, (_, index) => item(index)).join('')))
  expect(entries).toHaveLength(5_000)
  expect(entries[4_999]).toMatchObject({ title: 'News 4999', id: '4999' })
})

test('names that JavaScript knows are names like any other', async () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
  const item = names
    .map((name) => `<${name} ${name}="x">y</${name}><${name}:title xmlns:${name}="x">z</${name}:title>`)
    .join('')
  expect(await entryOf(rss(`${item}<title>Ferry</title><pubDate>toString</pubDate>`))).toMatchObject({
    title: 'Ferry',
    published: null,
  })
  expect((await read('{"__proto__":{"items":[]},"version":"1.1"}')).is).toBe('no feed')
})
