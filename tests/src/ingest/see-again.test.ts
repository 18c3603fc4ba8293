import { expect, test } from 'vitest'
import { nextSecondLook, seePagesAgain } from '../../../src/ingest/see-again.ts'
import { hourMs, minuteMs, plusMs } from '../../../src/instant.ts'
import { aNewsroom, feedAt, pollFeeds, rss, startPress, type Press } from '../../support/press.ts'
import { aSubscription, factsOf } from '../../support/articles.ts'

const noon = '2026-11-24T12:00:00.000Z'
const said = 'The gate opens at dawn'
const text = [
  `Ministers of the SCO met at Kara-Tash on Friday to speak of roads. “${said},” said Marat Osmonkul, head of the post.`,
  'The new road carries lorries from three valleys to the railway, and it was paid for by both sides of the border.',
  'Officials said that work on a second gate begins next year, when the snow has gone and the river is low enough to build.',
].join('\n\n')

function servePage(press: Press, words: string): void {
  const paragraphs = words.split('\n\n').map((paragraph) => `<p>${paragraph}</p>`)
  press.serve('/a', {
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html><html lang="en"><head><title>SCO ministers meet</title></head><body><article><h1>SCO ministers meet</h1>${paragraphs.join('')}</article></body></html>`,
  })
}

/** A newsroom with one article of a page, which a digest told. */
async function aToldArticle() {
  const press = await startPress()
  const item = { guid: 'g', link: `${press.url}/a`, title: 'SCO ministers meet', text: 'Ministers of the SCO met.' }
  press.serve('/feed', { body: rss([item]) })
  servePage(press, text)
  const { room, setClock } = aNewsroom([press])
  await pollFeeds(room, [feedAt(`${press.url}/feed`)])
  const [article] = await room.store.articles({ topic: 'sco', limit: 1 })
  if (article === undefined) throw new Error('the feed has an article')
  const { id: subscription, channel } = await room.store.saveSubscription(aSubscription())
  const tell = () =>
    room.store.planEditions([
      {
        edition: { id: 'e', subscription, localDate: '2026-11-24', slot: 0, dueAt: noon, after: noon, upTo: noon },
        parts: [],
        told: [{ story: 's', article: article.id, revision: 1, part: 0, shown: [said] }],
      },
    ])
  const lookAt = async (instant: string, by: typeof room = room) => {
    setClock(instant)
    const before = press.log.length
    await seePagesAgain(by)
    return press.log.slice(before).flatMap(({ path }) => (path === '/a' ? [path] : []))
  }
  const withdrawn = async () => {
    const [quote] = await room.store.quotesIn(await room.store.articlesAt([article.id]))
    return (await room.store.proof(quote?.id ?? ''))?.withdrawnAt
  }
  return { press, room, article, channel, tell, lookAt, withdrawn, now: async () => room.store.article(article.id) }
}

test('the page of a told article is looked at after an hour, six hours, a day and three days, and then no more', async () => {
  const { lookAt, tell } = await aToldArticle()
  await tell()
  expect(await lookAt(plusMs(noon, 59 * minuteMs))).toEqual([])
  for (const hour of [1, 6, 24, 72]) {
    expect(await lookAt(plusMs(noon, hour * hourMs))).toEqual(['/a'])
    expect(await lookAt(plusMs(noon, hour * hourMs + minuteMs))).toEqual([])
  }
  expect(await lookAt(plusMs(noon, 500 * hourMs))).toEqual([])
  expect(nextSecondLook(noon, plusMs(noon, 7 * hourMs))).toBe(plusMs(noon, 24 * hourMs))
})

test('an article that nobody was told of costs its publisher no second visit', async () => {
  const { lookAt } = await aToldArticle()
  expect(await lookAt(plusMs(noon, 2 * hourMs))).toEqual([])
})

test('what a publisher changed without a word in the feed is a revision, with its quotations read anew', async () => {
  const { press, room, article, tell, lookAt, now } = await aToldArticle()
  await tell()
  servePage(press, text.replace('at dawn', 'at noon'))
  await lookAt(plusMs(noon, hourMs))
  expect(await now()).toMatchObject({ revision: 2, title: article.title, url: article.url })
  const [quote] = await room.store.quotesIn(await room.store.articlesAt([article.id]))
  expect(quote?.article.text.slice(quote.quote.spans[0].start, quote.quote.spans[0].end)).toContain('at noon')
  await lookAt(plusMs(noon, 6 * hourMs))
  expect(await now()).toMatchObject({ revision: 2 })
})

test('a page that is out of shape, behind a wall or in trouble changes nothing', async () => {
  const { press, tell, lookAt, now, withdrawn } = await aToldArticle()
  await tell()
  servePage(press, 'Please subscribe.')
  await lookAt(plusMs(noon, hourMs))
  press.serve('/a', { status: 503 })
  await lookAt(plusMs(noon, 6 * hourMs))
  press.serve('/a', { status: 403 })
  await lookAt(plusMs(noon, 24 * hourMs))
  expect(await now()).toMatchObject({ revision: 1 })
  expect(await withdrawn()).toBeNull()
})

test('less than half of a text, of the same words, is a page behind a wall and no revision', async () => {
  const { press, tell, lookAt, now } = await aToldArticle()
  await tell()
  const long = `${text}\n\n${text.replaceAll('gate', 'bridge').replaceAll('road', 'rail')}\n\nNothing else was said.`
  servePage(press, long)
  await lookAt(plusMs(noon, hourMs))
  expect(await now()).toMatchObject({ revision: 2 })
  servePage(press, text)
  await lookAt(plusMs(noon, 6 * hourMs))
  expect(await now()).toMatchObject({ revision: 2 })
})

test('a page whose host asked to be left alone is looked at when it may be, but not after the last look', async () => {
  const { press, room, tell, lookAt } = await aToldArticle()
  await tell()
  await room.store.holdHost(new URL(press.url).host, plusMs(noon, 2 * hourMs))
  expect(await lookAt(plusMs(noon, hourMs))).toEqual([])
  expect(await lookAt(plusMs(noon, 2 * hourMs - minuteMs))).toEqual([])
  expect(await lookAt(plusMs(noon, 2 * hourMs + minuteMs))).toEqual(['/a'])
  for (const hour of [6, 24]) await lookAt(plusMs(noon, hour * hourMs))
  await room.store.holdHost(new URL(press.url).host, plusMs(noon, 73 * hourMs))
  expect(await lookAt(plusMs(noon, 72 * hourMs))).toEqual([])
  expect(await lookAt(plusMs(noon, 80 * hourMs))).toEqual([])
})

test('a page whose site cannot say what may be read is looked at once it can', async () => {
  const { press, tell, lookAt } = await aToldArticle()
  await tell()
  for (const hour of [1, 6]) await lookAt(plusMs(noon, hour * hourMs))
  press.serve('/robots.txt', { status: 503 })
  expect(await lookAt(plusMs(noon, 25 * hourMs))).toEqual([])
  press.serve('/robots.txt', { status: 404 })
  expect(await lookAt(plusMs(noon, 26 * hourMs - minuteMs))).toEqual([])
  expect(await lookAt(plusMs(noon, 26 * hourMs + minuteMs))).toEqual(['/a'])
})

test.each([404, 410])(
  'a page that answers %i twice, two hours apart, counts as withdrawn until it is back',
  async (status) => {
    const { press, tell, lookAt, withdrawn } = await aToldArticle()
    await tell()
    press.serve('/a', { status })
    await lookAt(plusMs(noon, hourMs))
    expect(await withdrawn()).toBeNull()
    expect(await lookAt(plusMs(noon, 3 * hourMs - minuteMs))).toEqual([])
    await lookAt(plusMs(noon, 3 * hourMs))
    expect(await withdrawn()).toBe(plusMs(noon, 3 * hourMs))
    servePage(press, 'This story is not available. '.repeat(20))
    await lookAt(plusMs(noon, 6 * hourMs))
    expect(await withdrawn()).toBe(plusMs(noon, 3 * hourMs))
    servePage(press, text)
    await lookAt(plusMs(noon, 24 * hourMs))
    expect(await withdrawn()).toBeNull()
  },
)

test('an address that leads elsewhere by now says nothing of its article', async () => {
  const { press, tell, lookAt, now, withdrawn } = await aToldArticle()
  const other = await startPress('127.0.0.1')
  await tell()
  const words = text.replace('at dawn', 'for those who buy our watches')
  other.serve('/', {
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html><html lang="en"><body><article><h1>Watches</h1><p>${words.split('\n\n').join('</p><p>')}</p></article></body></html>`,
  })
  press.serve('/a', { status: 302, headers: { location: '/gone' } })
  for (const hour of [1, 3]) await lookAt(plusMs(noon, hour * hourMs))
  press.serve('/', { headers: { 'content-type': 'text/html; charset=utf-8' }, body: `<p>${words}</p>` })
  press.serve('/a', { status: 302, headers: { location: '/' } })
  await lookAt(plusMs(noon, 6 * hourMs))
  press.serve('/a', { status: 302, headers: { location: `${other.url}/` } })
  await lookAt(plusMs(noon, 24 * hourMs))
  expect(await now()).toMatchObject({ revision: 1, text })
  expect(await withdrawn()).toBeNull()
})

