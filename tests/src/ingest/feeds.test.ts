import { expect, test } from 'vitest'
import { dueFeeds, feedsOf, syncFeeds } from '../../../src/ingest/ingest.ts'
import { newFolder } from '../../support/folder.ts'
import { aNewsroom, feedAt, pollFeeds, rss, startPress, type Press } from '../../support/press.ts'
import { sco } from '../../support/topic.ts'

const now = '2026-11-24T12:00:00.000Z'
const later = '2026-11-24T18:00:00.000Z'
const other = { ...sco, name: 'other', command: 'other' }
const listed = (url: string) => ({
  url,
  publisher: 'Example News',
  country: 'KZ',
  language: 'en',
  kind: 'private' as const,
  intervalMinutes: 30,
})
const aNews = (press: Press) => ({ guid: '1', link: `${press.url}/a`, title: 'SCO ministers meet', text: 'They met.' })

test('a feed that left the topic’s file is polled no more, also when it was polled before; one that was added stays', async () => {
  const press = await startPress()
  const { room } = aNewsroom([press])
  const [kept, left] = [`${press.url}/kept`, `${press.url}/left`]
  for (const path of ['/kept', '/left', '/added']) press.serve(path, { body: rss([]) })
  await syncFeeds(room.store, [{ ...sco, feeds: [listed(kept), listed(left)] }], now)
  await room.store.saveFeed(feedAt(`${press.url}/added`, { addedBy: 'slack:T1:U1' }))
  await pollFeeds(room, await room.store.feeds())
  await syncFeeds(room.store, [{ ...sco, feeds: [listed(kept)] }], now)
  expect((await room.store.feeds()).map(({ url }) => url)).toEqual([`${press.url}/added`, kept])
})

test('feeds of a topic that is not loaded are not polled, and stay for the program that has it', async () => {
  const { room } = aNewsroom([])
  await syncFeeds(room.store, [{ ...other, feeds: [listed('https://a.example/feed')] }], now)
  await syncFeeds(room.store, [{ ...sco, feeds: [] }], now)
  const feeds = await room.store.feeds()
  expect(feeds).toHaveLength(1)
  expect(feedsOf(feeds, [sco])).toEqual([])
})

test('a feed that moved stays at its new address although the topic’s file names the old one, also after a second move', async () => {
  const { room } = aNewsroom([])
  const topic = { ...sco, feeds: [listed('https://a.example/old')] }
  await syncFeeds(room.store, [topic], now)
  await room.store.moveFeed('sco', 'https://a.example/old', 'https://a.example/new')
  await room.store.moveFeed('sco', 'https://a.example/new', 'https://b.example/newer')
  await syncFeeds(room.store, [topic], now)
  expect((await room.store.feeds()).map(({ url }) => url)).toEqual(['https://b.example/newer'])
})

test('a feed that moved onto one that the topic has already becomes one with it, and does not come back', async () => {
  const { room } = aNewsroom([])
  const topic = { ...sco, feeds: [listed('https://a.example/old'), listed('https://a.example/new')] }
  await syncFeeds(room.store, [topic], now)
  await room.store.moveFeed('sco', 'https://a.example/old', 'https://a.example/new')
  await syncFeeds(room.store, [topic], now)
  expect((await room.store.feeds()).map(({ url }) => url)).toEqual(['https://a.example/new'])
})

test('a feed that is removed while it is polled stays removed', async () => {
  const press = await startPress()
  const { room } = aNewsroom([press])
  const url = `${press.url}/feed`
  press.serve('/feed', () => {
    void room.store.removeFeed('sco', url)
    return { body: rss([aNews(press)]) }
  })
  await pollFeeds(room, [feedAt(url)])
  expect(await room.store.feeds()).toEqual([])
  press.serve('/feed', () => {
    void room.store.removeFeed('sco', url)
    return { status: 500 }
  })
  await pollFeeds(room, [feedAt(url)])
  expect(await room.store.feeds()).toEqual([])
})

