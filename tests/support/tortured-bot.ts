import { randomUUID } from 'node:crypto'
import { flushCompileCache } from 'node:module'
import { setImmediate, setTimeout as wait } from 'node:timers/promises'
import { startDateline } from '../../src/dateline.ts'
import { openLog } from '../../src/log.ts'
import { everyRole } from '../../src/roles.ts'
import { readSettings } from '../../src/settings.ts'
import { watchProcess } from '../../src/watch-process.ts'

// The whole program as `src/main.ts` starts it, on a clock that runs faster from the instant it is told, so that a wait of seconds is short.
const [instant = '', speed = '1'] = process.argv.slice(2)
const [began, first, factor] = [Date.now(), Date.parse(instant), Number(speed)]
const settings = readSettings(process.env)

await startDateline({
  settings,
  roles: everyRole,
  log: openLog(settings.logLevel, process.stderr),
  pid: process.pid,
  clock: {
    now: () => first + (Date.now() - began) * factor,
    wait: (ms, signal) => wait(ms / factor, undefined, { signal, ref: false }).catch(() => undefined),
  },
  later: (ms, task) => {
    const timer = setTimeout(task, ms / factor)
    return () => clearTimeout(timer)
  },
  breathe: () => setImmediate(),
  newId: () => randomUUID().slice(0, 8),
  watchProcess,
})
// It never ends by itself.
flushCompileCache()
