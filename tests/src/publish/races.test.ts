import { expect, test } from 'vitest'
import type { ChannelId } from '../../../adapters/adapter.ts'
import { dayMs, hourMs, minuteMs, plusMs, secondMs } from '../../../src/instant.ts'
import { recoverDeliveries } from '../../../src/publish/recover.ts'
import { publish } from '../../support/publish.ts'
import { aSubscription } from '../../support/articles.ts'
import { aDesk, nine, textOf, withNews, type Desk } from '../../support/publishing.ts'

const yesterday = '2026-11-23T20:00:00.000Z'
const { channel } = aSubscription()

const limitedUntil = (instant: string) => ({
  posted: { is: 'limited', untilMs: Date.parse(instant), why: 'busy' } as const,
  stored: false,
})

test('news that came while a clock was ahead and came back is told, and nothing twice', async () => {
  const desk = await aDesk()
  await withNews(desk, yesterday, 'first')
  await desk.at(plusMs(nine, dayMs))
  await desk.at(plusMs(nine, -hourMs))
  const text = 'Fishermen of Lake Ulun asked for longer nets.\n\nTheir council meets in spring.'
  await withNews(desk, plusMs(nine, -minuteMs), 'second', { title: 'Longer nets', text })
  await desk.at(nine)
  expect(textOf(desk).match(/"Longer nets"/g)).toHaveLength(1)
  expect(textOf(desk).match(/News of 2026/g)).toHaveLength(1)
})

test('a store that fails on one channel leaves no other in the middle of a post', async () => {
  const failing = (store: Desk['store']): Desk['store'] => ({
    ...store,
    pauseSubscription: () => Promise.reject(new Error('disk full')),
  })
  const desk = await aDesk({ store: failing })
  await desk.store.saveSubscription(aSubscription({ id: 'other', channel: 'slack:T1:C2' as ChannelId }))
  let arrive = (): void => undefined
  const slow = new Promise<void>((resolve) => {
    arrive = resolve
  })
  const { channels } = desk.platform
  const adapter = {
    ...desk.platform,
    channels: {
      ...channels,
      post: async (...post: Parameters<typeof channels.post>) => {
        if (post[0] === channel) return { is: 'refused', why: 'is_archived' } as const
        await slow
        return channels.post(...post)
      },
    },
  }
  const publishing = publish({ ...desk, adapters: [adapter] })
  await expect.poll(async () => (await desk.store.deliveries(['sending'])).length, { interval: 2 }).toBe(1)
  arrive()
  await publishing
  await desk.at(plusMs(nine, 2 * minuteMs))
  expect(desk.platform.posts.filter((post) => post.channel !== channel)).toHaveLength(1)
})

test('who unsubscribed while the bot was down gets nothing of what was being posted', async () => {
  const desk = await aDesk()
  await desk.at(plusMs(nine, -minuteMs))
  const hanging = {
    ...desk.platform,
    channels: { ...desk.platform.channels, post: () => new Promise<never>(() => undefined) },
  }
  void publish({ ...desk, adapters: [hanging], now: () => nine })
  await expect.poll(async () => (await desk.store.deliveries(['sending'])).length, { interval: 2 }).toBe(1)
  await desk.store.removeSubscription(channel, 'sco')
  await recoverDeliveries({ ...desk, now: () => plusMs(nine, minuteMs) })
  for (const minute of [2, 3, 4]) await desk.at(plusMs(nine, minute * minuteMs))
  expect(desk.platform.posts).toEqual([])
})

test('who unsubscribes while a part waits, or while its digest is composed, gets nothing more', async () => {
  const desk = await aDesk()
  const { channels } = desk.platform
  const leaving = {
    ...desk.platform,
    channels: {
      ...channels,
      post: async () => {
        await desk.store.removeSubscription(channel, 'sco')
        return { is: 'limited', untilMs: Date.parse(nine), why: 'busy' } as const
      },
    },
  }
  await desk.at(plusMs(nine, -minuteMs))
  await publish({ ...desk, adapters: [leaving], now: () => nine })
  for (const minute of [1, 2]) await desk.at(plusMs(nine, minute * minuteMs))
  expect(desk.platform.posts).toEqual([])

  const composing = await aDesk()
  const adapter = {
    ...composing.platform,
    render: (...asked: Parameters<typeof composing.platform.render>) => {
      void composing.store.removeSubscription(channel, 'sco')
      return composing.platform.render(...asked)
    },
  }
  await publish({ ...composing, adapters: [adapter] })
  await composing.at(plusMs(nine, minuteMs))
  expect(composing.platform.posts).toEqual([])
})

test('a time that is set while digests are planned is not overlooked', async () => {
  const desk = await aDesk()
  let isMoved = false
  const adapter = {
    ...desk.platform,
    render: (...asked: Parameters<typeof desk.platform.render>) => {
      if (!isMoved) void desk.store.saveSubscription(aSubscription({ times: ['09:00', '09:10'], createdAt: nine }))
      isMoved = true
      return desk.platform.render(...asked)
    },
  }
  await publish({ ...desk, adapters: [adapter] })
  await desk.at(plusMs(nine, 10 * minuteMs))
  expect(await desk.store.edition('subscription1', '2026-11-24', 550)).toBeDefined()
})

test('a change of the size does not drop a digest that is due and could not go out yet', async () => {
  const desk = await aDesk()
  const later = plusMs(nine, 20 * minuteMs)
  await desk.store.saveSubscription(aSubscription({ size: 'short', createdAt: later }))
  await desk.at(later)
  expect(desk.platform.posts).toHaveLength(1)
})

test('six hours are counted from the hour of the digest, not from when it was composed', async () => {
  const desk = await aDesk()
  const late = plusMs(nine, 5 * hourMs + 55 * minuteMs)
  desk.platform.answerNext(limitedUntil(plusMs(nine, 11 * hourMs)))
  await desk.at(late)
  await desk.at(plusMs(nine, 11 * hourMs))
  expect(desk.platform.posts).toEqual([])
  expect(await desk.store.deliveries(['expired'])).toHaveLength(1)
})

test('a wait that was written while the clock was ahead holds back nothing', async () => {
  const desk = await aDesk()
  desk.platform.answerNext(limitedUntil(plusMs(nine, 30 * dayMs)))
  await desk.at(nine)
  await desk.at(plusMs(nine, minuteMs))
  expect(desk.platform.posts).toHaveLength(1)
})

test('one digest that cannot be stored holds back no other', async () => {
  const failing = (store: Desk['store']): Desk['store'] => ({
    ...store,
    planEditions: (plans) =>
      plans.some(({ edition }) => edition.subscription === 'subscription1')
        ? Promise.reject(new Error('broken'))
        : store.planEditions(plans),
  })
  const desk = await aDesk({ store: failing })
  await desk.store.saveSubscription(aSubscription({ id: 'other', channel: 'slack:T1:C2' as ChannelId }))
  await desk.at(nine)
  await desk.at(plusMs(nine, secondMs))
  expect(desk.platform.posts.map((post) => post.channel)).toEqual(['slack:T1:C2'])
})
