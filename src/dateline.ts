import { resolve } from 'node:path'
import { schedule } from 'node-cron'
import type { UserId } from '../adapters/adapter.ts'
import type { Clock } from '../adapters/clock.ts'
import { createAdapters } from './adapters.ts'
import { createBot } from './bot.ts'
import { createDesk } from './desk.ts'
import { syncFeeds } from './ingest/ingest.ts'
import { openNewsroom } from './ingest/newsroom.ts'
import { probeOf } from './ingest/probe.ts'
import { minuteMs, plusMs, secondMs, toInstant } from './instant.ts'
import { dueJobs } from './jobs/due.ts'
import { openJobs } from './jobs/open-jobs.ts'
import type { QueueClock } from './jobs/boss.ts'
import { heard, workOf } from './jobs/work.ts'
import type { Later } from './later.ts'
import type { Log } from './log.ts'
import { createDrift, noDrift } from './operate/drift.ts'
import { openOperate } from './operate/operate.ts'
import type { WatchProcess } from './operate/vitals.ts'
import { createCorrections } from './publish/corrections.ts'
import { createMoments } from './publish/moment.ts'
import { recoverDeliveries } from './publish/recover.ts'
import { createStoryDesk, placedByOne } from './publish/story-desk.ts'
import { createTimetable } from './publish/timetable.ts'
import { isEveryRole, type Role } from './roles.ts'
import type { Settings } from './settings.ts'
import { openStore, placeInWords } from './store/open-store.ts'
import { createInstallations, rotate } from './tenants/installations.ts'
import { storeSamples } from './topic/samples.ts'
import { readTopicFile } from './topic/topic-file.ts'
import { UsageError } from './usage-error.ts'

/** What the whole program takes from outside. */
export type World = {
  readonly settings: Settings
  readonly roles: ReadonlySet<Role>
  readonly log: Log
  readonly pid: number
  readonly clock: Clock
  readonly later: Later
  /** Lets whatever waits for its turn run first. */
  readonly breathe: () => Promise<void>
  readonly newId: () => string
  readonly watchProcess: WatchProcess
  /** The clock of the queues in PostgreSQL; the system's where none is given. With one of its own, nothing is compared with the database's. */
  readonly queueClock?: QueueClock
}

/** Starts the whole program. Rejects with a `UsageError` when it cannot. What it gives stops it, also while its adapters still connect; `started` waits for those. */
export async function startDateline({
  settings,
  roles,
  log,
  pid,
  clock,
  later,
  breathe,
  newId,
  watchProcess,
  queueClock,
}: World): Promise<{ readonly started: Promise<void>; stop(): Promise<void> }> {
  const topicFiles = settings.topics.map((name) => readTopicFile(resolve(settings.topicsDir), name))
  const topics = topicFiles.map(({ topic }) => topic)
  const { database, polls, retentionDays } = settings
  if (database === null && !isEveryRole(roles))
    throw new UsageError(
      `On the store of a folder one process does everything, so --role ${[...roles].join(' --role ')} alone cannot work. Nothing was started. Set DATABASE_URL, or leave --role away.`,
    )
  const store = await openStore(settings, {
    as: 'bot',
    pid,
    tell: (why) => log.warn({ why }, 'a connection to the store was lost; the next one is made when it is needed'),
  })
  const now = () => toInstant(clock.now())
  const { jobs, locks } = await openJobs({ database, log, now, later, clock, queueClock })
  const drift = database === null || queueClock !== undefined ? noDrift : createDrift(store, now, log)
  await drift.look()
  const isScheduler = async () => {
    if (!roles.has('scheduler')) return false
    if (!drift.isOff()) return locks.take('scheduler')
    await locks.release('scheduler')
    return false
  }
  const stories = placedByOne(() => createStoryDesk(store, breathe), isScheduler, locks)
  await locks.alone('start', async () => {
    for (const file of topicFiles) await storeSamples(store, file, now())
    await syncFeeds(store, topics, now())
  })
  // On a PostgreSQL other processes may be posting what is in hand.
  if (database === null) await recoverDeliveries({ store, now, log })
  let isStopping = false
  const stopping = () => isStopping
  const newsroom = openNewsroom({ settings, store, topics, log, now, keepAll: false, stopping, locks })
  const { room } = newsroom
  let posting = 1
  const countPosting = async () => {
    if (roles.has('worker')) posting = await locks.join('worker')
  }
  await countPosting()
  const adapters = createAdapters(
    settings,
    clock,
    ({ keys }) => createInstallations({ store, keys, log, now }),
    () => posting,
  )
  if (settings.slack?.botToken === null) await rotate({ store, keys: settings.slack.tenants.keys, log, now })
  const operate = await openOperate({
    at: settings.operate,
    version: settings.version,
    store,
    // Those that another process connects are not missing here.
    adapters: adapters.filter(({ channels }) => roles.has(channels === null ? 'web' : 'chat')),
    // The bot is made below, before anybody can ask.
    standsBy: (adapter) => bot.standsBy(adapter),
    queueDepths: async () =>
      Object.entries(await jobs.counts()).map(([queue, { waiting, inHand }]) => ({ queue, waiting, active: inHand })),
    polls,
    watchProcess,
    log,
    now,
  })
  const { measures } = operate
  const desk = createDesk(
    { store, stories, topics, owners: settings.owners, polls, probe: probeOf(room), now },
    log,
    newId,
    measures,
    ...(database === null ? [] : [(id: string) => store.noticeOnce(`${heard}${id}`, now())]),
  )
  const timetable = createTimetable(store)
  const press = {
    store,
    timetable,
    corrections: createCorrections(store),
    moments: createMoments(store, topics, (letGo) => void later(minuteMs, letGo)),
    owners: settings.owners as readonly UserId[],
    topics,
    adapters: adapters.filter(({ channels }) => channels !== null),
    measures,
    log,
    now,
    breathe,
    stopping: () => isStopping || drift.isOff(),
  }
  const work = workOf({ press, room, retentionDays, jobs })
  const bot = createBot({
    roles,
    adapters,
    desk,
    jobs,
    locks,
    isScheduler,
    due: () => dueJobs({ store, topics, timetable, stories, polls, log }, now()),
    work: (job) => (drift.isOff() ? Promise.resolve(plusMs(now(), secondMs)) : work(job)),
    mayWork: () => !drift.isOff(),
    log,
    later,
  })
  const minute = async () => {
    await countPosting().catch(() => undefined)
    await bot.tick()
  }
  // While the store is away nothing new is known of its clock, and nothing can be posted.
  const often = schedule('*/10 * * * * *', () => drift.look().catch(() => undefined), { noOverlap: true })
  const everyMinute = schedule('* * * * *', minute, { timezone: 'UTC', noOverlap: true })

  log.info({ topics: settings.topics, store: placeInWords(settings) }, 'Dateline starts')
  return {
    started: bot.start(),
    stop: async () => {
      isStopping = true
      await often.stop()
      await everyMinute.stop()
      await bot.stop()
      await operate.close()
      await locks.close()
      await newsroom.close()
      await store.close()
    },
  }
}
