import { expect, test } from 'vitest'
import type { Adapter, Channels } from '../../../adapters/adapter.ts'
import { dayMs, hourMs, minuteMs, msOf, plusMs, secondMs } from '../../../src/instant.ts'
import { publish } from '../../support/publish.ts'
import type { Store } from '../../../src/store/store.ts'
import { aSubscription } from '../../support/articles.ts'
import { aDesk, nine, textOf, withNews, type Desk } from '../../support/publishing.ts'

const fishermen = 'Fishermen of Lake Ulun asked for longer nets.\n\nTheir council meets in spring.'
const yesterday = '2026-11-23T20:00:00.000Z'

const withChannels = (desk: Desk, changes: Partial<Channels>): Adapter => ({
  ...desk.platform,
  channels: { ...desk.platform.channels, ...changes },
})

test('a post that throws is looked for in its channel, like one without an answer', async () => {
  const desk = await aDesk()
  const broken = withChannels(desk, { post: () => Promise.reject(new Error('no memory')) })
  await publish({ ...desk, adapters: [broken] })
  expect(await desk.store.deliveries(['unknown'])).toMatchObject([{ error: 'Posting failed: Error: no memory' }])
  await desk.at(plusMs(nine, 10 * secondMs))
  expect(desk.platform.posts).toHaveLength(1)
})

test('a channel whose reading throws is read again later', async () => {
  const desk = await aDesk()
  desk.platform.answerNext({ posted: { is: 'unknown', why: 'reset' }, stored: true })
  await desk.at(nine)
  const broken = withChannels(desk, { find: () => Promise.reject(new Error('no memory')) })
  await publish({ ...desk, adapters: [broken], now: () => plusMs(nine, 10 * secondMs) })
  expect(await desk.store.deliveries(['unknown'])).toHaveLength(1)
  await desk.at(plusMs(nine, 5 * minuteMs))
  expect(await desk.store.deliveries(['sent'])).toHaveLength(1)
  expect(desk.platform.posts).toHaveLength(1)
})

test('a message whose answer was lost is found also where our clock is ahead of the platform’s', async () => {
  const desk = await aDesk()
  // The platform dates it three minutes before we began.
  const datedMs = msOf(nine) - 3 * minuteMs
  const behind = withChannels(desk, {
    find: (channel, delivery, sinceMs, thread) =>
      sinceMs > datedMs
        ? Promise.resolve({ is: 'absent' })
        : desk.platform.channels.find(channel, delivery, sinceMs, thread),
  })
  desk.platform.answerNext({ posted: { is: 'unknown', why: 'reset' }, stored: true })
  await publish({ ...desk, adapters: [behind] })
  await publish({ ...desk, adapters: [behind], now: () => plusMs(nine, 10 * secondMs) })
  expect(desk.platform.posts).toHaveLength(1)
})

test('a part that was taken in hand late is given back, for others may look for it already', async () => {
  let now = nine
  const slow = (store: Store): Store => ({
    ...store,
    claim: (id, at) => {
      now = plusMs(nine, 20 * secondMs)
      return store.claim(id, at)
    },
  })
  const desk = await aDesk({ store: slow })
  await publish({ ...desk, now: () => now })
  expect(desk.platform.posts).toEqual([])
  expect(await desk.store.deliveries(['planned'])).toHaveLength(1)
  await desk.at(plusMs(nine, 20 * secondMs))
  expect(desk.platform.posts).toHaveLength(1)
})

test('a post whose end could not be written down is found again without a restart', async () => {
  let full = true
  const failing = (store: Store): Store => ({
    ...store,
    record: (id, change) =>
      change.state === 'sent' && full ? Promise.reject(new Error('disk full')) : store.record(id, change),
  })
  const desk = await aDesk({ store: failing })
  await desk.at(nine)
  expect(await desk.store.deliveries(['sending'])).toHaveLength(1)
  full = false
  for (const minute of [1, 2, 3]) await desk.at(plusMs(nine, minute * minuteMs))
  expect(await desk.store.deliveries(['sent'])).toHaveLength(1)
  expect(desk.platform.posts).toHaveLength(1)
})

test('a part that nobody can move now asks for no look before the next minute', async () => {
  const desk = await aDesk()
  desk.platform.answerNext({ posted: { is: 'limited', untilMs: Date.parse(nine), why: 'busy' }, stored: false })
  await desk.at(nine)
  const later = plusMs(nine, minuteMs)
  expect(await publish({ ...desk, adapters: [], now: () => later })).toBeUndefined()
  desk.platform.readChannelsAs({ is: 'unreadable', why: 'missing_scope' })
  desk.platform.answerNext({ posted: { is: 'unknown', why: 'reset' }, stored: true })
  expect(await desk.at(later)).toBe(plusMs(later, 4 * secondMs))
  expect(await desk.at(plusMs(nine, 7 * hourMs))).toBeUndefined()
})

