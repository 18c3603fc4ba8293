import { expect, test } from 'vitest'
import type { Adapter } from '../../../adapters/adapter.ts'
import { dueJobs } from '../../../src/jobs/due.ts'
import { heard, workOf } from '../../../src/jobs/work.ts'
import { dayMs, hourMs, minuteMs, plusMs, secondMs } from '../../../src/instant.ts'
import { deliverChannel } from '../../../src/publish/deliver-channel.ts'
import { createMoments } from '../../../src/publish/moment.ts'
import { pastOf } from '../../../src/publish/past.ts'
import { composeEditions } from '../../../src/publish/publish.ts'
import { StoreTrouble } from '../../../src/store/store-trouble.ts'
import type { Store } from '../../../src/store/store.ts'
import { aSubscription } from '../../support/articles.ts'
import { aDelivery, anEdition } from '../../support/ledger.ts'
import { aNewsroom } from '../../support/press.ts'
import { publish } from '../../support/publish.ts'
import { aDesk, nine, pressOver, withNews, type Desk } from '../../support/publishing.ts'
import { memoryLog } from '../../support/log.ts'

const yesterday = '2026-11-23T20:00:00.000Z'
const inOnePart = (desk: Desk): readonly Adapter[] => [{ ...desk.platform, render: (message) => [{ message }] }]

test('what may have been told is not told again by the next digest', async () => {
  const desk = await aDesk()
  await withNews(desk, yesterday)
  desk.platform.answerNext({ posted: { is: 'unknown', why: 'reset' }, stored: true })
  desk.platform.readChannelsAs({ is: 'unreadable', why: 'missing_scope' })
  for (const hours of [0, 24])
    await publish({ ...desk, adapters: inOnePart(desk), now: () => plusMs(nine, hours * hourMs) })
  expect(desk.platform.posts).toHaveLength(2)
  expect(JSON.stringify(desk.platform.posts).match(/News of 2026/g)).toHaveLength(1)
})

test('a part goes out in its sixth hour, and a second later it has expired', async () => {
  for (const [late, state] of [
    [6 * hourMs, 'sent'],
    [6 * hourMs + secondMs, 'expired'],
  ] as const) {
    const desk = await aDesk()
    const busy = { is: 'limited', untilMs: Date.parse(plusMs(nine, 6 * hourMs)), why: 'busy' } as const
    desk.platform.answerNext({ posted: busy, stored: false })
    await desk.at(nine)
    await desk.at(plusMs(nine, late))
    expect(await desk.store.deliveries([state])).toHaveLength(1)
  }
})

test('what was never found within six hours is not posted then, even when it surely is not there', async () => {
  const desk = await aDesk()
  desk.platform.answerNext({ posted: { is: 'unknown', why: 'reset' }, stored: false })
  await desk.at(nine)
  await deliverChannel({ ...desk, now: () => plusMs(nine, 6 * hourMs + minuteMs) }, aSubscription().channel)
  expect(desk.platform.posts).toEqual([])
  expect(await desk.store.deliveries(['unknown'])).toHaveLength(1)
})

const away = () => Promise.reject(new StoreTrouble('away', 'no'))

test.each([
  ['stored', { planEditions: away }],
  ['composed', { placed: away }],
] as const)(
  'a store that is away while digests are %s fails their job, which is done again in seconds',
  async (_, failing) => {
    const desk = await aDesk()
    const composing = (store: Store) =>
      composeEditions({ ...desk, store, moments: createMoments(store, desk.topics) }, ['subscription1'], nine)
    await expect(composing({ ...desk.store, ...failing })).rejects.toThrow(StoreTrouble)
    await composing(desk.store)
    expect(await desk.store.deliveries(['planned'])).toHaveLength(1)
  },
)

test('a store that is away while a digest is delivered has its channel looked at again in seconds', async () => {
  const failing = (store: Store): Store => ({
    ...store,
    pauseSubscription: away,
  })
  const desk = await aDesk({ store: failing })
  desk.platform.answerNext({ posted: { is: 'refused', why: 'is_archived' }, stored: false })
  expect(await desk.at(nine)).toBe(plusMs(nine, 13 * secondMs))
})

test('that something was heard of is known for an hour, and then forgotten', async () => {
  const { room, setClock } = aNewsroom([])
  setClock(nine)
  const press = { ...pressOver(room.store, []), moments: createMoments(room.store, []) }
  const work = workOf({ press, room, retentionDays: 30, jobs: { offer: () => Promise.resolve() } })
  await room.store.noticeOnce(`${heard}old`, plusMs(nine, -hourMs - secondMs))
  await room.store.noticeOnce(`${heard}new`, plusMs(nine, -hourMs + minuteMs))
  await work({ kind: 'tidy' })
  expect(await room.store.noticeOnce(`${heard}old`, nine)).toBe(true)
  expect(await room.store.noticeOnce(`${heard}new`, nine)).toBe(false)
})

test('articles are put into stories before anything is offered that tells them', async () => {
  const desk = await aDesk()
  await withNews(desk, yesterday)
  const { log } = memoryLog()
  const jobs = await dueJobs({ ...desk, polls: false, log }, nine)
  expect(jobs.map(({ kind }) => kind)).toContain('compose')
  expect(await desk.store.unplaced('sco', { after: plusMs(nine, -dayMs), upTo: nine })).toEqual([])
})

test('a part that is sent while it is looked up what was told counts as on its way', async () => {
  const desk = await aDesk()
  const { id } = aSubscription()
  const edition = anEdition({ dueAt: nine, upTo: nine, localDate: '2026-11-24' })
  const told = [{ story: 's', article: 'a', revision: 1, part: 0, shown: [] }]
  await desk.store.planEditions([{ edition, parts: [aDelivery()], told }])
  const sentMeanwhile: Store = {
    ...desk.store,
    toldTo: async (...asked) => {
      const before = await desk.store.toldTo(...asked)
      await desk.store.record(aDelivery().id, { state: 'sent', sentAt: nine, messageId: '1' })
      return before
    },
  }
  const past = await pastOf(sentMeanwhile, [id], plusMs(nine, minuteMs))
  expect(past.told(id)).toEqual([])
  expect(past.isBusy(id)).toBe(true)
})