test('what a feed revised while its page was looked at stays', async () => {
  const { press, room, article, tell, lookAt, now } = await aToldArticle()
  await tell()
  servePage(press, text.replace('at dawn', 'at noon'))
  const slow: typeof room = {
    ...room,
    visitor: {
      ...room.visitor,
      getPage: async (url) => {
        const revised = { ...article, title: 'Corrected', text: text.replace('at dawn', 'at six') }
        await room.store.saveArticle(revised, factsOf(revised, { storedAt: noon }), [])
        return room.visitor.getPage(url)
      },
    },
  }
  await lookAt(plusMs(noon, hourMs), slow)
  expect(await now()).toMatchObject({ revision: 2, title: 'Corrected' })
})

test('a look that fails by our own fault is tried again in an hour, and not each minute', async () => {
  const { press, room, tell, lookAt } = await aToldArticle()
  await tell()
  servePage(press, text.replace('at dawn', 'at noon'))
  const broken: typeof room = {
    ...room,
    store: { ...room.store, saveArticle: () => Promise.reject(new Error('disk full')) },
  }
  expect(await lookAt(plusMs(noon, hourMs), broken)).toEqual(['/a'])
  expect(await lookAt(plusMs(noon, hourMs + minuteMs), broken)).toEqual([])
  expect(await lookAt(plusMs(noon, 2 * hourMs))).toEqual(['/a'])
})

