import { describe, expect, test } from 'vitest'
import { address, page, read } from './page.ts'

const ld = (thing: unknown): string => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`

describe('the date of a page', () => {
  test('is what its linked data says, before meta elements, before visible times', async () => {
    const meta = '<meta property="article:published_time" content="2031-04-02T08:00:00+02:00">'
    const things = ld({
      '@graph': [{ '@type': 'NewsArticle', headline: 'Tunnel', datePublished: '2031-04-01T09:30:00+02:00' }],
    })
    const time = '<time datetime="2031-04-03">yesterday</time>'
    expect((await read(page(meta + things, time))).published).toBe('2031-04-01T09:30:00+02:00')
    expect((await read(page(meta, time))).published).toBe('2031-04-02T08:00:00+02:00')
    expect((await read(page('', time))).published).toBe('2031-04-03')
  })

  test.each([
    ['<p class="date">3 April 2031</p>', '2031-04-03'],
    ['<p class="date">Donnerstag, 3. April 2031, 10:15 Uhr</p>', '2031-04-03'],
    ['<p class="date">3 avril 2031</p>', '2031-04-03'],
    ['<p class="date">3 de abril de 2031</p>', '2031-04-03'],
    ['<p class="date">3 апреля 2031 г.</p>', '2031-04-03'],
    ['<p class="date">3 kwietnia 2031</p>', '2031-04-03'],
    ['<p class="date">2031年4月3日</p>', '2031-04-03'],
    ['<p class="date">03.04.2031</p>', '2031-04-03'],
    ['<p class="date">April 3rd, 2031</p>', '2031-04-03'],
    ['<p class="date">4/3/2031</p>', '2031-04-03'],
    ['<span>Updated on the third: 3 April 2031</span>', '2031-04-03'],
  ])('is read from %s', async (visible, day) => {
    const html = page('').replace('</h1>', `</h1>${visible}`)
    expect((await read(html)).published).toBe(day)
  })

  test('is in its address when the page does not say it, and unknown when nothing does or the day does not exist', async () => {
    expect((await read(page(''), 'https://inlandpost.example/2031/04/03/tunnel')).published).toBe('2031-04-03')
    expect((await read(page(''))).published).toBeNull()
    expect((await read(page('<meta name="date" content="2031-02-30">'))).published).toBeNull()
  })

  test('of another article in a list beside it is not taken', async () => {
    const list = '<div class="related-articles"><time datetime="2030-01-01">old</time></div>'
    expect((await read(page('', list))).published).toBeNull()
  })
})

describe('the authors of a page', () => {
  test('are joined from linked data, also by reference', async () => {
    const authors = [{ '@type': 'Person', name: 'Mira Dovan' }, { '@id': '#t' }]
    const things = ld({
      '@graph': [
        { '@type': 'NewsArticle', headline: 'T', author: authors },
        { '@id': '#t', '@type': 'Person', name: 'Tomas Belk' },
      ],
    })
    expect((await read(page(things))).author).toBe('Mira Dovan; Tomas Belk')
  })

  test.each([
    ['<meta name="author" content="By Mira Dovan and Tomas Belk">', 'Mira Dovan; Tomas Belk'],
    [
      '<meta property="article:author" content="https://social.example/mira"><meta name="dc.creator" content="Mira Dovan">',
      'Mira Dovan',
    ],
  ])('are read from %s', async (head, author) => {
    expect((await read(page(head))).author).toBe(author)
  })

  test.each([
    ['<span class="byline">By Mira Dovan, 3 April 2031</span>', 'Mira Dovan'],
    ['<a rel="author" href="/mira">Mira Dovan</a>', 'Mira Dovan'],
    ['<p>Von Mira Dovan</p>', 'Mira Dovan'],
    ['<p>Автор: Мира Дован</p>', 'Мира Дован'],
    ['<div class="comments"><span class="author">Angry Reader</span></div>', null],
  ])('are read from %s', async (visible, author) => {
    expect((await read(page('', visible))).author).toBe(author)
  })

  test('give way: a person in the byline goes before a site that names itself', async () => {
    const things = ld({
      '@type': 'NewsArticle',
      headline: 'T',
      author: { '@type': 'Organization', name: 'Inland Post' },
    })
    expect((await read(page(things, '<span class="byline">By Mira Dovan</span>'))).author).toBe('Mira Dovan')
    expect((await read(page(things))).author).toBe('Inland Post')
  })
})

describe('the title of a page', () => {
  test.each([
    'Tunnel opens under the Orla pass | Inland Post',
    'Tunnel opens under the Orla pass - Inland Post',
    'Inland Post: Tunnel opens under the Orla pass',
  ])('loses the name of the site: %s', async (title) => {
    const site = '<meta property="og:site_name" content="Inland Post">'
    expect((await read(page(`${site}<title>${title}</title>`))).title).toBe('Tunnel opens under the Orla pass')
    expect((await read(page(`${site}<title>${title}</title>`).replace(/<h1>.*<\/h1>/, ''))).title).toBe(
      'Tunnel opens under the Orla pass',
    )
  })

  test('keeps a dash of its own', async () => {
    const html = page('<title>Salt and water - a tale of two shafts</title>').replace(/<h1>.*<\/h1>/, '')
    expect((await read(html)).title).toBe('Salt and water - a tale of two shafts')
  })
})

test('language, site and canonical address are the page’s own, and an address elsewhere is none', async () => {
  const head = '<meta property="og:site_name" content="Inland Post"><link rel="canonical" href="/world/tunnel#top">'
  const { language, siteName, canonicalUrl } = await read(page(head))
  expect({ language, siteName, canonicalUrl }).toEqual({
    language: 'en',
    siteName: 'Inland Post',
    canonicalUrl: 'https://www.inlandpost.example/world/tunnel',
  })
  expect(
    (await read(page('<link rel="canonical" href="https://elsewhere.example/a">'), address)).canonicalUrl,
  ).toBeNull()
})

test('linked data with line breaks, comments and a last comma too many is read', async () => {
  const broken =
    '<script type="application/ld+json">/*<![CDATA[*/ {"@type":"NewsArticle","headline":"A\nB","datePublished":"2031-04-01",} /*]]>*/</script>'
  expect((await read(page(broken))).published).toBe('2031-04-01')
})
