import { randomUUID } from 'node:crypto'
import { flushCompileCache } from 'node:module'
import { setImmediate, setTimeout as wait } from 'node:timers/promises'
import { startDateline } from '../../src/dateline.ts'
import { openLog } from '../../src/log.ts'
import { readRoles } from '../../src/roles.ts'
import { readSettings } from '../../src/settings.ts'
import { watchProcess } from '../../src/watch-process.ts'
import { fastNow, fastQueueClock } from './fast-clock.ts'

// The whole program in some roles as "dateline run" starts it, on a clock that all processes of a test share and that runs faster: a wait of
// seconds is short, also one for the sign of life of a process that died.
const [startMs = '', factor = '1', ...roles] = process.argv.slice(2)
const clock = { startMs: Number(startMs), speed: Number(factor) }
const settings = readSettings(process.env)

const bot = await startDateline({
  settings,
  roles: readRoles(roles),
  log: openLog(settings.logLevel, process.stderr),
  pid: process.pid,
  clock: {
    now: () => fastNow(clock),
    wait: (ms, signal) => wait(ms / clock.speed, undefined, { signal, ref: false }).catch(() => undefined),
  },
  later: (ms, task) => {
    const timer = setTimeout(task, ms / clock.speed)
    return () => clearTimeout(timer)
  },
  breathe: () => setImmediate(),
  newId: () => randomUUID().slice(0, 8),
  watchProcess,
  queueClock: fastQueueClock(clock),
})
await bot.started
flushCompileCache()
