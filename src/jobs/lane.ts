import { keyOf, type Job, type JobKind } from './job.ts'
import { countsBy, type JobCounts } from './jobs.ts'

/** A job that waits, and how often it failed. */
export type Waiting = { readonly job: Job; readonly tries: number }
type Delayed = Waiting & { readonly callOff: () => void }

/** The work of one kind: in hand, waiting, and waiting for later. */
export type Lane = ReturnType<typeof createLane>

/** An empty lane. */
export function createLane() {
  const active = new Set<string>()
  const delayed = new Map<string, Delayed>()
  const queue = new Map<string, Waiting>()
  return {
    active,
    delayed,
    waiting: () => queue.size + delayed.size,
    put: (waiting: Waiting): void => {
      const key = keyOf(waiting.job)
      queue.set(key, queue.get(key) ?? waiting)
    },
    take: (): Waiting | undefined => {
      for (const [key, waiting] of queue) {
        if (active.has(key)) continue
        queue.delete(key)
        return waiting
      }
      return undefined
    },
  }
}

/** What waits and what is in hand in all lanes. */
export function countsOf(lanes: ReadonlyMap<JobKind, Lane>): JobCounts {
  const of = (kind: JobKind) => ({
    waiting: lanes.get(kind)?.waiting() ?? 0,
    inHand: lanes.get(kind)?.active.size ?? 0,
  })
  return countsBy(of)
}
