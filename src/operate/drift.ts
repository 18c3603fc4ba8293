import { msOf, secondMs, type Instant } from '../instant.ts'
import type { Log } from '../log.ts'
import { settleMs } from '../publish/held.ts'
import type { Store } from '../store/store.ts'

/**
 * By so much may the clock of a process and that of the database differ. Of two processes one may then be ahead and one behind, and a part that one
 * of them posts is still not taken for left by the other before its call must have ended.
 */
export const mostDriftMs = settleMs / 2

/** How far this process's clock is from the store's. */
export type Drift = {
  /** Measures anew, and writes down when it went wrong or was put right. */
  look(): Promise<void>
  /** True while it is too far: nothing may be posted, dropped as too old, or said to be due. */
  isOff(): boolean
}

/** Where one process has the store for itself, its clock is the only one. */
export const noDrift: Drift = { look: () => Promise.resolve(), isOff: () => false }

/** Milliseconds by which a clock is surely ahead of the store's, negative when behind; null when the answer took too long to tell. */
export async function driftMs(store: Pick<Store, 'reach'>, now: () => Instant): Promise<number | null> {
  const asked = now()
  const there = await store.reach()
  const answered = now()
  if (there === null) return 0
  if (msOf(answered) - msOf(asked) > mostDriftMs) return null
  if (there > answered) return msOf(answered) - msOf(there)
  return there < asked ? msOf(asked) - msOf(there) : 0
}

/** What is wrong with a clock, and the cure; null when it is right enough. */
export function driftInWords(ms: number | null): string | null {
  if (ms === null || Math.abs(ms) <= mostDriftMs) return null
  const seconds = (Math.abs(ms) / secondMs).toFixed(1)
  return `this machine's clock is ${seconds} s ${ms > 0 ? 'ahead of' : 'behind'} the database's, and digests could be posted twice: set both by NTP`
}

/** Watches the clock of a process that shares its store with others. */
export function createDrift(store: Pick<Store, 'reach'>, now: () => Instant, log: Log): Drift {
  let why: string | null = null
  return {
    look: async () => {
      const ms = await driftMs(store, now)
      if (ms === null) return
      const was = why
      why = driftInWords(ms)
      if (why !== null && was === null) log.error(`${why}. Nothing is done here until then; other processes go on`)
      if (why === null && was !== null) log.info("this machine's clock agrees with the database's again")
    },
    isOff: () => why !== null,
  }
}
