import { describe, expect, test } from 'vitest'
import type { ChannelId } from '../../../adapters/adapter.ts'
import type { Plan } from '../../../src/store/store.ts'
import { aDelivery, anEdition } from '../../support/ledger.ts'
import { anArticle, aQuote, aSubscription, factsOf } from '../../support/articles.ts'
import { each, storeKinds } from '../../support/stores.ts'

const now = '2026-11-20T04:00:01.000Z'
const programs = 4
const rounds = 12

const aPlan = (slot: number, changes: { readonly subscription?: string; readonly id?: string } = {}): Plan => {
  const edition = anEdition({ id: `edition${slot}`, slot, ...changes })
  const parts = [0, 1].map((part) => aDelivery({ edition: edition.id, slot, part }))
  return { edition, parts, told: [{ story: 's', article: 'a', revision: 1, part: 0, shown: [`${slot}`] }] }
}

describe.each(storeKinds)('several programs on one store, $name', ({ open }) => {
  test('one of them claims a part, one records its next step, one plans a slot, one is let to tell something', async () => {
    const stores = await open(programs)
    const [store] = stores
    await store?.saveSubscription(aSubscription())
    for (let slot = 0; slot < rounds; slot += 1) {
      const planned = await each(stores, (one) => one.planEditions([aPlan(slot), aPlan(slot + rounds)]))
      expect(
        planned
          .flat()
          .map(({ edition }) => edition.slot)
          .toSorted((a, b) => a - b),
      ).toEqual([slot, slot + rounds])
      const { id } = aDelivery({ edition: `edition${slot}` })
      expect((await each(stores, (one) => one.claim(id, now))).filter((attempts) => attempts === 1)).toHaveLength(1)
      const inHand = { state: 'sending', attempts: 1 } as const
      const recorded = await each(stores, (one) => one.record(id, { state: 'sent', sentAt: now }, inHand))
      expect(recorded.filter(Boolean)).toHaveLength(1)
      const noticed = await each(stores, (one) => one.noticeOnce(`told ${slot}`, now))
      expect(noticed.filter(Boolean)).toHaveLength(1)
    }
    expect(await store?.deliveries(['sent'])).toMatchObject(Array.from({ length: rounds }, () => ({ attempts: 1 })))
    expect(await store?.deliveries(['planned'])).toHaveLength(rounds * 3)
  })

  test('an article that several bring in is stored once, and each of its texts is one revision', async () => {
    const stores = await open(programs)
    for (let round = 0; round < rounds; round += 1) {
      const first = anArticle({ id: `article${round}` })
      const saved = await each(stores, (one) => one.saveArticle(first, factsOf(first), [aQuote(first.text, 'Lorries')]))
      expect(saved.toSorted()).toEqual(['known', 'known', 'known', 'new'])
      const revised = await each(stores, (one, program) => {
        const text = `${first.text} ${program % 2}`
        return one.saveArticle({ ...first, text }, factsOf({ ...first, text }), [aQuote(text, 'Lorries')])
      })
      expect(revised).toContain('revised')
      const article = await stores[0]?.article(first.id)
      expect(article?.revision).toBe(1 + revised.filter((is) => is === 'revised').length)
      expect(await stores[0]?.quotesIn(article === undefined ? [] : [article])).toHaveLength(1)
    }
    expect(await stores[0]?.articles({ topic: 'sco', limit: 50, words: 'border' })).toHaveLength(rounds)
  })

  test('of several that place the same articles one does, all of them, and each is forgotten once', async () => {
    const stores = await open(programs)
    const ids = Array.from({ length: rounds }, (_, index) => `article${index}`)
    for (const id of ids) {
      const article = anArticle({ id })
      await stores[0]?.saveArticle(article, factsOf(article), [])
    }
    const did = await each(stores, (one, program) => {
      const mine = program % 2 === 0 ? ids : ids.toReversed()
      return one.place(mine.map((id) => ({ article: id, from: null, to: `story${program}` })))
    })
    expect(did.filter(Boolean)).toHaveLength(1)
    expect(await stores[0]?.membersOf([`story${did.indexOf(true)}`])).toHaveLength(rounds)
    const forgotten = await each(stores, (one) => one.forget('2027-01-01T00:00:00.000Z'))
    expect(forgotten.reduce((sum, count) => sum + count, 0)).toBe(rounds)
  })

  test('who unsubscribes while a digest is planned leaves no part that could still be posted', async () => {
    const stores = await open(programs)
    for (let round = 0; round < rounds; round += 1) {
      const channel = `slack:T1:C${round}` as ChannelId
      const subscription = aSubscription({ id: `subscription${round}`, channel })
      await stores[0]?.saveSubscription(subscription)
      const plan = aPlan(0, { id: `edition${round}`, subscription: subscription.id })
      await each(stores, async (one, program) => {
        if (program === 0) await one.removeSubscription(channel, 'sco')
        else await one.planEditions([plan])
      })
    }
    expect(await stores[0]?.deliveries(['planned', 'unknown'])).toEqual([])
  })

  test('a channel that subscribes twice at once has one subscription, and timetables keep to what was saved last', async () => {
    const stores = await open(programs)
    for (let round = 0; round < rounds; round += 1) {
      const channel = `slack:T1:C${round}` as ChannelId
      const saved = await each(stores, (one, program) =>
        one.saveSubscription(aSubscription({ id: `${round}-${program}`, channel })),
      )
      expect(new Set(saved.map(({ id }) => id)).size).toBe(1)
    }
    const subscriptions = (await stores[0]?.subscriptions()) ?? []
    expect(subscriptions).toHaveLength(rounds)
    await each(stores, (one, program) => {
      const mine = program % 2 === 0 ? subscriptions : subscriptions.toReversed()
      return one.lookAt(new Map(mine.map((subscription) => [subscription, `2026-11-2${program}T00:00:00.000Z`])))
    })
    expect(await stores[0]?.subscriptionsDue('2026-11-19T00:00:00.000Z')).toEqual([])
    expect(await stores[0]?.subscriptionsDue('2026-11-24T00:00:00.000Z')).toHaveLength(rounds)
  })
})
