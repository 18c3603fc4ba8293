import { expect, onTestFinished, test } from 'vitest'
import { unpolled, type Feed, type FeedState } from '../../../src/ingest/feed-state.ts'
import { hourMs, minuteMs, plusMs } from '../../../src/instant.ts'
import { readGauges, type Reading } from '../../../src/operate/reading.ts'
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts'
import { newFolder } from '../../support/folder.ts'
import { aDesk, nine, withNews } from '../../support/publishing.ts'

const aFeed = (url: string, state: Partial<FeedState>): Feed => ({
  url,
  topic: 'sco',
  publisher: 'Example News',
  country: null,
  kind: null,
  language: 'en',
  intervalMinutes: 30,
  addedBy: null,
  state: { ...unpolled, ...state },
})

const valueOf = (readings: readonly Reading[], name: Reading['name'], state?: string) =>
  readings.find((one) => one.name === name && (state === undefined || one.labels['state'] === state))?.value

test('feeds that are due, late and failing are counted; one that is gone for good is not', async () => {
  const store = openSqliteStore(newFolder())
  onTestFinished(() => store.close())
  await store.saveFeed(aFeed('https://a.example/', { nextPollAt: plusMs(nine, hourMs) }))
  await store.saveFeed(aFeed('https://b.example/', { nextPollAt: plusMs(nine, -minuteMs), trouble: 'silent' }))
  await store.saveFeed(aFeed('https://c.example/', { nextPollAt: plusMs(nine, -hourMs) }))
  await store.saveFeed(aFeed('https://d.example/', { nextPollAt: plusMs(nine, -hourMs), gone: true }))
  const readings = await readGauges({
    store,
    queueDepths: () => Promise.resolve([{ queue: 'poll', waiting: 4, active: 1 }]),
    listening: () => new Map([['slack', false]]),
    polls: true,
    now: () => nine,
  })
  expect(valueOf(readings, 'dateline_feeds')).toBe(3)
  expect(valueOf(readings, 'dateline_feeds_due')).toBe(2)
  expect(valueOf(readings, 'dateline_feeds_late')).toBe(1)
  expect(valueOf(readings, 'dateline_feeds_failing')).toBe(1)
  expect(readings).toContainEqual({ name: 'dateline_queue_waiting', labels: { queue: 'poll' }, value: 4 })
  expect(readings).toContainEqual({ name: 'dateline_listening', labels: { platform: 'slack' }, value: 0 })
})

test('where no feed is polled none is due or late', async () => {
  const store = openSqliteStore(newFolder())
  onTestFinished(() => store.close())
  await store.saveFeed(aFeed('https://c.example/', { nextPollAt: plusMs(nine, -hourMs) }))
  const queueDepths = () => Promise.resolve([])
  const readings = await readGauges({ store, queueDepths, listening: () => new Map(), polls: false, now: () => nine })
  expect(valueOf(readings, 'dateline_feeds_due')).toBe(0)
  expect(valueOf(readings, 'dateline_feeds_late')).toBe(0)
})

test('parts of digests that are not at rest are counted by state, with the age of the oldest', async () => {
  const desk = await aDesk()
  await withNews(desk, plusMs(nine, -hourMs))
  desk.platform.answerNext({ posted: { is: 'unknown', why: 'no answer' }, stored: false })
  await desk.at(nine)
  const readings = await readGauges({
    store: desk.store,
    queueDepths: () => Promise.resolve([]),
    listening: () => new Map(),
    polls: true,
    now: () => plusMs(nine, 2 * minuteMs),
  })
  expect(valueOf(readings, 'dateline_deliveries_open', 'unknown')).toBe(1)
  expect(valueOf(readings, 'dateline_deliveries_oldest_age_seconds', 'unknown')).toBe(120)
  expect(valueOf(readings, 'dateline_deliveries_open', 'sending')).toBe(0)
})
