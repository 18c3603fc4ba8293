import type { PgBoss, Queue, WorkOptions } from 'pg-boss'
import type { Secret } from '../../adapters/secret.ts'
import { msOf, plusMs, type Instant } from '../instant.ts'
import type { Log } from '../log.ts'
import { countsOf, givenUpOf, givenUpQueue } from './boss-state.ts'
import { jobKinds, keyOf, type Job, type JobKind } from './job.ts'
import { reasonOf, usualPatience, type Jobs, type Patience } from './jobs.ts'

export type BossParts = {
  readonly url: Secret
  /** How many connections this process may hold for its queues, besides the one that listens. */
  readonly connections: number
  readonly log: Log
  readonly now: () => Instant
  readonly patience?: Patience
}

/** A job whose process has not been heard of for this long is another's: pg-boss takes nothing shorter. */
const heartbeatSeconds = 10

/**
 * How a process takes work of a kind: so many lookers, each taking so many jobs in one look, which are written off together, so many seconds
 * after its last look. One slow job holds back those it was taken with, so what may take minutes is taken alone.
 */
const taking = {
  deliver: { lookers: 4, together: 16, everySeconds: 1 },
  compose: { lookers: 1, together: 2, everySeconds: 1 },
  correct: { lookers: 1, together: 1, everySeconds: 5 },
  poll: { lookers: 16, together: 1, everySeconds: 2 },
  see: { lookers: 1, together: 1, everySeconds: 5 },
  tidy: { lookers: 1, together: 1, everySeconds: 5 },
} as const satisfies {
  readonly [kind in JobKind]: { readonly lookers: number; readonly together: number; readonly everySeconds: number }
}

/** What is wrong is written down this often, and not at each of many looks. */
const quietMs = 10_000

/** How long a stop waits for what is in hand. */
const stopWithinMs = 8_000

/**
 * How long a job of a kind may take before another process may begin it too. A post that hangs takes longer: the ledger knows that it is in
 * hand, and the channel of a process that died is taken over sooner.
 */
const longestSeconds = { deliver: 9, compose: 300, correct: 600, poll: 900, see: 900, tidy: 600 } as const satisfies {
  readonly [kind in JobKind]: number
}

/** Work that waits in PostgreSQL, and is done by any process that asks for it. The library is loaded here. */
export async function openBossJobs({ url, connections, log, now, patience = usualPatience }: BossParts): Promise<Jobs> {
  const { PgBoss } = await import('pg-boss')
  const boss = new PgBoss({
    connectionString: url.reveal(),
    max: connections,
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

async function makeQueues(boss: PgBoss, { tries, firstRetryMs, longestRetryMs }: Patience): Promise<void> {
  await boss.createQueue(givenUpQueue, { policy: 'standard', retentionSeconds: 7 * 24 * 3_600 })
  for (const kind of jobKinds) {
    const options = {
      // One job of a key may wait and one be in hand, by a unique index: a key of its own does not stop duplicates.
      policy: 'stately',
      deadLetter: givenUpQueue,
      notify: true,
      retryLimit: tries - 1,
      retryDelay: Math.ceil(firstRetryMs / 1_000),
      retryBackoff: true,
      retryDelayMax: Math.ceil(longestRetryMs / 1_000),
      expireInSeconds: longestSeconds[kind],
      // What ends sooner by itself needs no sign of life.
      ...(longestSeconds[kind] > heartbeatSeconds ? { heartbeatSeconds } : {}),
      deleteAfterSeconds: 60,
    } as const satisfies Omit<Queue, 'name'>
    await boss.createQueue(kind, options)
    const { policy: _, ...changeable } = options
    await boss.updateQueue(kind, changeable)
  }
}

function jobsOf(boss: PgBoss, log: Log, now: () => Instant): Jobs {
  const offer = async (jobs: readonly Job[], more: { readonly priority?: number; readonly startAfter?: number }) => {
    for (const [kind, some] of Map.groupBy(jobs, (job) => job.kind))
      await boss.insert(
        kind,
        some.map((job) => ({ data: job, singletonKey: keyOf(job), ...more })),
      )
  }
  let stopping = false
  return {
    start: async (kinds, work) => {
      for (const kind of kinds)
        await boss.work<Job>(kind, optionsOf(kind), (jobs) =>
          Promise.all(
            jobs.map(async ({ id, data }) => {
              // Taken in the very moment of the stop: it is handed back, and another process does it.
              if (stopping) return { id, status: 'failed' as const, output: { why: 'its process stopped' } }
              try {
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
    offer: (jobs, urgent = false) => offer(jobs, { priority: urgent ? 1 : 0 }),
    counts: () => countsOf(boss),
    givenUp: (limit) => givenUpOf(boss, limit),
    stop: async () => {
      stopping = true
      await boss.stop({ graceful: true, timeout: stopWithinMs })
    },
  }
}

function optionsOf(kind: JobKind) {
  const { lookers, together, everySeconds } = taking[kind]
  return {
    batchSize: together,
    localConcurrency: lookers,
    perJobResults: true,
    ...(longestSeconds[kind] > heartbeatSeconds ? { heartbeatRefreshSeconds: 3 } : {}),
    burstWhenBatchFull: true,
    // A job that was put off wakes nobody when its time comes, so the queue is looked at all the same.
    pollingIntervalSeconds: everySeconds,
    notifyPollingIntervalSeconds: everySeconds,
  } as const satisfies WorkOptions
}
