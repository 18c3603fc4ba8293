import './node-version.ts'
import { randomUUID } from 'node:crypto'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { schedule } from 'node-cron'
import type { Clock } from '../adapters/clock.ts'
import { createAdapters } from './adapters.ts'
import { createBot, type Later } from './bot.ts'
import { createDesk } from './desk.ts'
import { loadEnvironment } from './environment.ts'
import { toInstant } from './instant.ts'
import { openLog } from './log.ts'
import { readSettings } from './settings.ts'
import { openSqliteStore } from './store/sqlite/sqlite-store.ts'
import { lockForBot } from './store/sqlite/bot-lock.ts'
import { storeSamples } from './topic/samples.ts'
import { readTopicFile } from './topic/topic-file.ts'
import { UsageError } from './usage-error.ts'

/** How long a stop waits for what is in hand. */
const stopWithinMs = 10_000

async function run(): Promise<void> {
  loadEnvironment()
  const settings = readSettings(process.env)
  const log = openLog(settings.logLevel, process.stderr, process.stderr.isTTY)
  const topicFiles = settings.topics.map((name) => readTopicFile(resolve(settings.topicsDir), name))
  const topics = topicFiles.map(({ topic }) => topic)
  const lock = lockForBot(settings.dataDir, process.pid)
  const store = openSqliteStore(settings.dataDir)
  const now = () => toInstant(Date.now())
  const later: Later = (ms, task) => {
    const timer = setTimeout(task, ms)
    return () => clearTimeout(timer)
  }
  const clock: Clock = {
    now: () => Date.now(),
    wait: (ms, signal) => wait(ms, undefined, { signal, ref: false }).catch(() => undefined),
  }
  for (const file of topicFiles) await storeSamples(store, file, now())
  const desk = createDesk({ store, topics, owners: settings.owners, now }, log, () => randomUUID().slice(0, 8))
  const bot = createBot({ adapters: createAdapters(settings, clock), desk, press: { store, topics, now }, log, later })

  process.on('unhandledRejection', (error) => log.error({ error }, 'an error that nobody waited for; the bot goes on'))
  const everyMinute = schedule('* * * * *', () => bot.tick(), { timezone: 'UTC', noOverlap: true })
  const stop = async (signal: string): Promise<void> => {
    log.info({ signal }, 'stopping')
    setTimeout(() => process.exit(0), stopWithinMs).unref()
    await everyMinute.stop()
    await bot.stop()
    await store.close()
    lock.release()
    log.info('stopped')
    process.exit(0)
  }
  process.once('SIGTERM', (signal) => void stop(signal))
  process.once('SIGINT', (signal) => void stop(signal))

  log.info({ topics: settings.topics, store: join(settings.dataDir, 'dateline.db') }, 'Dateline starts')
  await bot.start()
}

run().catch((error: unknown) => {
  const wrongUse = error instanceof UsageError
  process.stderr.write(
    `${wrongUse ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
  process.exit(wrongUse ? 2 : 1)
})
