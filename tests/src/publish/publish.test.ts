import { expect, test } from 'vitest'
import type { Adapter, ChannelId } from '../../../adapters/adapter.ts'
import { plusMs, hourMs, minuteMs, secondMs } from '../../../src/instant.ts'
import { recoverDeliveries } from '../../../src/publish/recover.ts'
import { publish } from '../../support/publish.ts'
import { anEdition } from '../../support/ledger.ts'
import { aSubscription } from '../../support/articles.ts'
import { aDesk, nine, textOf, withNews } from '../../support/publishing.ts'

test('a digest goes out at its wall time, once, however often the minute comes', async () => {
  const desk = await aDesk()
  await withNews(desk, '2026-11-23T20:00:00.000Z')
  await desk.at('2026-11-24T03:59:00.000Z')
  expect(desk.platform.posts).toEqual([])
  for (const minute of [0, 0, 1, 2, 300]) await desk.at(plusMs(nine, minute * minuteMs))
  expect(textOf(desk)).toContain('News of 2026-11-23T20:00')
  const deliveries = await desk.store.deliveries(['sent'])
  expect(desk.platform.posts).toHaveLength(deliveries.length)
})

test('a day without news says so in one line, with when the next digest comes', async () => {
  const desk = await aDesk()
  await desk.at(nine)
  expect(desk.platform.posts).toHaveLength(1)
  expect(textOf(desk)).toMatch(/Shanghai Cooperation Organization: no news.*2026-11-25T04:00:00\.000Z/)
})

test('a digest covers what came since the last one that was sent, not since yesterday', async () => {
  const desk = await aDesk()
  await withNews(desk, '2026-11-23T20:00:00.000Z', 'first')
  await desk.at(nine)
  const text = 'Fishermen of Lake Ulun asked for longer nets.\n\nTheir council meets in spring.'
  await withNews(desk, plusMs(nine, hourMs), 'second', { text })
  await desk.at(plusMs(nine, 48 * hourMs))
  expect(textOf(desk).match(/News of 2026-11-24T05:00/g)).toHaveLength(1)
  expect(textOf(desk).match(/News of 2026-11-23T20:00/g)).toHaveLength(1)
})

test('after downtime one digest catches up, within six hours', async () => {
  const desk = await aDesk()
  await desk.at(plusMs(nine, 5 * hourMs))
  expect(desk.platform.posts).toHaveLength(1)
  const late = await aDesk()
  await late.at(plusMs(nine, 7 * hourMs))
  expect(late.platform.posts).toEqual([])
})

test('a part that the platform limits goes out when it is welcome, before the parts behind it', async () => {
  const desk = await aDesk()
  await withNews(desk, '2026-11-23T20:00:00.000Z')
  const until = plusMs(nine, 30 * secondMs)
  desk.platform.answerNext(
    { posted: { is: 'sent', id: '1' }, stored: true },
    { posted: { is: 'limited', untilMs: Date.parse(until), why: 'busy' }, stored: false },
  )
  expect(await desk.at(nine)).toBe(until)
  expect(desk.platform.posts).toHaveLength(1)
  await desk.at(plusMs(until, -1))
  expect(desk.platform.posts).toHaveLength(1)
  await desk.at(until)
  const parts = desk.platform.posts.map(({ delivery }) => Number(delivery.split('-')[1]))
  expect(parts.length).toBeGreaterThan(2)
  expect(parts).toEqual(parts.toSorted((a, b) => a - b))
})

test('an answer that was lost after the message was stored is found in the channel, and not sent again', async () => {
  const desk = await aDesk()
  desk.platform.answerNext({ posted: { is: 'unknown', why: 'reset' }, stored: true })
  await desk.at(nine)
  expect(await desk.store.deliveries(['unknown'])).toHaveLength(1)
  await desk.at(plusMs(nine, secondMs))
  expect(await desk.store.deliveries(['unknown'])).toHaveLength(1)
  await desk.at(plusMs(nine, 10 * secondMs))
  expect(desk.platform.posts).toHaveLength(1)
  expect(await desk.store.deliveries(['sent'])).toMatchObject([{ messageId: '1', attempts: 1 }])
})