test('a channel that may not be read for a moment is read as soon as it may be', async () => {
  const desk = await aDesk()
  desk.platform.answerNext({ posted: { is: 'unknown', why: 'reset' }, stored: true })
  await desk.at(nine)
  const then = plusMs(nine, 30 * secondMs)
  desk.platform.readChannelsAs({ is: 'limited', untilMs: msOf(then) + secondMs, why: 'Discord asked to wait.' })
  expect(await desk.at(then)).toBe(plusMs(then, secondMs))
  desk.platform.readChannelsAs(undefined)
  await desk.at(plusMs(then, secondMs))
  expect(await desk.store.deliveries(['sent'])).toHaveLength(1)
  expect(desk.platform.posts).toHaveLength(1)
})

test('stories in parts that never stood in the channel are told by the next digest, and those before them are not', async () => {
  const desk = await aDesk()
  await withNews(desk, yesterday, 'first')
  await withNews(desk, plusMs(yesterday, hourMs), 'second', { title: 'Longer nets', text: fishermen })
  // The later article leads the digest; the part behind its first ones is refused.
  const parts = 4
  const sent = Array.from({ length: parts }, (_, id) => ({
    posted: { is: 'sent' as const, id: String(id) },
    stored: true,
  }))
  desk.platform.answerNext(...sent, { posted: { is: 'refused', why: 'is_archived' }, stored: false })
  await desk.at(nine)
  const [first, second] = [textOf(desk).includes('News of'), textOf(desk).includes('Longer nets')]
  expect([first, second].filter(Boolean)).toHaveLength(1)
  await desk.store.saveSubscription(aSubscription())
  await desk.at(plusMs(nine, dayMs))
  for (const headline of [/News of 2026/g, /"Longer nets"/g]) expect(textOf(desk).match(headline)).toHaveLength(1)
})

test('a token that the platform does not take pauses no channel: the digest goes out when it is mended', async () => {
  const desk = await aDesk()
  const again = plusMs(nine, 5 * minuteMs)
  desk.platform.answerNext({
    posted: { is: 'limited', untilMs: Date.parse(again), why: 'invalid_auth' },
    stored: false,
  })
  await desk.at(nine)
  expect(await desk.store.deliveries(['planned'])).toMatchObject([{ error: 'invalid_auth', notBefore: again }])
  expect(await desk.store.subscriptions()).toMatchObject([{ paused: null }])
  await desk.at(again)
  expect(desk.platform.posts).toHaveLength(1)
})

test('a channel that unsubscribes gets no part that was still to come', async () => {
  const desk = await aDesk()
  await withNews(desk, yesterday)
  const later = plusMs(nine, minuteMs)
  desk.platform.answerNext(
    { posted: { is: 'sent', id: '1' }, stored: true },
    { posted: { is: 'limited', untilMs: Date.parse(later), why: 'busy' }, stored: false },
  )
  await desk.at(nine)
  await desk.store.removeSubscription(aSubscription().channel, 'sco')
  await desk.at(later)
  expect(desk.platform.posts).toHaveLength(1)
  expect((await desk.store.deliveries(['expired'])).length).toBeGreaterThan(0)
})

test('a channel that comes back while nobody knows of a part is not told its stories again', async () => {
  const desk = await aDesk()
  await desk.store.saveSubscription(aSubscription({ times: ['09:00', '10:00'], size: 'short' }))
  await withNews(desk, yesterday)
  // Its story ends with the second part.
  desk.platform.answerNext(
    { posted: { is: 'sent', id: '1' }, stored: true },
    { posted: { is: 'unknown', why: 'reset' }, stored: true },
  )
  await desk.at(nine)
  await desk.store.removeSubscription(aSubscription().channel, 'sco')
  await desk.store.saveSubscription(
    aSubscription({ times: ['09:00', '10:00'], size: 'short', createdAt: plusMs(nine, 5 * minuteMs) }),
  )
  await desk.at(plusMs(nine, hourMs))
  const told = desk.platform.posts.filter(({ payload }) => JSON.stringify(payload).includes(`News of ${yesterday}`))
  expect(told).toHaveLength(1)
})

test('a channel that subscribes again after months is told of the last day, not of the months', async () => {
  const desk = await aDesk()
  await desk.at(nine)
  await desk.store.removeSubscription(aSubscription().channel, 'sco')
  await withNews(desk, plusMs(nine, 3 * dayMs), 'meanwhile')
  await withNews(desk, plusMs(nine, 90 * dayMs - hourMs), 'lately', { text: fishermen })
  await desk.store.saveSubscription(aSubscription({ createdAt: plusMs(nine, 89 * dayMs) }))
  await desk.at(plusMs(nine, 90 * dayMs))
  expect(textOf(desk)).toContain(`News of ${plusMs(nine, 90 * dayMs - hourMs)}`)
  expect(textOf(desk)).not.toContain(`News of ${plusMs(nine, 3 * dayMs)}`)
})

