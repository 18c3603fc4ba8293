import { resolve } from 'node:path'
import { schedule } from 'node-cron'
import type { UserId } from '../adapters/adapter.ts'
import type { Clock } from '../adapters/clock.ts'
import { createAdapters } from './adapters.ts'
import { createBot, type Later } from './bot.ts'
import { createDesk } from './desk.ts'
import { dueFeeds, feedsOf, pollFeeds, syncFeeds } from './ingest/ingest.ts'
import { openNewsroom } from './ingest/newsroom.ts'
import { probeOf } from './ingest/probe.ts'
import { dayMs, plusMs, toInstant } from './instant.ts'
import type { Log } from './log.ts'
import { openOperate } from './operate/operate.ts'
import type { WatchProcess } from './operate/vitals.ts'
import { createStoryDesk } from './publish/story-desk.ts'
import { createCorrections } from './publish/corrections.ts'
import { createTimetable } from './publish/timetable.ts'
import type { Settings } from './settings.ts'
import { openStore, placeInWords } from './store/open-store.ts'
import { createInstallations, rotate } from './tenants/installations.ts'
import { storeSamples } from './topic/samples.ts'
import { readTopicFile } from './topic/topic-file.ts'

/** What the whole program takes from outside. */
export type World = {
  readonly settings: Settings
  readonly log: Log
  readonly pid: number
  readonly clock: Clock
  readonly later: Later
  /** Lets whatever waits for its turn run first. */
  readonly breathe: () => Promise<void>
  readonly newId: () => string
  readonly watchProcess: WatchProcess
}

/** Starts the whole program. Rejects with a `UsageError` when it cannot. What it gives stops it, also while its adapters still connect; `started` waits for those. */
export async function startDateline({
  settings,
  log,
  pid,
  clock,
  later,
  breathe,
  newId,
  watchProcess,
}: World): Promise<{ readonly started: Promise<void>; stop(): Promise<void> }> {
  const topicFiles = settings.topics.map((name) => readTopicFile(resolve(settings.topicsDir), name))
  const topics = topicFiles.map(({ topic }) => topic)
  const store = await openStore(settings, {
    as: 'bot',
    pid,
    tell: (why) => log.warn({ why }, 'a connection to the store was lost; the next one is made when it is needed'),
  })
  const now = () => toInstant(clock.now())
  const stories = createStoryDesk(store, breathe)
  for (const file of topicFiles) await storeSamples(store, file, now())
  await syncFeeds(store, topics, now())
  let stopping = false
  const newsroom = openNewsroom({ settings, store, topics, log, now, keepAll: false, stopping: () => stopping })
  const adapters = createAdapters(settings, clock, ({ keys }) => createInstallations({ store, keys, log, now }))
  if (settings.slack?.botToken === null) await rotate({ store, keys: settings.slack.tenants.keys, log, now })
  const operate = await openOperate({
    at: settings.operate,
    version: settings.version,
    store,
    adapters,
    // The work of this process waits in the ledger and in the feeds' own times, which have gauges of their own.
    queueDepths: () => Promise.resolve([]),
    watchProcess,
    log,
    now,
  })
  const { measures } = operate
  const desk = createDesk(
    { store, stories, topics, owners: settings.owners, probe: probeOf(newsroom.room), now },
    log,
    newId,
    measures,
  )
  const gather = async (): Promise<void> => {
    if (settings.polls) await pollFeeds(newsroom.room, dueFeeds(feedsOf(await store.feeds(), topics), now()))
    for (const { name } of topics) await stories.settle(name, now())
    await store.forget(plusMs(now(), -settings.retentionDays * dayMs))
  }
  const bot = createBot({
    adapters,
    desk,
    press: {
      store,
      stories,
      timetable: createTimetable(store),
      corrections: createCorrections(store),
      owners: settings.owners as readonly UserId[],
      topics,
      measures,
      now,
      breathe,
    },
    gather,
    // On a PostgreSQL other processes may be posting what is in hand.
    alone: settings.database === null,
    log,
    later,
  })
  const everyMinute = schedule('* * * * *', () => bot.tick(), { timezone: 'UTC', noOverlap: true })

  log.info({ topics: settings.topics, store: placeInWords(settings) }, 'Dateline starts')
  return {
    started: bot.start(),
    stop: async () => {
      stopping = true
      await everyMinute.stop()
      await bot.stop()
      await operate.close()
      await newsroom.close()
      await store.close()
    },
  }
}
