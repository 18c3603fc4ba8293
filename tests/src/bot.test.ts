import { expect, test } from 'vitest'
import { Refused, type Adapter } from '../../adapters/adapter.ts'
import { createBot, type Later } from '../../src/bot.ts'
import { createDesk } from '../../src/desk.ts'
import { minuteMs, plusMs, secondMs } from '../../src/instant.ts'
import { memoryLog } from '../support/log.ts'
import { aDesk, nine, withNews, type Desk } from '../support/publishing.ts'

/** Alarms that ring when the test says so. */
function alarms() {
  const set: { readonly ms: number; readonly task: () => void }[] = []
  const later: Later = (ms, task) => {
    const alarm = { ms, task }
    set.push(alarm)
    return () => {
      if (set.includes(alarm)) set.splice(set.indexOf(alarm), 1)
    }
  }
  const ring = (): void => set.splice(0).forEach(({ task }) => task())
  return { set, later, ring }
}

function aBot(desk: Desk, adapters: readonly Adapter[], more: { readonly gather?: () => Promise<void> } = {}) {
  const { set, later, ring } = alarms()
  const { store, stories, timetable, corrections, owners, topics, breathe, measures } = desk
  const { log, lines } = memoryLog()
  let now = nine
  const sources = { store, stories, topics, owners: [], probe: null, now: () => now }
  const bot = createBot({
    alone: true,
    adapters,
    desk: createDesk(sources, log, () => 'id'),
    press: { store, stories, timetable, corrections, owners, topics, breathe, measures, now: () => now },
    gather: more.gather ?? (() => Promise.resolve()),
    log,
    later,
  })
  const at = (instant: string) => {
    now = instant
    return bot.tick()
  }
  return { bot, set, ring, at, lines }
}

test('an adapter that is down is tried again soon, one that is refused every five minutes, and the others go on', async () => {
  const desk = await aDesk()
  let tries = 0
  const refused: Adapter = {
    ...desk.platform,
    platform: 'discord',
    start: () => Promise.reject(new Refused('a new token')),
  }
  const down: Adapter = {
    ...desk.platform,
    platform: 'web',
    channels: null,
    start: () => {
      tries += 1
      return tries < 3 ? Promise.reject(new Error('in use')) : Promise.resolve()
    },
  }
  const { bot, set, ring, at, lines } = aBot(desk, [refused, down, desk.platform])
  await bot.start()
  await at(nine)
  expect(desk.platform.posts).toHaveLength(1)
  expect(JSON.stringify(lines())).toContain('a new token')
  expect(set.map(({ ms }) => ms)).toEqual([2 * secondMs, 5 * minuteMs])
  ring()
  await expect.poll(() => set.map(({ ms }) => ms), { interval: 2 }).toEqual([4 * secondMs, 5 * minuteMs])
  ring()
  await expect.poll(() => tries, { interval: 2 }).toBe(3)
  expect(set.map(({ ms }) => ms)).toEqual([5 * minuteMs])
})

test('a part that is welcome in some seconds wakes the bot then, and not before', async () => {
  const desk = await aDesk()
  const { bot, set, ring, at } = aBot(desk, [desk.platform])
  await bot.start()
  desk.platform.answerNext({
    posted: { is: 'limited', untilMs: Date.parse(plusMs(nine, 7 * secondMs)), why: 'busy' },
    stored: false,
  })
  await at(nine)
  expect(set.map(({ ms }) => ms)).toEqual([7 * secondMs])
  void at(plusMs(nine, 7 * secondMs))
  ring()
  await expect.poll(() => desk.platform.posts, { interval: 2 }).toHaveLength(1)
})

test('news that takes minutes holds back no digest, and is not begun twice', async () => {
  const desk = await aDesk()
  let begun = 0
  const { bot, at } = aBot(desk, [desk.platform], {
    gather: () => {
      begun += 1
      return new Promise<never>(() => undefined)
    },
  })
  await bot.start()
  await withNews(desk, plusMs(nine, -minuteMs))
  for (const minute of [0, 1, 2]) await at(plusMs(nine, minute * minuteMs))
  expect(begun).toBe(1)
  expect(desk.platform.posts.length).toBeGreaterThan(1)
})

test('a bot that stops waits for what is in hand, takes no more, and calls its alarms off', async () => {
  const desk = await aDesk()
  let arrive = (): void => undefined
  const slow = new Promise<void>((resolve) => {
    arrive = resolve
  })
  const { channels } = desk.platform
  const adapter: Adapter = {
    ...desk.platform,
    channels: { ...channels, post: (...post) => slow.then(() => channels.post(...post)) },
  }
  const { bot, set, at } = aBot(desk, [adapter])
  await bot.start()
  const ticking = at(nine)
  await expect.poll(async () => (await desk.store.deliveries(['sending'])).length, { interval: 2 }).toBe(1)
  const stopping = bot.stop()
  arrive()
  await Promise.all([stopping, ticking])
  expect(await desk.store.deliveries(['sent'])).toHaveLength(1)
  expect(set).toEqual([])
  await at(plusMs(nine, 24 * 60 * minuteMs))
  expect(desk.platform.posts).toHaveLength(1)
})