test('an answer that was lost before the message was stored is sent again once its absence is sure', async () => {
  const desk = await aDesk()
  desk.platform.answerNext({ posted: { is: 'unknown', why: 'reset' }, stored: false })
  await desk.at(nine)
  await desk.at(plusMs(nine, 10 * secondMs))
  await desk.at(plusMs(nine, 11 * secondMs))
  expect(desk.platform.posts).toHaveLength(1)
  expect(await desk.store.deliveries(['sent'])).toMatchObject([{ attempts: 2 }])
})

test('where the channel cannot be read, an unknown stays unknown and is not repeated', async () => {
  const desk = await aDesk()
  desk.platform.answerNext({ posted: { is: 'unknown', why: 'reset' }, stored: true })
  desk.platform.readChannelsAs({ is: 'unreadable', why: 'missing_scope' })
  for (const minute of [0, 1, 5, 60, 500]) await desk.at(plusMs(nine, minute * minuteMs))
  expect(desk.platform.posts).toHaveLength(1)
  expect(await desk.store.deliveries(['unknown'])).toMatchObject([{ error: 'missing_scope' }])
})

test('a part that is never found holds back only its own digest, not the next one', async () => {
  const desk = await aDesk()
  await withNews(desk, '2026-11-23T20:00:00.000Z')
  desk.platform.answerNext({ posted: { is: 'unknown', why: 'reset' }, stored: true })
  desk.platform.readChannelsAs({ is: 'unreadable', why: 'missing_scope' })
  for (const hours of [0, 1, 7, 24, 25]) await desk.at(plusMs(nine, hours * hourMs))
  expect(await desk.store.deliveries(['planned'])).toEqual([])
  expect(desk.platform.posts.length).toBeGreaterThan(1)
})

test('a digest killed between its parts goes on with the next part, and repeats none', async () => {
  const desk = await aDesk()
  await withNews(desk, '2026-11-23T20:00:00.000Z')
  // The process dies while the second part is on its way: it stands in the channel, and nobody recorded it.
  let posted = 0
  const channels = desk.platform.channels
  const dying = {
    ...desk.platform,
    channels: {
      ...channels,
      post: async (...post: Parameters<typeof channels.post>) => {
        const answer = await channels.post(...post)
        posted += 1
        return posted === 2 ? new Promise<never>(() => undefined) : answer
      },
    },
  }
  void publish({ ...desk, adapters: [dying] })
  await expect.poll(() => posted, { interval: 2 }).toBe(2)
  await recoverDeliveries({ ...desk, now: () => plusMs(nine, minuteMs) })
  await desk.at(plusMs(nine, minuteMs))
  expect(desk.platform.posts).toHaveLength(2)
  await desk.at(plusMs(nine, 2 * minuteMs))
  const deliveries = desk.platform.posts.map(({ delivery }) => delivery)
  expect(deliveries).toEqual([...new Set(deliveries)])
  expect((await desk.store.deliveries(['sent'])).map(({ id }) => id)).toEqual(deliveries)
})

test('a channel that refuses is paused, its owner told once, and nothing more is posted until it is asked for again', async () => {
  const desk = await aDesk()
  await withNews(desk, '2026-11-23T20:00:00.000Z')
  desk.platform.answerNext({ posted: { is: 'refused', why: 'not_in_channel' }, stored: false })
  await desk.at(nine)
  await desk.at(plusMs(nine, minuteMs))
  await desk.at(plusMs(nine, 24 * hourMs))
  expect(desk.platform.posts).toEqual([])
  expect(desk.platform.told.map(({ user }) => user)).toEqual(['slack:T1:U1'])
  expect(JSON.stringify(desk.platform.told)).toContain('not_in_channel')
  expect(JSON.stringify(desk.platform.told)).toContain('{"kind":"channel","id":"slack:T1:C1"}')
  await desk.store.saveSubscription(aSubscription({ createdAt: plusMs(nine, 25 * hourMs) }))
  await desk.at(plusMs(nine, 48 * hourMs))
  expect(textOf(desk)).toContain('News of 2026-11-23T20:00')
})

