import type { ConstructorOptions, PgBoss } from 'pg-boss'
import type { Secret } from '../../adapters/secret.ts'
import { minuteMs, msOf, plusMs, type Instant } from '../instant.ts'
import type { Log } from '../log.ts'
import { makeQueues, takingOf } from './boss-queues.ts'
import { countsOf, givenUpOf } from './boss-state.ts'
import { jobKinds, keyOf, type Job } from './job.ts'
import { reasonOf, usualPatience, type Jobs, type Patience } from './jobs.ts'

export type BossParts = {
  readonly url: Secret
  /** How many connections this process may hold for its queues, besides the one that listens. */
  readonly connections: number
  readonly log: Log
  readonly now: () => Instant
  readonly patience?: Patience
  /** The clock of the queues, also in their statements; the system's where none is given. */
  readonly clock?: QueueClock | undefined
}

/** A clock as pg-boss reads it. */
export type QueueClock = NonNullable<ConstructorOptions['clock']>

/** What is wrong is written down this often, and not at each of many looks. */
const quietMs = 10_000

/** How long a stop waits for what is in hand. */
const stopWithinMs = 8_000

/** Work that waits in PostgreSQL, and is done by any process that asks for it. The library is loaded here. */
export async function openBossJobs({
  url,
  connections,
  log,
  now,
  patience = usualPatience,
  clock,
}: BossParts): Promise<Jobs> {
  const { PgBoss } = await import('pg-boss')
  const boss = new PgBoss({
    connectionString: url.reveal(),
    max: connections,
    ...(clock === undefined ? {} : { clock }),
    useListenNotify: true,
    // Its own clock ran seventeen seconds late; the minute's tick is ours.
    schedule: false,
    superviseIntervalSeconds: 1,
    monitorIntervalSeconds: 1,
    maintenanceIntervalSeconds: 60,
    // The queues themselves are asked when somebody wants to know.
    persistQueueStats: false,
    warningQueueSize: 1_000_000,
  })
  // Without a listener an error would end the process. It asks again by itself.
  let quietUntil = now()
  boss.on('error', (error) => {
    // While the database is away each look at a queue fails.
    if (now() < quietUntil) return
    quietUntil = plusMs(now(), quietMs)
    log.warn({ error }, 'the queues in PostgreSQL did not answer; they are asked again')
  })
  boss.on('warning', ({ message }) => log.warn({ message }, 'a word of the queues in PostgreSQL'))
  await boss.start()
  await makeQueues(boss, patience)
  return jobsOf(boss, log, now)
}

function jobsOf(boss: PgBoss, log: Log, now: () => Instant): Jobs {
  const offer = async (jobs: readonly Job[], more: { readonly startAfter?: number } = {}) => {
    for (const [kind, some] of Map.groupBy(jobs, (job) => job.kind))
      await boss.insert(
        kind,
        some.map((job) => ({ data: job, singletonKey: keyOf(job), priority: priorityOf(job), ...more })),
      )
  }
  let stopping = false
  let resting = false
  return {
    start: async (kinds, work) => {
      resting = false
      for (const kind of kinds)
        await boss.work<Job>(kind, takingOf(kind), (jobs) =>
          Promise.all(
            jobs.map(async ({ id, data }) => {
              // Taken in the very moment of the stop: it is handed back, and another process does it.
              if (stopping) return { id, status: 'failed' as const, output: { why: 'its process stopped' } }
              try {
                if (resting) {
                  // A look that had begun before the rest: another process does it, and no try is lost.
                  await offer([data], { startAfter: 1 })
                  return { id, status: 'completed' as const }
                }
                const again = await work(data)
                if (again !== undefined)
                  await offer([data], { startAfter: Math.max(msOf(again) - msOf(now()), 100) / 1_000 })
                return { id, status: 'completed' as const }
              } catch (error) {
                log.warn({ error, kind, key: keyOf(data) }, 'work failed; it is tried again, or given up')
                return { id, status: 'failed' as const, output: { why: reasonOf(error) } }
              }
            }),
          ),
        )
    },
    rest: async () => {
      resting = true
      for (const kind of jobKinds) await boss.offWork(kind, { wait: false })
    },
    offer: (jobs) => offer(jobs),
    counts: () => countsOf(boss),
    givenUp: (limit) => givenUpOf(boss, limit),
    stop: async () => {
      stopping = true
      await boss.stop({ graceful: true, timeout: stopWithinMs })
    },
  }
}

/** So many shares of a minute go in their order, and so many minutes are told apart; both fit into pg-boss's 32 bits. */
const sharesApart = 2 ** 12
const minutesApart = 2 ** 18

/**
 * What is composed for one minute is offered in one moment, and what is tried again sorts behind all of that moment: a job whose process
 * died would wait for hundreds that nobody began, and for those of the next minute. By its minute and its share it keeps its turn.
 */
function priorityOf(job: Job): number {
  if (job.kind !== 'compose') return 0
  return -((Math.floor(msOf(job.at) / minuteMs) % minutesApart) * sharesApart + job.share)
}
