import { expect, test } from 'vitest'
import { Refused, type Adapter } from '../../adapters/adapter.ts'
import { createBot } from '../../src/bot.ts'
import { createDesk } from '../../src/desk.ts'
import { dayMs, minuteMs, plusMs, secondMs } from '../../src/instant.ts'
import { dueJobs } from '../../src/jobs/due.ts'
import { createJobsHere } from '../../src/jobs/here.ts'
import type { Job } from '../../src/jobs/job.ts'
import { noOtherProcess, type Locks } from '../../src/locks/locks.ts'
import { workOf } from '../../src/jobs/work.ts'
import type { Later } from '../../src/later.ts'
import { createMoments } from '../../src/publish/moment.ts'
import { everyRole, type Role } from '../../src/roles.ts'
import { memoryLog } from '../support/log.ts'
import { aNewsroom } from '../support/press.ts'
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

type More = {
  readonly roles?: ReadonlySet<Role>
  readonly locks?: Locks
  readonly gather?: () => Promise<undefined>
  readonly mayWork?: () => boolean
}

function aBot(desk: Desk, adapters: readonly Adapter[], more: More = {}) {
  const { set, later, ring } = alarms()
  const { store, stories, timetable, topics } = desk
  const { log, lines } = memoryLog()
  const { room } = aNewsroom([])
  let now = nine
  const sources = { store, stories, topics, owners: [], polls: true, probe: null, now: () => now }
  const jobs = createJobsHere({ log, now: () => now, later })
  const poll: Job = { kind: 'poll', host: 'a.example', feeds: [] }
  const posting = adapters.filter(({ channels }) => channels !== null)
  const press = { ...desk, log, moments: createMoments(store, topics), adapters: posting, now: () => now }
  const work = workOf({ press, room: { ...room, store }, retentionDays: 400, jobs })
  const bot = createBot({
    roles: more.roles ?? everyRole,
    adapters,
    desk: createDesk(sources, log, () => 'id'),
    jobs,
    locks: more.locks ?? noOtherProcess,
    isScheduler: () => Promise.resolve((more.roles ?? everyRole).has('scheduler')),
    due: async () => [...(await dueJobs({ store, topics, timetable, stories, polls: false, log }, now)), poll],
    work: (job) => (job.kind === 'poll' ? (more.gather?.() ?? Promise.resolve(undefined)) : work(job)),
    mayWork: more.mayWork ?? (() => true),
    log,
    later,
  })
  const at = (instant: string) => {
    now = instant
    return bot.tick()
  }
  return { bot, jobs, set, ring, at, lines }
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
  await expect.poll(() => desk.platform.posts, { interval: 2 }).toHaveLength(1)
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
  await expect.poll(() => set.map(({ ms }) => ms), { interval: 2 }).toEqual([7 * secondMs])
  void at(plusMs(nine, 7 * secondMs))
  ring()
  await expect.poll(() => desk.platform.posts, { interval: 2 }).toHaveLength(1)
})

