import { array, assert, asyncProperty, constantFrom, oneof, string, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { withinBounds } from '../../../../src/ingest/page/bounds.ts'
import { page, read, story } from './page.ts'

/** Far above what these take here; without the bounds each takes from half a minute to forever. */
const limitMs = 25_000

test.each([
  ['5 MiB of paragraphs', '<p>Words of the council that were read out on Monday.</p>'.repeat(100_000)],
  ['85 KiB of nested <b>', `${'<b>'.repeat(29_000)}text`],
  ['200,000 nested <div>', `${'<div>'.repeat(200_000)}text`],
  ['200,000 elements side by side', '<div>x</div>'.repeat(200_000)],
  ['everything unclosed', '<div><p>one <i><b>two<table><tr><td>'.repeat(5_000)],
  ['nothing but less-than signs', '<'.repeat(300_000)],
  ['50,000 attributes', `<p ${Array.from({ length: 50_000 }, (_, index) => `a${index}=1`).join(' ')}>text`],
  [
    'formatting that every paragraph inherits',
    `<div>${Array.from({ length: 250 }, (_, index) => `<b id=${index}>`).join('')}</div>${'<p>x'.repeat(9_000)}`,
  ],
  ['times deep within', `${'<div>'.repeat(280)}${'<time>by 1</time>'.repeat(20_000)}`],
  [
    'long captions within each other',
    `${'<div class="caption">'.repeat(290)}${`${'word, '.repeat(2_000)}<br>`.repeat(200)}`,
  ],
  ['paragraphs in many asides', `${'<aside>'.repeat(290)}${'<p>words of it, and more, than</p>'.repeat(25_000)}`],
  ['25,000 headlines', Array.from({ length: 25_000 }, (_, index) => `<h1>Title ${index}</h1>`).join('')],
  ['tables deep within', `${'<div>'.repeat(200)}${'<table><tr><td>word, word</td></tr></table>'.repeat(7_000)}`],
  ['nested linked data', `<script type="application/ld+json">${'['.repeat(200_000)}</script>`],
])('%s is read in bounded time', { timeout: limitMs }, async (_, html) => {
  expect(typeof (await read(html)).text).toBe('string')
})

test('a page within the bounds is not touched, and one beyond them is cut before the tag that is too much', () => {
  const html = page('')
  expect(withinBounds(html)).toBe(html)
  expect(withinBounds('<p>one</p><p>two</p><p>three</p>', { nodes: 2, depth: 9 })).toBe('<p>one</p><p>two</p>')
  expect(withinBounds('<i>one<i>two<i>three', { nodes: 9, depth: 2 })).toBe('<i>one<i>two')
})

test('what comes before the cut is still read', async () => {
  const { title, text } = await read(page('<title>Tunnel opens</title>', '<div>'.repeat(50_000)))
  expect(title).toBe('Tunnel opens under the Orla pass')
  expect(text).toContain(story[0])
})

test('an empty page, a page that is no HTML and a page of bytes have no article', async () => {
  for (const html of ['', '   ', '{"a": 1}', '\u0000\u0001\u0002', '<', '<!--', '<html>', '<body></body>'])
    expect((await read(html)).title).toBeNull()
})

test('tag soup of any kind is read without a fault, and its text is well formed', async () => {
  const names = constantFrom(
    'p',
    'div',
    'b',
    'a',
    'table',
    'td',
    'h1',
    'svg',
    'template',
    'script',
    'select',
    'article',
    'html',
    'body',
    'head',
    'frameset',
    'br',
    'x-y',
  )
  const piece = oneof(
    names.map((name) => `<${name}>`),
    names.map((name) => `</${name}>`),
    tuple(names, string({ maxLength: 12 })).map(([name, value]) => `<${name} class="${value}">`),
    string({ maxLength: 30, unit: 'binary' }),
    constantFrom(
      '<!--',
      '-->',
      ']]>',
      '<![CDATA[',
      '&#0;',
      '&amp',
      '<script type="application/ld+json">{"@type":"Article"',
      story[0],
    ),
  )
  await assert(
    asyncProperty(array(piece, { maxLength: 60 }), async (pieces) => {
      const { text } = await read(pieces.join(''))
      expect(text).toBe(text.normalize('NFC').toWellFormed().trim())
    }),
    { numRuns: 150 },
  )
})

test('markup on which the reader of articles loses its way is read all the same', async () => {
  const letters = '\u{10000}'.repeat(12)
  const { text } = await read(`<p class=""><td class=""><body class="">\u0000${letters}`)
  expect(text).toBe(text.trim())
})
