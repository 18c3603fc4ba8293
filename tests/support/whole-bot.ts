import { setImmediate, setTimeout as wait } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { startDateline } from '../../src/dateline.ts'
import { msOf } from '../../src/instant.ts'
import { everyRole, type Role } from '../../src/roles.ts'
import { readSettings } from '../../src/settings.ts'
import { watchProcess } from '../../src/watch-process.ts'
import { newFolder } from './folder.ts'
import { memoryLog } from './log.ts'

/** A line of the log, read. */
export type LogLine = { readonly msg: string; readonly [field: string]: unknown }

/** The whole program in this process, on a clock that the test moves. */
export type WholeBot = {
  readonly dataDir: string
  readonly lines: () => readonly LogLine[]
  /** The port of the operator, or of the page: what the log says that it listens on. */
  readonly portOf: (what: RegExp) => string
  /** Moves the clock on, and rings every alarm that is set. */
  readonly pass: (ms: number) => void
}

/** Starts the whole program at an instant, with these settings and none of the machine's. It is stopped when the test ends. */
export async function startWholeBot(
  at: string,
  settings: Readonly<Record<string, string>> = {},
  roles: ReadonlySet<Role> = everyRole,
): Promise<WholeBot> {
  const dataDir = settings['DATA_DIR'] ?? newFolder()
  const { log, lines } = memoryLog()
  let nowMs = msOf(at)
  const alarms = new Set<() => void>()
  const bot = await startDateline({
    settings: readSettings({ FEEDS: 'off', WEB_PORT: 'off', ...settings, DATA_DIR: dataDir }),
    roles,
    log,
    pid: process.pid,
    clock: {
      now: () => nowMs,
      wait: (ms, signal) => wait(ms >= 2_000 ? ms : 0, undefined, { signal, ref: false }).catch(() => undefined),
    },
    later: (_, task) => {
      alarms.add(task)
      return () => void alarms.delete(task)
    },
    breathe: () => setImmediate(),
    newId: () => 'no id',
    watchProcess,
  })
  onTestFinished(() => bot.stop())
  await bot.started
  return {
    dataDir,
    lines: () => lines().map((line) => JSON.parse(line) as LogLine),
    portOf: (what) => {
      const line = lines().find((written) => what.test(written)) ?? '{}'
      return String((JSON.parse(line) as { readonly port?: number }).port)
    },
    pass: (ms) => {
      nowMs += ms
      const due = [...alarms]
      alarms.clear()
      for (const task of due) task()
    },
  }
}