test('a chat that takes long to connect holds back no digest', async () => {
  const desk = await aDesk()
  const { bot } = aBot(desk, [{ ...desk.platform, start: () => new Promise<never>(() => undefined) }])
  void bot.start()
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
  await expect.poll(() => desk.platform.posts.length, { interval: 2 }).toBeGreaterThan(1)
  expect(begun).toBe(1)
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

/** Names among processes, as a test says. */
function names(held: boolean) {
  let lose: (names: ReadonlySet<string>) => void = () => undefined
  const state = { held }
  const locks: Locks = {
    ...noOtherProcess,
    take: () => Promise.resolve(state.held),
    onLost: (listener) => {
      lose = listener
    },
  }
  return { state, locks, lose: (name: string) => lose(new Set([name])) }
}

test('of two processes with one bot one is connected, the other posts, and connects when the first has gone', async () => {
  const desk = await aDesk()
  const did: string[] = []
  const adapter: Adapter = {
    ...desk.platform,
    alone: 'the bot',
    start: () => Promise.resolve(void did.push('start')),
    stop: () => Promise.resolve(void did.push('stop')),
  }
  const { state, locks, lose } = names(false)
  const { bot, set, ring, at } = aBot(desk, [adapter], { locks })
  await bot.start()
  await at(nine)
  await expect.poll(() => desk.platform.posts, { interval: 2 }).toHaveLength(1)
  expect(did).toEqual([])
  expect(bot.standsBy(adapter)).toBe(true)
  expect(set.map(({ ms }) => ms)).toEqual([2 * secondMs])
  state.held = true
  ring()
  await expect.poll(() => did, { interval: 2 }).toEqual(['start'])
  expect(bot.standsBy(adapter)).toBe(false)
  // Cut off from the others, it must suppose that one of them is connected by now.
  state.held = false
  lose('the bot')
  await expect.poll(() => did, { interval: 2 }).toEqual(['start', 'stop'])
  await expect.poll(() => set.map(({ ms }) => ms), { interval: 2 }).toEqual([2 * secondMs])
})

test('a worker posts without listening, and what is due is said by a scheduler alone', async () => {
  const desk = await aDesk()
  let started = 0
  const adapter: Adapter = { ...desk.platform, start: () => Promise.resolve(void (started += 1)) }
  const worker = aBot(desk, [adapter], { roles: new Set(['worker']) })
  await worker.bot.start()
  await worker.at(nine)
  expect((await worker.jobs.counts()).deliver).toEqual({ waiting: 0, inHand: 0 })
  const both = aBot(desk, [adapter], { roles: new Set(['worker', 'scheduler']) })
  await both.bot.start()
  await both.at(nine)
  await expect.poll(() => desk.platform.posts, { interval: 2 }).toHaveLength(1)
  expect(started).toBe(0)
})

test('articles are forgotten after the days that they are to be kept, and not before', async () => {
  const desk = await aDesk()
  await withNews(desk, plusMs(nine, -401 * dayMs), 'old')
  await withNews(desk, plusMs(nine, -399 * dayMs), 'kept')
  const { bot, at } = aBot(desk, [desk.platform])
  await bot.start()
  await at(nine)
  await expect.poll(() => desk.store.article('old'), { interval: 2 }).toBeUndefined()
  expect(await desk.store.article('kept')).toBeDefined()
})

test('an adapter whose turn to connect comes after the stop is not started', async () => {
  const desk = await aDesk()
  const events: string[] = []
  const turn = Promise.withResolvers<boolean>()
  const locks: Locks = { ...noOtherProcess, take: (name) => (name === 'one' ? turn.promise : Promise.resolve(true)) }
  const adapter: Adapter = {
    ...desk.platform,
    alone: 'one',
    start: async () => void events.push('start'),
    stop: async () => void events.push('stop'),
  }
  const { bot } = aBot(desk, [adapter], { locks })
  const started = bot.start()
  await bot.stop()
  turn.resolve(true)
  await started
  expect(events).toEqual(['stop'])
})

test('a process that may not work takes nothing, and what waits is done as soon as it may', async () => {
  const polled: string[] = []
  let may = false
  const gather = () => {
    polled.push('a.example')
    return Promise.resolve(undefined)
  }
  const { bot, at, jobs } = aBot(await aDesk(), [], { gather, mayWork: () => may })
  await bot.start()
  await at(plusMs(nine, minuteMs))
  expect((await jobs.counts()).poll).toEqual({ waiting: 1, inHand: 0 })
  expect(polled).toEqual([])
  may = true
  await at(plusMs(nine, 2 * minuteMs))
  await expect.poll(async () => (await jobs.counts()).poll).toEqual({ waiting: 0, inHand: 0 })
  const before = polled.length
  expect(before).toBeGreaterThan(0)
  may = false
  await at(plusMs(nine, 3 * minuteMs))
  expect((await jobs.counts()).poll).toEqual({ waiting: 1, inHand: 0 })
  expect(polled).toHaveLength(before)
  await bot.stop()
})
