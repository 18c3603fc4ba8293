import type { PgBoss, Queue, WorkOptions } from 'pg-boss'
import { givenUpQueue } from './boss-state.ts'
import { jobKinds, type JobKind } from './job.ts'
import type { Patience } from './jobs.ts'

/** A job whose process has not been heard of for this long is another's: pg-boss takes nothing shorter. */
const heartbeatSeconds = 10

/**
 * How a process takes work of a kind: so many lookers, each taking so many jobs in one look, which are written off together, so many seconds
 * after its last look. One slow job holds back those it was taken with, so what may take minutes is taken alone.
 */
const taking = {
  deliver: { lookers: 4, together: 16, everySeconds: 1 },
  compose: { lookers: 2, together: 2, everySeconds: 1 },
  correct: { lookers: 1, together: 1, everySeconds: 1 },
  poll: { lookers: 16, together: 1, everySeconds: 2 },
  see: { lookers: 1, together: 1, everySeconds: 1 },
  tidy: { lookers: 1, together: 1, everySeconds: 1 },
} as const satisfies {
  readonly [kind in JobKind]: { readonly lookers: number; readonly together: number; readonly everySeconds: number }
}

/**
 * How long a job of a kind may take before another process may begin it too. A post may take longer: the ledger knows whose it is until its call must
 * have ended, and whoever begins meanwhile waits. The channel of a process that died is so taken over sooner than by its signs of life.
 */
const longestSeconds = { deliver: 8, compose: 300, correct: 600, poll: 900, see: 900, tidy: 600 } as const satisfies {
  readonly [kind in JobKind]: number
}

/** Makes the queues of all kinds, or brings them up to date. */
export async function makeQueues(boss: PgBoss, { tries, firstRetryMs, longestRetryMs }: Patience): Promise<void> {
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

/** How a process takes jobs of a kind. */
export function takingOf(kind: JobKind) {
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