test('what could not be posted within six hours expires, and its news is in the next digest', async () => {
  const desk = await aDesk()
  await withNews(desk, '2026-11-23T20:00:00.000Z')
  const later = Date.parse(plusMs(nine, 20 * hourMs))
  desk.platform.answerNext({ posted: { is: 'limited', untilMs: later, why: 'busy' }, stored: false })
  await desk.at(nine)
  await desk.at(plusMs(nine, 20 * hourMs))
  expect(desk.platform.posts).toEqual([])
  await desk.at(plusMs(nine, 24 * hourMs))
  await desk.at(plusMs(nine, 24 * hourMs + minuteMs))
  expect(textOf(desk)).toContain('News of 2026-11-23T20:00')
})

test('a subscription whose zone is changed between two digests gets no second one for the same slot of a day', async () => {
  const desk = await aDesk()
  await desk.at(nine)
  await desk.store.saveSubscription(aSubscription({ zone: 'Europe/Berlin' }))
  for (let hour = 0; hour < 20; hour += 1) await desk.at(plusMs(nine, hour * hourMs))
  expect(desk.platform.posts).toHaveLength(1)
})

test('a time that is kept has its digest today, also when an earlier one is taken out of the timetable', async () => {
  const desk = await aDesk()
  await desk.store.saveSubscription(aSubscription({ times: ['09:00', '18:00'] }))
  await desk.at(nine)
  await desk.store.saveSubscription(aSubscription({ times: ['18:00'], createdAt: plusMs(nine, hourMs) }))
  for (const hours of [8, 9, 10]) await desk.at(plusMs(nine, hours * hourMs))
  expect(desk.platform.posts).toHaveLength(2)
})

test('a digest of an older program, which numbered the times of a day, counts as that of its hour', async () => {
  const desk = await aDesk()
  const edition = anEdition({ slot: 0, localDate: '2026-11-24', dueAt: nine, upTo: nine })
  await desk.store.planEditions([{ edition, parts: [], told: [] }])
  await desk.at(plusMs(nine, minuteMs))
  expect(desk.platform.posts).toEqual([])
})

test('a channel that hangs does not hold back the others', async () => {
  const desk = await aDesk()
  const other = aSubscription({ id: 'other', channel: 'slack:T1:C2' as never })
  await desk.store.saveSubscription(other)
  const channels = desk.platform.channels
  const hanging = {
    ...desk.platform,
    channels: {
      ...channels,
      post: (...[channel, ...rest]: Parameters<typeof channels.post>) =>
        channel.endsWith('C1') ? new Promise<never>(() => undefined) : channels.post(channel, ...rest),
    },
  }
  void publish({ ...desk, adapters: [hanging] })
  await expect.poll(() => desk.platform.posts.map(({ channel }) => channel), { interval: 2 }).toEqual(['slack:T1:C2'])
})

test('what many channels are told alike is rendered once, and anew in another zone, language or size', async () => {
  const desk = await aDesk()
  await withNews(desk, '2026-11-23T20:00:00.000Z')
  const wishes = [{}, {}, { zone: 'Asia/Samarkand' }, { locale: 'ru' }, { size: 'short' as const }]
  for (const [index, wish] of wishes.entries())
    await desk.store.saveSubscription(
      aSubscription({ id: `more${index}`, channel: `slack:T1:M${index}` as ChannelId, ...wish }),
    )
  const rendered: string[] = []
  const counting: Adapter = {
    ...desk.platform,
    render: (message, reader) => {
      rendered.push([reader.locale, reader.zone].join(' '))
      return [{ message }]
    },
  }
  await publish({ ...desk, adapters: [counting], now: () => nine })
  // The desk's own subscription and two others are alike.
  expect(rendered.toSorted()).toEqual(['en Asia/Samarkand', 'en Asia/Tashkent', 'en Asia/Tashkent', 'ru Asia/Tashkent'])
  expect(new Set(desk.platform.posts.map(({ channel }) => channel)).size).toBe(6)
})
