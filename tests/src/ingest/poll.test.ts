import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { canonicalUrlOf } from '../../../src/ingest/identity.ts'
import { dueFeeds } from '../../../src/ingest/ingest.ts'
import { aNewsroom, feedAt, pollFeeds, rss, startPress, type Press } from '../../support/press.ts'

const lead =
  'Ministers of the SCO met at Kara-Tash on Friday to speak of roads. “The gate opens at dawn,” said Marat Osmonkul, head of the post.'
const page = (title: string, text: string) =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><nav>Home</nav><article><h1>${title}</h1>${text
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('')}</article></body></html>`
const longText = [
  lead,
  'The new road carries lorries from three valleys to the railway, and it was paid for by both sides of the border.',
  'Officials said that work on a second gate begins next year, when the snow has gone and the river is low enough to build.',
].join('\n\n')

function newsOf(press: Press, count = 1) {
  return Array.from({ length: count }, (_, index) => ({
    guid: `g${index}`,
    link: `${press.url}/a${index}`,
    title: `SCO ministers meet, day ${index}`,
    text: lead,
    date: 'Fri, 20 Nov 2026 08:00:00 GMT',
  }))
}

const paths = (press: Press) => press.log.map(({ path }) => path)

test('an article is stored with its page’s text, its quotations and why it was kept', async () => {
  const press = await startPress()
  press.serve('/feed', { headers: { 'content-type': 'application/rss+xml' }, body: rss(newsOf(press)) })
  press.serve('/a0', {
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: page('SCO ministers meet, day 0', longText),
  })
  const { room } = aNewsroom([press])
  expect(await pollFeeds(room, [feedAt(`${press.url}/feed`)])).toMatchObject([{ answered: true, new: 1, dropped: 0 }])
  const [article] = await room.store.articles({ topic: 'sco', limit: 5 })
  expect(article).toMatchObject({
    title: 'SCO ministers meet, day 0',
    published: '2026-11-20T08:00:00.000Z',
    language: 'en',
    source: { name: 'Example News', kind: 'private', country: 'KZ' },
  })
  expect(article?.text).toBe(longText)
  expect(await room.store.origin(article?.id ?? '')).toMatchObject({ textFrom: 'page' })
  expect((await room.store.quotesBy('sco', 'marat-osmonkul')).map(({ quote }) => quote.speaker)).toEqual([
    'Marat Osmonkul',
  ])
  const fate = await room.store.fate(canonicalUrlOf(article?.url ?? ''), 'sco')
  expect(fate).toMatchObject({ kept: true, why: expect.stringContaining('“SCO” in the title') as string })
})

test('the link of a publisher that answers by http alone is kept, and both schemes find its article', async () => {
  const press = await startPress()
  press.serve('/feed', { body: rss(newsOf(press)) })
  const { room } = aNewsroom([press])
  await pollFeeds(room, [feedAt(`${press.url}/feed`)])
  const [article] = await room.store.articles({ topic: 'sco', limit: 5 })
  expect(article?.url).toBe(`${press.url}/a0`)
  const byHttps = newsOf(press).map((item) => ({
    ...item,
    guid: 'another',
    link: `${press.url.replace('http:', 'https:')}/a0`,
  }))
  press.serve('/feed', { body: rss(byHttps) })
  await pollFeeds(room, await room.store.feeds())
  expect(await room.store.countArticles('sco')).toBe(1)
})

test('a feed of other things costs one visit, and says why each item was dropped', async () => {
  const press = await startPress()
  press.serve('/feed', {
    body: rss([{ guid: '1', link: `${press.url}/weather`, title: 'Rain in the north', text: 'It rains.' }]),
  })
  const { room } = aNewsroom([press])
  expect(await pollFeeds(room, [feedAt(`${press.url}/feed`)])).toMatchObject([{ new: 0, dropped: 1 }])
  expect(paths(press)).toEqual(['/feed'])
  expect(await room.store.fate(`${press.url.replace('http:', 'https:')}/weather`, 'sco')).toMatchObject({
    kept: false,
    why: expect.stringContaining('none of the topic’s keywords') as string,
  })
})

test('manner 1: validators go back exactly as they came; 2: an unchanged feed costs no parse, nor does an unchanged body', async () => {
  const press = await startPress()
  const etag = 'W/"a, b"'
  const date = 'Fri, 20 Nov 2026 08:00:00 GMT'
  press.serve('/feed', ({ headers }) =>
    headers['if-none-match'] === etag && headers['if-modified-since'] === date
      ? { status: 304 }
      : { headers: { etag, 'last-modified': date }, body: rss(newsOf(press)) },
  )
  press.serve('/same', { body: rss(newsOf(press)) })
  const { room } = aNewsroom([press])
  await pollFeeds(room, [feedAt(`${press.url}/feed`), feedAt(`${press.url}/same`)])
  const before = press.log.length
  expect(await pollFeeds(room, await room.store.feeds())).toMatchObject([
    { answered: true, new: 0, dropped: 0 },
    { answered: true, new: 0, dropped: 0 },
  ])
  expect(press.log.length - before).toBe(2)
  expect(press.log.at(-2)?.headers['if-none-match'] ?? press.log.at(-1)?.headers['if-none-match']).toBe(etag)
})

test('manner 3: what the publisher says of its pace is kept to, and a poll that is not due costs no request', async () => {
  const press = await startPress()
  press.serve('/feed', { headers: { 'cache-control': 'max-age=7200' }, body: rss(newsOf(press)) })
  const { room, setClock } = aNewsroom([press])
  await pollFeeds(room, [feedAt(`${press.url}/feed`)])
  const due = async (at: string) => {
    setClock(at)
    return dueFeeds(await room.store.feeds(), at).length
  }
  expect(await due('2026-11-24T13:59:00.000Z')).toBe(0)
  expect(await due('2026-11-24T14:13:00.000Z')).toBe(1)
})

test('manner 4: Retry-After holds the whole host, over a restart', async () => {
  const press = await startPress()
  press.serve('/feed', { status: 429, headers: { 'retry-after': '3600' } })
  press.serve('/other', { body: rss([]) })
  const { room, setClock } = aNewsroom([press])
  await pollFeeds(room, [feedAt(`${press.url}/feed`)])
  expect(await pollFeeds(room, [feedAt(`${press.url}/other`)])).toMatchObject([
    { answered: false, trouble: expect.stringContaining('asked to be left alone until 2026-11-24T13:00') as string },
  ])
  expect(paths(press)).toEqual(['/feed'])
  setClock('2026-11-24T13:00:01.000Z')
  expect(await pollFeeds(room, [feedAt(`${press.url}/other`)])).toMatchObject([{ answered: true }])
})

test('manner 4, over redirects: the host that asks for it is left alone, and nobody is led there meanwhile', async () => {
  const [press, other] = [await startPress(), await startPress()]
  press.serve('/feed', { status: 302, headers: { location: `${other.url}/feed` } })
  press.serve('/own', { body: rss([]) })
  other.serve('/feed', { status: 429, headers: { 'retry-after': '3600' } })
  const { room, setClock } = aNewsroom([press, other])
  await pollFeeds(room, [feedAt(`${press.url}/feed`)])
  expect(await pollFeeds(room, [feedAt(`${press.url}/own`)])).toMatchObject([{ answered: true }])
  expect(await pollFeeds(room, [feedAt(`${press.url}/feed`)])).toMatchObject([
    { answered: false, trouble: expect.stringContaining(`${other.host} asked to be left alone`) as string },
  ])
  expect(paths(other)).toEqual(['/feed'])
  other.serve('/feed', { body: rss([]) })
  setClock('2026-11-24T13:00:01.000Z')
  expect(await pollFeeds(room, [feedAt(`${press.url}/feed`)])).toMatchObject([{ answered: true }])
})

test('manner 5: a feed that fails is asked later and later, and its state says what is wrong', async () => {
  const press = await startPress()
  press.serve('/feed', { status: 500 })
  const { room } = aNewsroom([press])
  await pollFeeds(room, [feedAt(`${press.url}/feed`)])
  await pollFeeds(room, await room.store.feeds())
  const [feed] = await room.store.feeds()
  expect(feed?.state).toMatchObject({
    failures: 2,
    trouble: 'answered 500',
    firstFailureAt: '2026-11-24T12:00:00.000Z',
  })
  expect(Date.parse(feed?.state.nextPollAt ?? '') - Date.parse('2026-11-24T12:00:00Z')).toBeGreaterThanOrEqual(
    60 * 60_000,
  )
})

test('manner 6: three permanent redirects in a row move the feed, with its items; 410 ends it', async () => {
  const press = await startPress()
  press.serve('/old', { status: 301, headers: { location: '/new' } })
  press.serve('/new', { body: rss(newsOf(press)) })
  press.serve('/gone', { status: 410 })
  const { room } = aNewsroom([press])
  await pollFeeds(room, [feedAt(`${press.url}/old`), feedAt(`${press.url}/gone`)])
  const urls = async () => (await room.store.feeds()).map(({ url }) => url.replace(press.url, ''))
  await pollFeeds(room, await room.store.feeds())
  expect(await urls()).toEqual(['/gone', '/old'])
  await pollFeeds(room, await room.store.feeds())
  expect(await urls()).toEqual(['/gone', '/new'])
  expect(
    dueFeeds(await room.store.feeds(), '2027-11-24T12:00:00.000Z').map(({ url }) => url.replace(press.url, '')),
  ).toEqual(['/new'])
  const counts = await pollFeeds(room, await room.store.feeds())
  expect(counts.find(({ feed }) => feed.endsWith('/new'))).toMatchObject({ new: 0, dropped: 0 })
})

test('once the program is to stop nobody is asked any more, and who was not stays due', async () => {
  let stopping = false
  const press = await startPress()
  for (let index = 0; index < 6; index += 1) {
    press.serve(`/f${index}`, () => {
      stopping = index === 1
      return { body: rss([]) }
    })
  }
  const { room } = aNewsroom([press], { stopping: () => stopping })
  const feeds = Array.from({ length: 6 }, (_, index) => feedAt(`${press.url}/f${index}`))
  const done: string[] = []
  const polled = await pollFeeds(room, feeds, ({ feed }) => void done.push(feed))
  expect(paths(press)).toEqual(['/f0', '/f1'])
  expect(polled.map(({ feed }) => feed)).toEqual(done)
  expect(dueFeeds(await room.store.feeds(), '2026-11-24T12:00:00.000Z').map(({ url }) => url)).toEqual(
    expect.arrayContaining(feeds.slice(2).map(({ url }) => url)),
  )
})

test('a feed that was read in part when the program stopped is asked without its new validators, and gives the rest', async () => {
  let stopping = false
  const press = await startPress()
  const asked: unknown[] = []
  press.serve('/feed', ({ headers }) => {
    asked.push(headers['if-none-match'])
    return headers['if-none-match'] === '"one"'
      ? { status: 304 }
      : { headers: { etag: '"one"' }, body: rss(newsOf(press, 2)) }
  })
  press.serve('/robots.txt', () => {
    stopping = asked.length === 1
    return { status: 404 }
  })
  const { room } = aNewsroom([press], { stopping: () => stopping })
  await pollFeeds(room, [feedAt(`${press.url}/feed`)])
  stopping = false
  expect(await pollFeeds(room, await room.store.feeds())).toMatchObject([{ answered: true, new: 2 }])
  await pollFeeds(room, await room.store.feeds())
  expect(asked).toEqual([undefined, undefined, '"one"'])
})

test('manner 7: a host is asked for one thing at a time, however many feeds it has', async () => {
  let underway = 0
  let most = 0
  const press = await startPress()
  for (let index = 0; index < 6; index += 1) {
    press.serve(`/f${index}`, () => {
      underway += 1
      most = Math.max(most, underway)
      setImmediate(() => {
        underway -= 1
      })
      return { body: rss([]) }
    })
  }
  const { room } = aNewsroom([press])
  await pollFeeds(
    room,
    Array.from({ length: 6 }, (_, index) => feedAt(`${press.url}/f${index}`)),
  )
  expect(press.log).toHaveLength(6)
  expect(most).toBe(1)
})

test('manner 8: we say who we are, take what compresses, send no cookie, and keep out of pages that robots.txt closes', async () => {
  const press = await startPress()
  press.serve('/feed', {
    headers: { 'content-encoding': 'gzip', 'set-cookie': 'id=1' },
    body: gzipSync(
      rss([
        ...newsOf(press),
        { guid: 'x', link: `${press.url}/closed/a`, title: 'SCO behind closed doors', text: lead },
      ]),
    ),
  })
  press.serve('/robots.txt', { body: 'User-agent: *\nDisallow: /closed/\n' })
  const { room } = aNewsroom([press])
  await pollFeeds(room, [feedAt(`${press.url}/feed`)])
  await pollFeeds(room, await room.store.feeds())
  expect(paths(press)).toEqual(['/feed', '/robots.txt', '/a0', '/feed'])
  for (const { headers } of press.log) {
    expect(headers['user-agent']).toBe('Dateline/1.2.3 (+desk@example.org)')
    expect(headers['accept-encoding']).toBe('gzip, br, deflate')
    expect(headers).not.toHaveProperty('cookie')
  }
  expect(press.log[0]?.headers.accept).toContain('application/rss+xml')
  expect(await room.store.countArticles('sco')).toBe(2)
})

test('manner 9: a body that never ends and one that is too large cost their own feed only', async () => {
  const press = await startPress()
  press.serve('/bomb', { headers: { 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(64 * 1024 * 1024, 32)) })
  press.serve('/feed', { body: rss(newsOf(press)) })
  const { room } = aNewsroom([press])
  expect(await pollFeeds(room, [feedAt(`${press.url}/bomb`), feedAt(`${press.url}/feed`)])).toMatchObject([
    { answered: false, trouble: 'is larger than 8 MiB decoded' },
    { answered: true, new: 1 },
  ])
})

test('a changed title is a revision of the same article, a new date alone is nothing', async () => {
  const press = await startPress()
  const [item] = newsOf(press)
  if (item === undefined) throw new Error('no item')
  press.serve('/feed', { body: rss([item]) })
  const { room } = aNewsroom([press])
  await pollFeeds(room, [feedAt(`${press.url}/feed`)])
  press.serve('/feed', { body: rss([{ ...item, date: 'Sat, 21 Nov 2026 08:00:00 GMT' }]) })
  expect(await pollFeeds(room, await room.store.feeds())).toMatchObject([{ new: 0, revised: 0 }])
  press.serve('/feed', { body: rss([{ ...item, title: 'SCO ministers meet again' }]) })
  expect(await pollFeeds(room, await room.store.feeds())).toMatchObject([{ new: 0, revised: 1 }])
  expect(await room.store.articles({ topic: 'sco', limit: 5 })).toMatchObject([
    { title: 'SCO ministers meet again', revision: 2 },
  ])
})

test('two feeds that bring the same article store it once', async () => {
  const press = await startPress()
  const [item] = newsOf(press)
  if (item === undefined) throw new Error('no item')
  press.serve('/one', { body: rss([item]) })
  press.serve('/two', { body: rss([{ ...item, guid: 'another', link: `${item.link}?utm_source=two` }]) })
  const { room } = aNewsroom([press])
  await pollFeeds(room, [feedAt(`${press.url}/one`), feedAt(`${press.url}/two`)])
  expect(await room.store.countArticles('sco')).toBe(1)
})

test('guids that change at every poll make no new articles', async () => {
  const press = await startPress()
  const [item] = newsOf(press)
  if (item === undefined) throw new Error('no item')
  const { room } = aNewsroom([press])
  for (const guid of ['1', '2', '3']) {
    press.serve('/feed', { body: rss([{ ...item, guid }]) })
    await pollFeeds(room, [feedAt(`${press.url}/feed`)])
  }
  expect(await room.store.countArticles('sco')).toBe(1)
})

test('a page instead of a feed is named with the feeds that it names, and hostile bytes end in time', async () => {
  const press = await startPress()
  press.serve('/page', {
    headers: { 'content-type': 'text/html' },
    body: '<html><head><link rel="alternate" type="application/rss+xml" href="/real"></head><body>news</body></html>',
  })
  press.serve('/laughs', {
    body: `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "${'ha'.repeat(500)}">${Array.from({ length: 12 }, (_, index) => `<!ENTITY b${index} "${index === 0 ? '&a;' : `&b${index - 1};`.repeat(10)}">`).join('')}]><rss version="2.0"><channel><title>&b11;</title></channel></rss>`,
  })
  press.serve('/deep', { body: `<rss version="2.0"><channel>${'<a>'.repeat(200_000)}</channel></rss>` })
  press.serve('/feed', { body: rss(newsOf(press)) })
  const { room } = aNewsroom([press])
  const polled = await pollFeeds(
    room,
    ['/page', '/laughs', '/deep', '/feed'].map((path) => feedAt(`${press.url}${path}`)),
  )
  expect(polled[0]).toMatchObject({ answered: false, trouble: expect.stringContaining(`${press.url}/real`) as string })
  expect(polled[3]).toMatchObject({ answered: true, new: 1 })
})

test('neither a feed of another site nor its own summary changes what the publisher’s page said', async () => {
  const [press, stranger] = [await startPress(), await startPress('127.0.0.2')]
  const title = 'SCO ministers meet'
  const item = { guid: 'a', link: `${press.url}/a`, title, text: lead, date: 'Fri, 20 Nov 2026 08:00:00 GMT' }
  const words = 'The SCO is dissolved. “I resign,” said Marat Osmonkul, head of the post.'
  press.serve('/feed', { body: rss([item]) })
  press.serve('/a', { headers: { 'content-type': 'text/html; charset=utf-8' }, body: page(title, longText) })
  stranger.serve('/feed', { body: rss([{ ...item, title: 'SCO dissolved', text: words }]) })
  const { room, setClock } = aNewsroom([press, stranger])
  const own = feedAt(`${press.url}/feed`)
  const foreign = feedAt(`${stranger.url}/feed`, { publisher: 'Stranger Daily' })
  await pollFeeds(room, [own])
  const find = async () => (await room.store.articles({ topic: 'sco', limit: 9 })).find(({ text }) => text === longText)
  const before = await find()
  expect(before).toMatchObject({ revision: 1, source: { name: 'Example News' } })
  await pollFeeds(room, [foreign])
  expect(await find()).toEqual(before)
  press.serve('/a', { status: 503 })
  press.serve('/feed', { body: rss([{ ...item, text: `${lead} They met again.` }]) })
  stranger.serve('/feed', { body: rss([{ ...item, guid: 'b', title: 'SCO dissolved', text: words }]) })
  setClock('2026-11-25T12:00:00.000Z')
  await pollFeeds(room, [own])
  await pollFeeds(room, [foreign])
  expect(await find()).toEqual(before)
  // What the stranger says is an article of the stranger's.
  const others = await room.store.articles({ topic: 'sco', limit: 9, words: 'dissolved' })
  expect(others.map(({ source, id }) => [source.name, id === before?.id])).toEqual([['Stranger Daily', false]])
})
