import { describe, expect, test } from 'vitest'
import type { ChannelId } from '../../../adapters/adapter.ts'
import { anArticle, aQuote, aSubscription, factsOf } from '../../support/articles.ts'
import { aFeed } from '../../support/feeds.ts'
import { aDelivery, anEdition } from '../../support/ledger.ts'
import { openOne, storeKinds } from '../../support/stores.ts'

const now = '2026-11-20T04:00:01.000Z'

describe.each(storeKinds)('whatever strangers write, and however much, on $name', (kind) => {
  test('a text comes back with every sign where it was, also those that a database refuses', async () => {
    const [store, other] = await kind.open(2)
    const text = 'a\u0000b \u{FDD0}0 \u{FDD0}1 “x” \u{10FFFF} \r\n\t ￾ é é'
    const article = anArticle({ title: text, byline: '\u0000', text })
    await store?.saveArticle(article, factsOf(article), [aQuote(text, '“x”', { speaker: '\u0000\ud800' })])
    expect(await other?.article(article.id)).toEqual(article)
    expect((await other?.quotesIn([article]))?.[0]?.quote.speaker).toBe('\u0000\ud800')
    expect(await other?.saveArticle(article, factsOf(article), [])).toBe('known')
    // A half of a pair is no sign of any text: another of the same length stands in its place, so that what is quoted stays where it is.
    const half = anArticle({ id: 'half', text: 'a\ud800b “x”' })
    await store?.saveArticle(half, factsOf(half), [])
    expect((await other?.article('half'))?.text).toBe('a\ufffdb “x”')
  })

  test('text is in the order of its bytes, and what has no date comes last', async () => {
    const store = await openOne(kind)
    const urls = [
      'https://Z.example/',
      'https://a.example/',
      'https://a.example/Ä',
      'https://a.example/z',
      'https://b.example/',
    ]
    for (const url of urls.toReversed()) await store.saveFeed(aFeed(url))
    expect((await store.feeds()).map(({ url }) => url)).toEqual([
      'https://Z.example/',
      'https://a.example/',
      'https://a.example/z',
      'https://a.example/Ä',
      'https://b.example/',
    ])
    for (const [id, published] of [
      ['undated', null],
      ['dated', now],
    ] as const) {
      const article = anArticle({ id, published })
      await store.saveArticle(article, factsOf(article), [aQuote(article.text, 'Lorries', { person: id })])
    }
    expect((await store.articles({ topic: 'sco', limit: 5 })).map(({ id }) => id)).toEqual(['dated', 'undated'])
    expect((await store.speakers('sco', 5)).map(({ person }) => person)).toEqual(['dated', 'undated'])
  })

  test('addresses and guids may be as long as they like, and are known when they come again', async () => {
    const store = await openOne(kind)
    const long = (sign: string) =>
      `https://news.example/${Array.from({ length: 3_000 }, (_, index) => `${sign}${index}`).join('')}`
    const feed = aFeed(long('feed'))
    const guid = long('guid')
    const fate = {
      url: long('page'),
      topic: 'sco',
      article: null,
      at: now,
      feed: feed.url,
      kept: false,
      score: 0.1 + 0.2,
      why: 'first',
    }
    await store.saveFeed(feed)
    for (const why of ['first', 'second'])
      await store.savePoll(feed, [{ guid, hash: why, article: null }], [{ ...fate, why }])
    expect(await store.itemsOf('sco', feed.url, 'all')).toEqual(new Map([[guid, 'second']]))
    expect(await store.fate(fate.url, 'sco')).toEqual({ ...fate, why: 'second' })
    await store.moveFeed('sco', feed.url, long('moved'))
    expect(await store.itemsOf('sco', long('moved'), 'all')).toEqual(new Map([[guid, 'second']]))
    expect([await store.noticeOnce(long('key'), now), await store.noticeOnce(long('key'), now)]).toEqual([true, false])
    expect(await store.removeFeed('sco', long('moved'))).toBe(true)
  })

  test('an article of a megabyte, all of different words, is found by its last', async () => {
    const store = await openOne(kind)
    const text = Array.from({ length: 110_000 }, (_, index) => `word${index}`).join(' ')
    expect(text.length).toBeGreaterThan(1_000_000)
    const article = anArticle({ text })
    await store.saveArticle(article, factsOf(article), [])
    expect(await store.idsHolding('sco', 'word109999 word1')).toHaveLength(1)
    expect(await store.articles({ topic: 'sco', limit: 5, someWords: 'word109998 nothing' })).toHaveLength(1)
  })

  test('more subscriptions, editions and items than one statement takes are stored all the same', async () => {
    const store = await openOne(kind)
    const ids = Array.from({ length: 1_100 }, (_, index) => `s${index}`)
    const plans = ids.map((id, slot) => {
      const edition = anEdition({ id: `e${id}`, slot })
      return { edition, parts: [aDelivery({ edition: edition.id, slot })], told: [] }
    })
    await store.saveSubscription(aSubscription())
    expect(await store.planEditions(plans)).toEqual(plans)
    expect(await store.planEditions(plans)).toEqual([])
    expect(await store.deliveries(['planned'])).toHaveLength(1_100)
    const feed = aFeed('https://news.example/')
    await store.saveFeed(feed)
    const items = ids.map((guid) => ({ guid, hash: 'h', article: null }))
    await store.savePoll(feed, items, [])
    await store.savePoll(feed, [...items, ...items.map((item) => ({ ...item, hash: 'again' }))].slice(1_000, 1_101), [])
    const kept = await store.itemsOf('sco', feed.url, 'all')
    expect([kept.size, kept.get('s0'), kept.get('s1')]).toEqual([1_100, 'again', 'h'])
  })

  test('a digest of many channels at one time is looked at once more only where its timetable changed', async () => {
    const store = await openOne(kind)
    const subscriptions = []
    for (let index = 0; index < 20; index += 1) {
      const wish = aSubscription({ id: `s${index}`, channel: `slack:T1:C${index}` as ChannelId })
      subscriptions.push(await store.saveSubscription(wish))
    }
    await store.saveSubscription(aSubscription({ channel: 'slack:T1:C3' as ChannelId, times: ['18:30'] }))
    await store.lookAt(new Map(subscriptions.map((subscription) => [subscription, '2026-11-21T00:00:00.000Z'])))
    expect(await store.subscriptionsDue(now)).toEqual(['s3'])
  })
})