test('a channel that is resumed after months is told of two weeks at most', async () => {
  const desk = await aDesk()
  await desk.at(nine)
  await desk.store.pauseSubscription('subscription1', 'is_archived')
  await withNews(desk, plusMs(nine, 3 * dayMs), 'meanwhile')
  await withNews(desk, plusMs(nine, 80 * dayMs), 'lately', { text: fishermen })
  await desk.store.saveSubscription(aSubscription({ createdAt: plusMs(nine, 89 * dayMs) }))
  await desk.at(plusMs(nine, 90 * dayMs))
  expect(textOf(desk)).toContain(`News of ${plusMs(nine, 80 * dayMs)}`)
  expect(textOf(desk)).not.toContain(`News of ${plusMs(nine, 3 * dayMs)}`)
})

test('while parts of a digest are open, the next one waits, and then tells what came meanwhile', async () => {
  const desk = await aDesk()
  await desk.store.saveSubscription(aSubscription({ times: ['09:00', '10:00'], size: 'short' }))
  await withNews(desk, yesterday)
  const open = plusMs(nine, 90 * minuteMs)
  desk.platform.answerNext({ posted: { is: 'limited', untilMs: Date.parse(open), why: 'busy' }, stored: false })
  await desk.at(nine)
  await withNews(desk, plusMs(nine, minuteMs), 'second', { title: 'Longer nets', text: fishermen })
  await desk.at(plusMs(nine, hourMs))
  expect(await desk.store.edition('subscription1', '2026-11-24', 600)).toBeUndefined()
  await desk.at(open)
  await desk.at(plusMs(open, minuteMs))
  expect(textOf(desk).match(/News of 2026/g)).toHaveLength(1)
  expect(textOf(desk).match(/"Longer nets"/g)).toHaveLength(1)
})

test('a part that was never found is spoken of by the next digest', async () => {
  const desk = await aDesk()
  desk.platform.answerNext({ posted: { is: 'unknown', why: 'reset' }, stored: false })
  desk.platform.readChannelsAs({ is: 'unreadable', why: 'missing_scope' })
  await desk.at(nine)
  await desk.at(plusMs(nine, dayMs))
  expect(textOf(desk)).toContain('1 earlier message may not have arrived')
  await desk.at(plusMs(nine, 9 * dayMs))
  expect(textOf(desk).match(/may not have arrived/g)).toHaveLength(1)
})

test('on the day of the round-up the last digest tells the week anew, and the next one only what came since', async () => {
  const desk = await aDesk()
  // Tuesday; the round-up is on Wednesday evening.
  await desk.store.saveSubscription(aSubscription({ times: ['09:00', '18:00'], roundup: 3 }))
  await withNews(desk, yesterday, 'first')
  await desk.at(nine)
  await desk.at(plusMs(nine, dayMs))
  expect(textOf(desk).match(/News of 2026-11-23T20:00/g)).toHaveLength(1)
  await desk.at(plusMs(nine, dayMs + 9 * hourMs))
  expect(textOf(desk).match(/News of 2026-11-23T20:00/g)).toHaveLength(2)
  await desk.at(plusMs(nine, 2 * dayMs))
  expect(textOf(desk).match(/News of 2026-11-23T20:00/g)).toHaveLength(2)
})

test('a round-up on a day without digests comes with the last one before it', async () => {
  const desk = await aDesk()
  // Tuesdays and Wednesdays; the round-up is wanted on Sunday.
  await desk.store.saveSubscription(aSubscription({ days: [2, 3], roundup: 7 }))
  await withNews(desk, yesterday, 'first')
  await desk.at(nine)
  await desk.at(plusMs(nine, dayMs))
  expect(textOf(desk).match(/News of 2026-11-23T20:00/g)).toHaveLength(2)
})

test('a clock that is set back a day brings no digest a second time, and the next one comes at its hour', async () => {
  const desk = await aDesk()
  await withNews(desk, yesterday)
  await desk.at(nine)
  const posted = desk.platform.posts.length
  for (let hour = -24; hour <= 0; hour += 1) await desk.at(plusMs(nine, hour * hourMs))
  // The day before had no digest of its own yet; it gets one, without what was told.
  expect(textOf(desk).match(/News of 2026/g)).toHaveLength(1)
  const afterwards = desk.platform.posts.length
  expect(afterwards - posted).toBeLessThanOrEqual(1)
  await desk.at(plusMs(nine, dayMs))
  expect(desk.platform.posts.length).toBe(afterwards + 1)
})
