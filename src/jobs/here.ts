import { msOf, type Instant } from '../instant.ts'
import type { Later } from '../later.ts'
import type { Log } from '../log.ts'
import { atOnce, jobKinds, keyOf, type JobKind } from './job.ts'
import { reasonOf, usualPatience, type GivenUp, type Jobs, type Patience, type Work } from './jobs.ts'
import { countsOf, createLane, type Lane, type Waiting } from './lane.ts'

export type HereParts = {
  readonly log: Log
  readonly now: () => Instant
  readonly later: Later
  readonly patience?: Patience
}

const mostGivenUp = 100

/** Work that waits in this process, and is done by it. What waits is lost with the process: the next one's first minute finds it again. */
export function createJobsHere({ log, now, later, patience = usualPatience }: HereParts): Jobs {
  const lanes = new Map(jobKinds.map((kind) => [kind, createLane()]))
  const laneOf = (kind: JobKind): Lane => lanes.get(kind) ?? createLane()
  const inHand = new Set<Promise<void>>()
  const givenUp: GivenUp[] = []
  let doing: { readonly kinds: readonly JobKind[]; readonly work: Work } | undefined
  let stopping = false

  const pump = (): void => {
    if (doing === undefined || stopping) return
    for (const kind of jobKinds) {
      const lane = laneOf(kind)
      while (doing.kinds.includes(kind) && lane.active.size < atOnce[kind]) {
        const next = lane.take()
        if (next === undefined) break
        const done = run(lane, next, doing.work).finally(() => {
          inHand.delete(done)
          pump()
        })
        inHand.add(done)
      }
    }
  }
  const delay = (lane: Lane, waiting: Waiting, ms: number): void => {
    const key = keyOf(waiting.job)
    lane.delayed.get(key)?.callOff()
    const callOff = later(ms, () => {
      lane.delayed.delete(key)
      lane.put(waiting)
      pump()
    })
    lane.delayed.set(key, { ...waiting, callOff })
  }
  const run = async (lane: Lane, { job, tries }: Waiting, work: Work): Promise<void> => {
    const key = keyOf(job)
    lane.active.add(key)
    try {
      const again = await work(job)
      if (again !== undefined && !stopping) delay(lane, { job, tries: 0 }, Math.max(msOf(again) - msOf(now()), 100))
    } catch (error) {
      fail(lane, { job, tries: tries + 1 }, error)
    } finally {
      lane.active.delete(key)
    }
  }
  const fail = (lane: Lane, failed: Waiting, error: unknown): void => {
    const { kind } = failed.job
    const key = keyOf(failed.job)
    if (failed.tries < patience.tries) {
      const retryInMs = Math.min(patience.firstRetryMs * 2 ** (failed.tries - 1), patience.longestRetryMs)
      log.warn({ error, kind, key, retryInMs }, 'work failed; it is tried again')
      if (!stopping) delay(lane, failed, retryInMs)
      return
    }
    log.error({ error, kind, key }, 'work failed too often and was given up; it is offered anew where it is still due')
    givenUp.unshift({ kind, key, why: reasonOf(error), at: now(), tries: failed.tries })
    givenUp.splice(mostGivenUp)
  }

  return {
    start: (kinds, work) => {
      doing = { kinds, work }
      pump()
      return Promise.resolve()
    },
    rest: () => {
      doing = undefined
      return Promise.resolve()
    },
    offer: (jobs) => {
      if (stopping) return Promise.resolve()
      for (const job of jobs) {
        const lane = laneOf(job.kind)
        const delayed = lane.delayed.get(keyOf(job))
        // A try that failed keeps its distance; anything else that waits for later is due now.
        if (delayed !== undefined && delayed.tries > 0) continue
        delayed?.callOff()
        lane.delayed.delete(keyOf(job))
        lane.put({ job, tries: 0 })
      }
      pump()
      return Promise.resolve()
    },
    counts: () => Promise.resolve(countsOf(lanes)),
    givenUp: (limit) => Promise.resolve(givenUp.slice(0, limit)),
    stop: async () => {
      stopping = true
      for (const lane of lanes.values()) for (const { callOff } of lane.delayed.values()) callOff()
      await Promise.all(inHand)
    },
  }
}
