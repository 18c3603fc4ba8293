import { randomUUID } from 'node:crypto'
import { flushCompileCache } from 'node:module'
import { setImmediate, setTimeout as wait } from 'node:timers/promises'
import { startDateline } from './dateline.ts'
import { loadEnvironment } from './environment.ts'
import { openLog, secretsIn } from './log.ts'
import { logStream } from './log-stream.ts'
import type { Role } from './roles.ts'
import { readSettings } from './settings.ts'
import { watchProcess } from './watch-process.ts'

/** How long a stop waits for what is in hand. */
const stopWithinMs = 10_000

/** Runs the bot in this process, in these roles, until a signal ends it. Rejects with a `UsageError` when it cannot start. */
export async function runBot(roles: ReadonlySet<Role>): Promise<void> {
  loadEnvironment()
  const settings = readSettings(process.env)
  const stream = await logStream(process.stderr, process.stderr.isTTY)
  const log = openLog(settings.logLevel, stream, secretsIn(settings))
  process.on('unhandledRejection', (error) => log.error({ error }, 'an error that nobody waited for; the bot goes on'))

  const starting = startDateline({
    settings,
    roles,
    log,
    pid: process.pid,
    clock: {
      now: () => Date.now(),
      wait: (ms, signal) => wait(ms, undefined, { signal, ref: false }).catch(() => undefined),
    },
    later: (ms, task) => {
      const timer = setTimeout(task, ms)
      return () => clearTimeout(timer)
    },
    breathe: () => setImmediate(),
    newId: () => randomUUID().slice(0, 8),
    watchProcess,
  })
  const stop = async (signal: string): Promise<void> => {
    log.info({ signal }, 'stopping')
    setTimeout(() => {
      log.error('what was in hand did not end in time; it is taken up at the next start')
      process.exit(1)
    }, stopWithinMs).unref()
    await (await starting).stop()
    log.info('stopped')
    process.exit(0)
  }
  process.once('SIGTERM', (signal) => void stop(signal))
  process.once('SIGINT', (signal) => void stop(signal))
  await (
    await starting
  ).started
  // Now, for a process that is killed writes nothing.
  flushCompileCache()
}
