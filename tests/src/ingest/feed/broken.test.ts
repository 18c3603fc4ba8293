import { expect, test } from 'vitest'
import { atom, entryOf, feedOf, rss, rssFeed } from './reading.ts'

const sound = rss('<title>Ferry late</title><link>/1</link>')

test.each([
  ['blank lines before the declaration', `\n\n${sound}`],
  [
    'a warning of the server before the feed',
    `<br />\n<b>Warning</b>: something in <b>x.php</b> on line <b>3</b><br />${sound}`,
  ],
  ['text and markup behind the feed', `${sound}<script>track()</script> done`],
  ['the declaration twice', `<?xml version="1.0"?>${sound}`],
  ['an HTML page around it', `<html><body>${sound}</body></html>`],
  [
    'capital letters',
    sound.replaceAll(
      /<(\/?)(rss|channel|item|title|link)/g,
      (_, slash: string, name: string) => `<${slash}${name.toUpperCase()}`,
    ),
  ],
  ['control characters', sound.replace('Ferry', 'Fer\u0001\u0008ry')],
  ['no version', sound.replace(' version="2.0"', '')],
  ['a version that never was', sound.replace('"2.0"', '"3.7"')],
  ['no end', sound.slice(0, sound.indexOf('</item>'))],
  ['an end within a tag', sound.slice(0, sound.indexOf('</item>') + 4)],
  ['an unquoted attribute', sound.replace('"2.0"', '2.0')],
  ['an attribute twice', sound.replace('version="2.0"', 'version="2.0" version="2.0"')],
  ['a prefix that is not declared', sound.replace('<title>Ferry', '<media:thumbnail url="x"/><title>Ferry')],
  ['an item in no channel', sound.replaceAll(/<\/?channel>/g, '')],
])('a feed with %s is read', async (_, document) => {
  expect(await entryOf(document)).toMatchObject({ title: 'Ferry late', url: 'https://news.example/1' })
})

test.each([
  ['Bed & breakfast, R&D', 'Bed & breakfast, R&D'],
  ['water < wine, 3 <4', 'water < wine, 3 <4'],
  ['caf&eacute;&nbsp;&hellip;', 'café …'],
  ['it&#8217s', 'it’s'],
  ['<![CDATA[a]]]]><![CDATA[> b]]>', 'a]]> b'],
  ['<!-- gone -->kept', 'kept'],
  ['a <b>bold</b> word', 'a bold word'],
  ['  two\n  lines ', 'two lines'],
])('the title %s is %s', async (written, title) => {
  expect((await entryOf(rss(`<title>${written}</title>`))).title).toBe(title)
})

test('a bad item costs that item, never the feed', async () => {
  const bad = [
    '<title>x <foo y</title>',
    '<description><!-- never closed</description>',
    '<description><![CDATA[never closed</description>',
    '<pubDate>never</pubDate><link>::::</link>',
    '<guid isPermaLink="true"></guid>',
    '<a b="c>',
    '',
  ]
  for (const item of bad) {
    const { entries } = await feedOf(
      rssFeed(`<item><title>first</title></item><item>${item}</item><item><title>last</title></item>`),
    )
    expect(entries.map(({ title }) => title)).toEqual(expect.arrayContaining(['first', 'last']))
  }
})

test('feeds and entries without anything in them are read', async () => {
  expect((await feedOf('<feed xmlns="http://www.w3.org/2005/Atom"/>')).entries).toEqual([])
  expect((await feedOf('<rss/>')).entries).toEqual([])
  expect(await entryOf(atom(''))).toEqual({
    id: null,
    url: null,
    title: '',
    published: null,
    updated: null,
    author: null,
    text: '',
    summary: null,
    language: null,
  })
  expect((await entryOf(rss(''))).title).toBe('')
})
