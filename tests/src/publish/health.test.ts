import { expect, onTestFinished, test } from 'vitest'
import type { UserId } from '../../../adapters/adapter.ts'
import { unpolled, type FeedState } from '../../../src/ingest/feed-state.ts'
import { hourMs, plusMs, type Instant } from '../../../src/instant.ts'
import { publish } from '../../support/publish.ts'
import { createStoryDesk } from '../../../src/publish/story-desk.ts'
import { createCorrections } from '../../../src/publish/corrections.ts'
import { createTimetable } from '../../../src/publish/timetable.ts'
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts'
import type { Subscription } from '../../../src/store/store.ts'
import { anArticle, aSubscription, factsOf } from '../../support/articles.ts'
import { memoryPlatform } from '../../support/channels.ts'
import { aDesk } from '../../support/desk.ts'
import { feedAt } from '../../support/press.ts'
import { newFolder } from '../../support/folder.ts'
import { memoryLog } from '../../support/log.ts'
import { noMeasures } from '../../../src/operate/measures.ts'
import { sco } from '../../support/topic.ts'

const nine = '2026-11-24T04:00:00.000Z' // 09:00 in Tashkent
const well: Partial<FeedState> = { lastPollAt: nine, lastAnswerAt: nine }
const silent = (since: Instant): Partial<FeedState> => ({
  lastPollAt: nine,
  trouble: 'timed out',
  firstFailureAt: since,
})

async function aBot(states: readonly Partial<FeedState>[], changes: Partial<Subscription> = {}) {
  const store = openSqliteStore(newFolder())
  onTestFinished(() => store.close())
  const platform = memoryPlatform()
  await store.saveSubscription(aSubscription(changes))
  const feed = async (index: number, state: Partial<FeedState>) =>
    store.saveFeed({
      url: `https://feed${index}.example/rss`,
      topic: 'sco',
      publisher: `Herald ${index}`,
      country: 'KZ',
      kind: 'private',
      language: 'en',
      intervalMinutes: 30,
      addedBy: null,
      state: { ...unpolled, ...state },
    })
  for (const [index, state] of states.entries()) await feed(index, state)
  let now = nine
  const press = {
    store,
    stories: createStoryDesk(store),
    timetable: createTimetable(store),
    corrections: createCorrections(store),
    owners: ['slack:T1:U9' as UserId],
    topics: [sco],
    adapters: [platform],
    log: memoryLog().log,
    now: () => now,
    breathe: () => Promise.resolve(),
    measures: noMeasures,
    stopping: () => false,
  }
  const at = async (instant: Instant): Promise<string> => {
    const before = platform.posts.length
    now = instant
    await publish(press)
    return JSON.stringify(platform.posts.slice(before).map(({ payload }) => payload))
  }
  return { store, platform, feed, at }
}

test('a digest ends with how many feeds answered, who is silent since when, and the next digest', async () => {
  const bot = await aBot([well, well, silent('2026-11-23T22:10:00.000Z')])
  const article = anArticle({ published: '2026-11-23T20:00:00.000Z' })
  await bot.store.saveArticle(article, factsOf(article), [])
  const posted = await bot.at(nine)
  expect(posted).toMatch(
    /2 of 3 feeds answered.*Herald 2 silent since .*2026-11-23T22:10:00\.000Z.*Next digest: .*2026-11-25T04:00/,
  )
})

test('a day without news tells calm from outage', async () => {
  expect(await (await aBot([well, well])).at(nine)).toMatch(/no news since the last digest.*2 of 2 feeds answered/)
  const outage = await (await aBot([well, silent(nine)])).at(nine)
  expect(outage).toMatch(/nothing came in, but not every feed answered.*1 of 2 feeds answered/)
  expect(outage).not.toContain('no news since')
})

test('a channel that wants no lines on quiet days gets none, and its next digest covers all of them', async () => {
  const bot = await aBot([well], { quiet: 'off' })
  expect(await bot.at(nine)).toBe('[]')
  const article = anArticle({ published: plusMs(nine, hourMs) })
  await bot.store.saveArticle(article, factsOf(article), [])
  expect(await bot.at(plusMs(nine, 24 * hourMs))).toContain('New border post')
})