test('a page is not read where a redirect leads to what that site’s robots.txt closes, on the same site or another', async () => {
  const [press, other] = [await startPress(), await startPress('127.0.0.2')]
  press.serve('/robots.txt', { body: 'User-agent: *\nDisallow: /closed/\n' })
  other.serve('/robots.txt', { body: 'User-agent: Dateline\nDisallow: /\n' })
  press.serve('/one', { status: 302, headers: { location: '/closed/one' } })
  press.serve('/two', { status: 302, headers: { location: `${other.url}/two` } })
  press.serve('/three', { status: 302, headers: { location: '/open' } })
  press.serve('/open', { body: 'open' })
  press.serve('/closed/one', { body: 'closed' })
  const { room } = aNewsroom([press, other])
  for (const path of ['/one', '/two'])
    expect(await room.visitor.getPage(`${press.url}${path}`)).toMatchObject({ is: 'failed', fault: 'forbidden' })
  expect(await room.visitor.getPage(`${press.url}/three`)).toMatchObject({ is: 'fresh', url: `${press.url}/open` })
  expect(press.log.map(({ path }) => path)).toEqual(['/robots.txt', '/one', '/two', '/three', '/open'])
  expect(other.log.map(({ path }) => path)).toEqual(['/robots.txt'])
})

test('two pages that redirect to each other’s sites wait for nobody, and a ring of redirects ends', async () => {
  const [press, other] = [await startPress(), await startPress('127.0.0.2')]
  press.serve('/a', { status: 302, headers: { location: `${other.url}/b` } })
  other.serve('/b', { status: 302, headers: { location: `${press.url}/a` } })
  const { room } = aNewsroom([press, other])
  const pages = [`${press.url}/a`, `${other.url}/b`]
  const visited = await Promise.all(pages.map((url) => room.visitor.getPage(url)))
  expect(visited).toMatchObject([{ fault: 'redirects' }, { fault: 'redirects' }])
  expect(press.log.filter(({ path }) => path === '/a')).toHaveLength(6)
})