test('an entry that could not be stored is given again at the next poll, though the feed did not change', async () => {
  const press = await startPress()
  press.serve('/feed', ({ headers }) =>
    headers['if-none-match'] === '"1"'
      ? { status: 304 }
      : {
          headers: { etag: '"1"' },
          body: rss([aNews(press), { ...aNews(press), guid: '2', link: `${press.url}/b`, title: 'SCO roads' }]),
        },
  )
  const { room } = aNewsroom([press])
  let full = true
  const store: typeof room.store = {
    ...room.store,
    saveArticle: (article, ...rest) =>
      full && article.title === 'SCO roads'
        ? Promise.reject(new Error('the disk is full'))
        : room.store.saveArticle(article, ...rest),
  }
  expect(await pollFeeds({ ...room, store }, [feedAt(`${press.url}/feed`)])).toMatchObject([{ new: 1 }])
  full = false
  expect(await pollFeeds({ ...room, store }, await store.feeds())).toMatchObject([{ new: 1 }])
  expect(await store.countArticles('sco')).toBe(2)
})

test('two topics with the same feed both get its articles, and the publisher is asked for it once', async () => {
  const press = await startPress()
  press.serve('/feed', { headers: { etag: '"1"' }, body: rss([aNews(press)]) })
  const { room } = aNewsroom([press], { topics: [sco, other] })
  const url = `${press.url}/feed`
  await syncFeeds(
    room.store,
    [sco, other].map((topic) => ({ ...topic, feeds: [listed(url)] })),
    now,
  )
  const due = dueFeeds(await room.store.feeds(), later)
  expect(due).toHaveLength(2)
  expect(await pollFeeds(room, due)).toMatchObject([{ new: 1 }, { new: 1 }])
  expect(press.log.filter(({ path }) => path === '/feed')).toHaveLength(1)
  for (const topic of ['sco', 'other']) {
    expect(await room.store.countArticles(topic)).toBe(1)
    expect(await room.store.fate(url.replace('http:', 'https:').replace('feed', 'a'), topic)).toMatchObject({
      kept: true,
    })
  }
})

test('an article is said to be from the feed when its page was too short to be it', async () => {
  const press = await startPress()
  const text = 'Ministers of the SCO met on Friday to speak of roads, of bridges and of what both cost.'
  press.serve('/feed', { body: rss([{ ...aNews(press), text }]) })
  press.serve('/a', {
    headers: { 'content-type': 'text/html' },
    body: '<html><body><article><h1>SCO ministers meet</h1><p>Please wait.</p></article></body></html>',
  })
  const { room } = aNewsroom([press])
  await pollFeeds(room, [feedAt(`${press.url}/feed`)])
  const [article] = await room.store.articles({ topic: 'sco', limit: 1 })
  expect(article?.text).toBe(text)
  expect(await room.store.origin(article?.id ?? '')).toMatchObject({ textFrom: 'feed' })
})

test('what was dropped is stored when all is to be kept, and its fate says so', async () => {
  const press = await startPress()
  const weather = { guid: 'w', link: `${press.url}/weather`, title: 'Rain in the north', text: 'It rains.' }
  press.serve('/feed', ({ headers }) =>
    headers['if-none-match'] === '"1"' ? { status: 304 } : { headers: { etag: '"1"' }, body: rss([weather]) },
  )
  const { room } = aNewsroom([press])
  expect(await pollFeeds(room, [feedAt(`${press.url}/feed`)])).toMatchObject([{ dropped: 1 }])
  expect(await pollFeeds({ ...room, keepAll: true }, await room.store.feeds())).toMatchObject([{ new: 1 }])
  const [article] = await room.store.articles({ topic: 'sco', limit: 5 })
  expect((await room.store.fatesOf('sco')).get(article?.id ?? '')).toMatchObject({
    kept: true,
    why: expect.stringContaining('all was asked for') as string,
  })
})

test('a site’s robots.txt is remembered over a restart for a day', async () => {
  const press = await startPress()
  const folder = newFolder()
  press.serve('/robots.txt', { body: 'User-agent: *\nDisallow: /closed/\n' })
  for (const path of ['/one', '/closed/two']) {
    const { room } = aNewsroom([press], { folder })
    expect(await room.visitor.getPage(`${press.url}${path}`)).toMatchObject({
      fault: path === '/one' ? 'status' : 'forbidden',
    })
  }
  const { room, setClock } = aNewsroom([press], { folder })
  setClock('2026-11-25T12:00:01.000Z')
  await room.visitor.getPage(`${press.url}/one`)
  expect(press.log.map(({ path }) => path)).toEqual(['/robots.txt', '/one', '/robots.txt', '/one'])
})