test('a feed that was not asked yet has not answered, and on a day when none did a quiet channel gets the line', async () => {
  expect(await (await aBot([well, {}])).at(nine)).toContain('1 of 2 feeds answered')
  const outage = await aBot([silent(nine), {}], { quiet: 'off' })
  expect(await outage.at(nine)).toMatch(/nothing came in, but not every feed answered.*0 of 2 feeds answered/)
})

test('an owner is told once of a feed that is silent for a day, and again only of a new silence', async () => {
  const bot = await aBot([silent(nine)])
  for (const hours of [0, 23, 24, 25, 48]) await bot.at(plusMs(nine, hours * hourMs))
  expect(bot.platform.told.map(({ user }) => user)).toEqual(['slack:T1:U9'])
  expect(JSON.stringify(bot.platform.told)).toMatch(/A feed has not answered for a day.*Herald 0.*timed out/)
  await bot.feed(0, silent(plusMs(nine, 60 * hourMs)))
  for (const hours of [61, 84, 85]) await bot.at(plusMs(nine, hours * hourMs))
  expect(bot.platform.told).toHaveLength(2)
})

test('an owner is told of all silent feeds in one message, in the language of the digest they set', async () => {
  const starts = [0, 5, 10, 20, 25].map((minutes) => plusMs(nine, minutes * 60_000))
  const owner = { createdBy: 'slack:T1:U9' as UserId, locale: 'ru' }
  const bot = await aBot(starts.map(silent), owner)
  for (const hours of [23.9, 24, 24.2, 24.5, 30]) await bot.at(plusMs(nine, hours * hourMs))
  expect(bot.platform.told).toHaveLength(1)
  const told = JSON.stringify(bot.platform.told)
  expect(told).toMatch(/Уже сутки нет ответа от 5 лент.*Herald 0.*Herald 4/u)
})

test('a silence is since the same instant in the digest, in sources and in status', async () => {
  const { store, says } = aDesk()
  const state = { ...silent('2026-11-23T22:10:00.000Z'), lastAnswerAt: '2026-11-20T08:00:00.000Z' }
  await store.saveFeed(feedAt('https://a.example/rss', { state: { ...unpolled, ...state } }))
  for (const typed of ['sources', 'status', 'digest', ''])
    expect(await says(typed)).toMatch(/since 24 November 2026 at 03:10/u)
})

test('a digest tells only what the filter keeps, in whole words', async () => {
  const bot = await aBot([well], { include: ['rail', '口岸'], exclude: ['football'] })
  const texts = {
    rail: 'A rail link opens.',
    trail: 'A trail for walkers opens.',
    ball: 'Football by the rail yard.',
    post: '新口岸开通。',
  }
  for (const [id, text] of Object.entries(texts)) {
    const article = anArticle({ id, title: `Title of ${id}`, text, published: '2026-11-23T20:00:00.000Z' })
    await bot.store.saveArticle(article, factsOf(article), [])
  }
  const posted = await bot.at(nine)
  expect(['rail', 'trail', 'ball', 'post'].filter((id) => posted.includes(`Title of ${id}"`))).toEqual(['rail', 'post'])
})

test('on weekdays only, Friday’s digest is followed by Monday’s, which covers the weekend', async () => {
  const bot = await aBot([well], { days: [1, 2, 3, 4, 5] })
  const friday = '2026-11-27T04:00:00.000Z'
  expect(await bot.at(friday)).toMatch(/2026-11-30T04:00/)
  const article = anArticle({ published: plusMs(friday, 30 * hourMs) })
  await bot.store.saveArticle(article, factsOf(article), [])
  expect(await bot.at(plusMs(friday, 24 * hourMs))).toBe('[]')
  expect(await bot.at(plusMs(friday, 72 * hourMs))).toContain('New border post')
})

test('a clock that went a day ahead and came back sends what was due meanwhile, and nothing twice', async () => {
  const bot = await aBot([well])
  await bot.at(plusMs(nine, -hourMs))
  await bot.at(plusMs(nine, 20 * hourMs))
  expect(await bot.at(nine)).toContain('no news')
  expect(await bot.at(plusMs(nine, 60_000))).toBe('[]')
})
