import type { QueueClock } from '../../src/jobs/boss.ts'
import { hourMs } from '../../src/instant.ts'

/** A clock that several processes and their database share: so many times as fast as the wall's, from an instant at which it was an hour ago. */
export type FastClock = { readonly startMs: number; readonly speed: number }

/** What it shows, in milliseconds. It stays in the past, so that the fakes' timestamps are never before the bot's. */
export function fastNow({ startMs, speed }: FastClock): number {
  return speed === 1 ? Date.now() : startMs - hourMs + (Date.now() - startMs) * speed
}

/** The same for the queues: their timers here, and the time that their statements read. */
export function fastQueueClock(clock: FastClock): QueueClock {
  const { startMs, speed } = clock
  const start = `to_timestamp(${startMs / 1_000})`
  const body = `select ${start} - interval '1 hour' + (pg_catalog.now() - ${start}) * ${speed}`
  const attach = async ({ db, schema }: { readonly db: Database; readonly schema: string }) => {
    // Several processes start at once.
    await db.executeSql(
      `select pg_advisory_xact_lock(4711);
       create or replace function ${schema}.job_now() returns timestamp with time zone as $$ ${body} $$ language sql stable`,
    )
    return { [Symbol.asyncDispose]: () => Promise.resolve() }
  }
  const timers: QueueClock = {
    now: () => fastNow(clock),
    setTimeout: (task, ms) => setTimeout(task, ms / speed),
    clearTimeout: (timer) => clearTimeout(timer as NodeJS.Timeout),
    setInterval: (task, ms) => setInterval(task, ms / speed),
    clearInterval: (timer) => clearInterval(timer as NodeJS.Timeout),
  }
  return Object.assign(timers, { attach })
}

type Database = { readonly executeSql: (statement: string) => Promise<unknown> }
