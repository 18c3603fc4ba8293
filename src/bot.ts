import { Refused, type Adapter, type Desk } from '../adapters/adapter.ts'
import { minuteMs, secondMs } from './instant.ts'
import { jobKinds, type Job } from './jobs/job.ts'
import type { Jobs, Work } from './jobs/jobs.ts'
import type { Locks } from './locks/locks.ts'
import type { Later } from './later.ts'
import type { Log } from './log.ts'
import type { Role } from './roles.ts'

/** The running program: adapters that listen, a tick that offers what is due, and hands that do it. */
export type Bot = {
  /** Starts every adapter, each for itself: one that is down is tried again soon, one that is refused is named, and tried again every five minutes. */
  start(): Promise<void>
  /** Offers what ought to be done by now. Level, not edge: a tick too many does nothing. Of all processes one does it. */
  tick(): Promise<void>
  /** True while another process is connected to this place in our stead. */
  standsBy(adapter: Adapter): boolean
  /** Takes no more work, and waits for what is in hand. */
  stop(): Promise<void>
}

const firstRetryMs = 2 * secondMs
const longestRetryMs = 5 * minuteMs
/** How soon a place that another process is connected to is asked for again. */
const standByMs = 2 * secondMs

export type BotParts = {
  readonly roles: ReadonlySet<Role>
  readonly adapters: readonly Adapter[]
  readonly desk: Desk
  readonly jobs: Jobs
  readonly locks: Locks
  /** Whether this process, of all, says what is due. */
  readonly isScheduler: () => Promise<boolean>
  /** What is due now. */
  readonly due: () => Promise<readonly Job[]>
  readonly work: Work
  /** Whether this process may do work at all; asked each minute. */
  readonly mayWork: () => boolean
  readonly log: Log
  readonly later: Later
}

/** Puts the parts together; nothing runs before `start`. */
export function createBot(parts: BotParts): Bot {
  const { roles, adapters, desk, jobs, locks, isScheduler, due, work, mayWork, log, later } = parts
  let stopping = false
  let offering: Promise<void> | undefined
  const calledOff = new Map<string, () => void>()
  const listening = adapters.filter(({ channels }) => roles.has(channels === null ? 'web' : 'chat'))
  const standing = new Set<Adapter>()

  // One alarm a name: setting it anew calls the earlier one off.
  const alarm = (name: string, ms: number, task: () => void): void => {
    calledOff.get(name)?.()
    if (!stopping) calledOff.set(name, later(ms, task))
  }

  let isAtWork = false
  const keepHands = async (): Promise<void> => {
    const should = roles.has('worker') && mayWork()
    if (should && !isAtWork) await jobs.start(jobKinds, work)
    if (!should && isAtWork) await jobs.rest()
    isAtWork = should
  }
  const offerDue = async (): Promise<void> => {
    await keepHands()
    if (await isScheduler()) await jobs.offer(await due())
  }
  const tick = async (): Promise<void> => {
    if (stopping) return
    offering ??= offerDue()
      .catch((error: unknown) => log.error({ error }, 'what is due could not be offered; it is at the next minute'))
      .finally(() => {
        offering = undefined
      })
    await offering
  }

  const startOne = async (adapter: Adapter, retryMs: number): Promise<void> => {
    const { platform, alone } = adapter
    const again = (ms: number, nextMs: number) => alarm(`start ${platform}`, ms, () => void startOne(adapter, nextMs))
    try {
      if (alone !== null && !(await locks.take(alone))) {
        if (!standing.has(adapter))
          log.info({ platform }, 'another process is connected; this one stands by, and posts')
        standing.add(adapter)
        return again(standByMs, firstRetryMs)
      }
      standing.delete(adapter)
      const start = async () => {
        // Whoever waited for its turn may have been stopped meanwhile.
        if (!stopping) await adapter.start(desk, (event, details = {}) => log.info({ platform, ...details }, event))
      }
      // Processes with shards of the same bot say who they are one after the other: Discord takes one in five seconds.
      await (alone === null ? start() : locks.alone(`connect ${platform}`, start))
      if (!stopping) log.info({ platform }, 'listening')
    } catch (error) {
      if (stopping) return
      // Another process may have more luck.
      if (alone !== null) await locks.release(alone).catch(() => undefined)
      if (error instanceof Refused) {
        log.error({ platform, retryInMs: longestRetryMs }, error.message)
        return again(longestRetryMs, longestRetryMs)
      }
      log.warn({ platform, error, retryInMs: retryMs }, 'could not start; it is tried again, the others go on')
      again(retryMs, Math.min(retryMs * 2, longestRetryMs))
    }
  }
  // Whoever cannot reach the others any more must suppose that one of them is connected by now.
  const standBack = async (names: ReadonlySet<string>): Promise<void> => {
    for (const adapter of listening) {
      if (stopping || adapter.alone === null || !names.has(adapter.alone)) continue
      log.warn({ platform: adapter.platform }, 'disconnects: another process may be connected by now')
      await stopOne(adapter)
      void startOne(adapter, firstRetryMs)
    }
  }
  const stopOne = (adapter: Adapter): Promise<void> =>
    adapter.stop().catch((error: unknown) => log.warn({ error, platform: adapter.platform }, 'did not stop cleanly'))

  return {
    start: async () => {
      locks.onLost((names) => void standBack(names))
      await keepHands()
      // The page needs no SDK: it listens before those of the chats are loaded, which takes as long again.
      const [pages, chats] = [
        listening.filter(({ channels }) => channels === null),
        listening.filter(({ channels }) => channels !== null),
      ]
      await Promise.all(pages.map((adapter) => startOne(adapter, firstRetryMs)))
      // Posting needs no connection that listens: a chat that connects slowly holds no digest back.
      await Promise.all([tick(), ...chats.map((adapter) => startOne(adapter, firstRetryMs))])
    },
    tick,
    standsBy: (adapter) => standing.has(adapter),
    stop: async () => {
      stopping = true
      for (const callOff of calledOff.values()) callOff()
      await offering
      await jobs.stop()
      await Promise.all(listening.map(stopOne))
    },
  }
}
