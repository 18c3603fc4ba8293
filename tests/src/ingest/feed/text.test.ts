import { describe, expect, test } from 'vitest'
import { htmlToText } from '../../../../src/ingest/feed/plain-text.ts'
import { atom, entryOf, feedOf, rss, rssFeed } from './reading.ts'

describe('HTML as text', () => {
  test('has its paragraphs separated by one blank line', () => {
    expect(htmlToText('<div><p>The ferry\n sails.</p>\n<p>It is <b>late</b>.</p></div><ul><li>one<li>two</ul>')).toBe(
      'The ferry sails.\n\nIt is late.\n\none\n\ntwo',
    )
  })

  test('has one line end for a <br>, and a paragraph for two', () => {
    expect(htmlToText('one<br/>two<br> <br>three')).toBe('one\ntwo\n\nthree')
  })

  test('has no content of scripts and styles, closed or not', () => {
    expect(htmlToText('一<ruby>隧<rp>(<rt>suì</rt><rp>)</rp>道<rt>dào</ruby>二')).toBe('一隧道二')
    expect(htmlToText('a<script>if (x < y) z("<p>")</script>b<style>p { color: red }</style>c<script>left open')).toBe(
      'abc',
    )
  })

  test('has its entities decoded once', () => {
    expect(htmlToText('Caf&eacute; &#8212; R&amp;D &amp;lt;')).toBe('Café — R&D &lt;')
  })

  test('keeps the paragraphs of text that has no markup', () => {
    expect(htmlToText('one\nline\n\n\ntwo < three')).toBe('one\nline\n\ntwo < three')
  })

  test('is NFC, keeps joiners, and loses bidi overrides and soft hyphens', () => {
    expect(htmlToText('e\u0301 a\u200cb \u202ex\u202c so\u00adft\u00a0x')).toBe('é a\u200cb x soft x')
  })
})

describe('the text of an entry', () => {
  test('is the fullest there is, beside the summary', async () => {
    const item =
      '<description>Short.</description><content:encoded><![CDATA[<p>Long.</p><p>Longer.</p>]]></content:encoded>'
    expect(await entryOf(rss(item))).toMatchObject({ text: 'Long.\n\nLonger.', summary: 'Short.' })
    expect(await entryOf(rss('<description>Short.</description>'))).toMatchObject({ text: 'Short.', summary: null })
    expect(
      (await entryOf(rss('<description>Short.</description><content:encoded>Short.</content:encoded>'))).summary,
    ).toBeNull()
  })

  test('is read from xhtml, from base64 and from elements without a declaration', async () => {
    const xhtml =
      '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><script>no()</script><p>Two.</p></div></content>'
    expect((await entryOf(atom(xhtml))).text).toBe('One.\n\nTwo.')
    expect((await entryOf(atom('<content type="application/octet-stream">VGhlIGZlcnJ5Lg==</content>'))).text).toBe(
      'The ferry.',
    )
    expect((await entryOf(atom('<content type="image/png">iVBORw0KGgo=</content>'))).text).toBe('')
    expect((await entryOf(rss('<description>one<br>two</description>'))).text).toBe('one\ntwo')
  })

  test('follows the type of an Atom construct', async () => {
    expect((await entryOf(atom('<title type="html">a &lt;i&gt;b&lt;/i&gt;</title>'))).title).toBe('a b')
    expect((await entryOf(atom('<title type="text">a &lt;i&gt;b&lt;/i&gt;</title>'))).title).toBe('a <i>b</i>')
  })

  test('is read in Atom 0.3, in its own modes and names', async () => {
    const feed =
      '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title mode="base64">VGhlIGZlcnJ5</title><issued>2025-03-04T00:00:00Z</issued><modified>2025-03-05T00:00:00Z</modified><content type="text/html" mode="escaped">&lt;p&gt;Late.&lt;/p&gt;</content></entry></feed>'
    expect(await entryOf(feed)).toMatchObject({
      title: 'The ferry',
      text: 'Late.',
      published: '2025-03-04T00:00:00.000Z',
      updated: '2025-03-05T00:00:00.000Z',
    })
  })

  test('is read under any prefix', async () => {
    const feed =
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>Ferry</a:title><a:summary>Late.</a:summary></a:entry></a:feed>'
    expect(await entryOf(feed)).toMatchObject({ title: 'Ferry', text: 'Late.' })
  })

  test('is read from CDF', async () => {
    const feed =
      '<CHANNEL HREF="https://news.example/"><TITLE>River</TITLE><ITEM HREF="/1"><TITLE>Ferry</TITLE><ABSTRACT>Late.</ABSTRACT></ITEM></CHANNEL>'
    expect(await feedOf(feed)).toMatchObject({ title: 'River', link: 'https://news.example/' })
    expect(await entryOf(feed)).toMatchObject({ title: 'Ferry', text: 'Late.', url: 'https://news.example/1' })
  })
})

