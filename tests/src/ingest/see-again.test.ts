import { expect, test } from 'vitest'
import { nextLook, seePagesAgain } from '../../../src/ingest/see-again.ts'
import { hourMs, minuteMs, plusMs } from '../../../src/instant.ts'
import { aNewsroom, feedAt, pollFeeds, rss, startPress, type Press } from '../../support/press.ts'
import { aSubscription } from '../../support/articles.ts'

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
  const lookAt = async (instant: string) => {
    setClock(instant)
    const before = press.log.length
    await seePagesAgain(room)
    return press.log.slice(before).flatMap(({ path }) => (path === '/a' ? [path] : []))
  }
  const withdrawn = async () => {
    const [quote] = await room.store.quotesOf(article.id)
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
  expect(nextLook(noon, plusMs(noon, 7 * hourMs))).toBe(plusMs(noon, 24 * hourMs))
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
  const [quote] = await room.store.quotesOf(article.id)
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

test('a page that is not found twice counts as withdrawn, and no more when it is back', async () => {
  const { press, tell, lookAt, withdrawn } = await aToldArticle()
  await tell()
  press.serve('/a', { status: 404 })
  await lookAt(plusMs(noon, hourMs))
  expect(await withdrawn()).toBeNull()
  expect(await lookAt(plusMs(noon, hourMs + 19 * minuteMs))).toEqual([])
  await lookAt(plusMs(noon, hourMs + 20 * minuteMs))
  expect(await withdrawn()).toBe(plusMs(noon, hourMs + 20 * minuteMs))
  servePage(press, text)
  await lookAt(plusMs(noon, 6 * hourMs))
  expect(await withdrawn()).toBeNull()
})

test('a page that its publisher says is gone for good counts as withdrawn at once', async () => {
  const { press, tell, lookAt, withdrawn } = await aToldArticle()
  await tell()
  press.serve('/a', { status: 410 })
  await lookAt(plusMs(noon, hourMs))
  expect(await withdrawn()).toBe(plusMs(noon, hourMs))
})
