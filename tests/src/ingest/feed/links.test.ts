import { describe, expect, test } from 'vitest'
import { atom, entryOf, feedOf, rss, rssFeed } from './reading.ts'

describe('the address of an entry', () => {
  test('is absolute, against the address of the feed', async () => {
    expect((await entryOf(rss('<link>/a/1</link>'))).url).toBe('https://news.example/a/1')
    expect((await entryOf(rss('<link>//cdn.example/1</link>'))).url).toBe('https://cdn.example/1')
  })

  test('is resolved against Content-Location before the address, and against xml:base before both', async () => {
    const headers = { contentLocation: 'https://other.example/x/feed' }
    expect((await entryOf(rss('<link>1</link>'), headers)).url).toBe('https://other.example/x/1')
    const nested = atom('<link href="1"/>')
      .replace('<entry>', '<entry xml:base="b/">')
      .replace('<feed', '<feed xml:base="https://base.example/a/"')
    expect((await entryOf(nested, headers)).url).toBe('https://base.example/a/b/1')
  })

  test('is the alternate link, whatever stands before it', async () => {
    const links =
      '<link rel="enclosure" href="/sound.mp3"/><link rel="self" href="/self"/><link rel="alternate" type="application/json" href="/json"/><link rel="alternate" type="text/html" href="/page"/>'
    expect((await entryOf(atom(links))).url).toBe('https://news.example/page')
    expect((await entryOf(atom('<link href="/page"/>'))).url).toBe('https://news.example/page')
  })

  test('is a guid that is a permalink when there is no link', async () => {
    expect(await entryOf(rss('<guid>https://news.example/1</guid>'))).toMatchObject({
      id: 'https://news.example/1',
      url: 'https://news.example/1',
    })
    expect((await entryOf(rss('<guid isPermaLink="false">https://news.example/1</guid>'))).url).toBeNull()
    expect((await entryOf(rss('<guid>n-1</guid>'))).url).toBeNull()
  })

  test('is the one that a feed proxy stands in for', async () => {
    const item =
      '<link>https://proxy.example/~r/1</link><feedburner:origLink xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0">https://news.example/1</feedburner:origLink>'
    expect((await entryOf(rss(item))).url).toBe('https://news.example/1')
  })

  test('keeps its ampersands and loses the line ends around it', async () => {
    expect((await entryOf(rss('<link>\n  https://news.example/a?b=1&c=2&copy=3\n</link>'))).url).toBe(
      'https://news.example/a?b=1&c=2&copy=3',
    )
  })

  test('is never anything but http and https', async () => {
    for (const address of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'http://'])
      expect((await entryOf(rss(`<link>${address}</link>`))).url).toBeNull()
  })

  test('is missing, with the id, where neither is given', async () => {
    expect(await entryOf(rss('<title>a</title>'))).toMatchObject({ id: null, url: null })
    expect(await entryOf(rss('<title>a</title><guid isPermaLink="true"/><link/>'))).toMatchObject({
      id: null,
      url: null,
    })
  })
})

test('the ids of an Atom entry and of an RSS 1.0 item are read', async () => {
  expect((await entryOf(atom('<id>urn:x:1</id>'))).id).toBe('urn:x:1')
  const rdf =
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>River</title></channel><item rdf:about="https://news.example/1"><title>a</title></item></rdf:RDF>'
  expect(await entryOf(rdf)).toMatchObject({ id: 'https://news.example/1', url: 'https://news.example/1', title: 'a' })
})

test('the address of a feed is that of its site, not that of its image or of itself', async () => {
  const channel =
    '<image><link>/logo</link></image><atom:link rel="self" href="/feed"/><link>https://news.example/</link>'
  expect((await feedOf(rssFeed(channel))).link).toBe('https://news.example/')
})

test('an item is not named by what is nested in it', async () => {
  const item = '<image><title>Logo</title><link>/logo</link></image><title>Ferry</title><link>/1</link>'
  expect(await entryOf(rss(item))).toMatchObject({ title: 'Ferry', url: 'https://news.example/1' })
})
