import { describe, expect, test } from 'vitest'
import { aFeed } from '../../support/feeds.ts'
import { each, storeKinds } from '../../support/stores.ts'

const now = '2026-11-20T04:00:01.000Z'
const programs = 4
const rounds = 12

describe.each(storeKinds)('several programs on the feeds of one store, $name', ({ open }) => {
  test('a feed that moves while it is polled keeps every item once, and one that several move is moved once', async () => {
    const stores = await open(programs)
    for (let round = 0; round < rounds; round += 1) {
      const [from, to] = [aFeed(`https://a.example/${round}`), aFeed(`https://b.example/${round}`)]
      const items = (program: number) =>
        Array.from({ length: 5 }, (_, index) => ({ guid: `g${index + program}`, hash: `h${program}`, article: null }))
      await stores[0]?.saveFeed(from)
      await stores[0]?.savePoll(from, items(0), [])
      await each(stores, (one, program) =>
        program < 2
          ? one.moveFeed('sco', from.url, to.url)
          : one.savePoll(program === 2 ? from : to, items(program), []),
      )
      const feeds = (await stores[0]?.feeds()) ?? []
      expect(feeds.filter(({ url }) => url === from.url)).toEqual([])
      expect(feeds.filter(({ url }) => url === to.url)).toHaveLength(1)
      expect(await stores[0]?.itemsOf('sco', from.url, 'all')).toEqual(new Map())
      expect([...((await stores[0]?.itemsOf('sco', to.url, 'all')) ?? [])].length).toBeGreaterThanOrEqual(5)
    }
  })

  test('what became of addresses is written by several at once, in whatever order they come', async () => {
    const stores = await open(programs)
    const urls = Array.from({ length: rounds }, (_, index) => `https://a.example/${index}`)
    const feed = aFeed('https://a.example/feed')
    await stores[0]?.nameFeeds([feed])
    await each(stores, (one, program) => {
      const mine = program % 2 === 0 ? urls : urls.toReversed()
      const fates = mine.map((url) => ({
        url,
        topic: 'sco',
        article: null,
        at: now,
        feed: null,
        kept: true,
        score: 1,
        why: `${program}`,
      }))
      return one.savePoll({ ...feed, url: `https://${program}.example/` }, [], fates)
    })
    for (const url of urls) expect(await stores[0]?.fate(url, 'sco')).toMatchObject({ kept: true, score: 1 })
  })
})
