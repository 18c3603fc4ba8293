import type { Clock } from '../../adapters/clock.ts'
import type { Instant } from '../instant.ts'
import type { Later } from '../later.ts'
import type { Log } from '../log.ts'
import type { Settings } from '../settings.ts'
import { openingFault } from '../store/postgres/fault.ts'
import type { QueueClock } from './boss.ts'
import { createJobsHere } from './here.ts'
import type { Jobs } from './jobs.ts'
import { noOtherProcess, type Locks } from '../locks/locks.ts'

export type OpenJobsParts = {
  readonly database: Settings['database']
  readonly log: Log
  readonly now: () => Instant
  readonly later: Later
  readonly clock: Clock
  readonly queueClock: QueueClock | undefined
}

/** So many connections carry the queues of a process; its store has those of the setting. */
const queueConnections = 4

/** Where work waits, and what tells this process from others: in itself, or, where a database is named, there. Rejects with a `UsageError`. */
export async function openJobs({
  database,
  log,
  now,
  later,
  clock,
  queueClock,
}: OpenJobsParts): Promise<{ readonly jobs: Jobs; readonly locks: Locks }> {
  if (database === null) return { jobs: createJobsHere({ log, now, later }), locks: noOtherProcess }
  const { url } = database
  const [{ openBossJobs }, { createPostgresLocks }] = await Promise.all([
    import('./boss.ts'),
    import('../locks/postgres-locks.ts'),
  ])
  const jobs = await openBossJobs({ url, connections: queueConnections, log, now, clock: queueClock }).catch(
    (error: unknown) => {
      throw openingFault(error, url.reveal())
    },
  )
  return { jobs, locks: createPostgresLocks({ url, clock, log }) }
}
