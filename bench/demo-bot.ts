import { randomUUID } from 'node:crypto'
import { setImmediate, setTimeout as wait } from 'node:timers/promises'
import { startDateline } from '../src/dateline.ts'
import { openLog } from '../src/log.ts'
import { everyRole } from '../src/roles.ts'
import { readSettings } from '../src/settings.ts'
import { watchProcess } from '../src/watch-process.ts'

// The whole program as `src/main.ts` starts it, with a clock that begins at the instant it is told: the demo's news is of 2016.
const aheadMs = Date.parse(process.argv[2] ?? '') - Date.now()
const settings = readSettings(process.env)

await startDateline({
  settings,
  roles: everyRole,
  log: openLog(settings.logLevel, process.stderr),
  pid: process.pid,
  clock: {
    now: () => Date.now() + aheadMs,
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