describe('the author of an entry', () => {
  test.each([
    ['<author>desk@news.example (Mira Holt)</author>', 'Mira Holt'],
    ['<author>Mira Holt &lt;desk@news.example&gt;</author>', 'Mira Holt'],
    ['<author>desk@news.example</author>', 'desk@news.example'],
    ['<author>Mira Holt (mailto:desk@news.example)</author>', 'Mira Holt'],
    ['<dc:creator>Mira Holt</dc:creator>', 'Mira Holt'],
    ['<author><name>Mira Holt</name><email>desk@news.example</email></author>', 'Mira Holt'],
  ])('%s', async (item, author) => {
    expect((await entryOf(rss(item))).author).toBe(author)
  })

  test("is the feed's where the entry names none", async () => {
    const author = '<author><name>Mira Holt</name></author>'
    expect((await entryOf(atom('<title>a</title>', author))).author).toBe('Mira Holt')
    expect((await entryOf(atom('<author><name>Jonas Reed</name></author>', author))).author).toBe('Jonas Reed')
  })
})

test('an entry that was taken from another feed has the author of that feed, unless it has its own', async () => {
  const source = '<source><title>Else</title><author><name>Mira Holt</name></author></source>'
  const feed = '<author><name>Jonas Reed</name></author>'
  expect(await entryOf(atom(`${source}<title>a</title>`, feed))).toMatchObject({ title: 'a', author: 'Mira Holt' })
  expect((await entryOf(atom(`${source}<author><name>Ada Brink</name></author>`, feed))).author).toBe('Ada Brink')
})

describe('the language', () => {
  test('is inherited from the nearest xml:lang, and else from the feed', async () => {
    const feed = atom('<title>a</title>').replace('<feed', '<feed xml:lang="ru"')
    expect(await feedOf(feed)).toMatchObject({ language: 'ru' })
    expect((await entryOf(feed)).language).toBe('ru')
    expect((await entryOf(feed.replace('<entry>', '<entry xml:lang="zh-CN">'))).language).toBe('zh-CN')
    expect((await entryOf(rssFeed('<language>uz</language><item/>'))).language).toBe('uz')
    expect((await entryOf(rss('<dc:language>kk</dc:language>'))).language).toBe('kk')
  })

  test('that the document has throughout outranks what the feed says of itself', async () => {
    const feed = rssFeed('<language>en</language><item/>').replace('<rss', '<rss xml:lang="ru"')
    expect((await feedOf(feed)).language).toBe('en')
    expect((await entryOf(feed)).language).toBe('ru')
  })

  test('is that of the header when the document says nothing', async () => {
    expect((await feedOf(rssFeed(''), { contentLanguage: 'ru' })).language).toBe('ru')
    expect((await feedOf(rssFeed('<language>en</language>'), { contentLanguage: 'ru' })).language).toBe('en')
    expect((await feedOf(rssFeed(''), { contentLanguage: 'ru, en' })).language).toBeNull()
  })
})

test('what a feed says of polling is read', async () => {
  const said =
    '<ttl>90</ttl><skipHours><hour>24</hour><hour>3</hour></skipHours><skipDays><day>Sunday</day><day>friday</day></skipDays>'
  expect((await feedOf(rssFeed(said))).hints).toEqual({ minutes: 90, skipHours: [0, 3], skipDays: [0, 5] })
  const twiceDaily = '<sy:updatePeriod> daily </sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>'
  expect((await feedOf(rssFeed(twiceDaily))).hints.minutes).toBe(720)
  expect((await feedOf(rssFeed('<ttl>often</ttl><skipHours><hour>99</hour></skipHours>'))).hints).toEqual({
    minutes: null,
    skipHours: [],
    skipDays: [],
  })
})
