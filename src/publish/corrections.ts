import { dayMs, hourMs, minuteMs, plusMs, type Instant } from '../instant.ts'
import type { Store, ToldOfChange } from '../store/store.ts'

/** News older than this is not corrected in the channel: nobody reads up there any more. */
const memoryMs = 3 * dayMs
/** A channel that was paused, or a platform that was down, is not forgotten: now and then all is looked at. */
const wholeLookMs = hourMs
/** What was stored while the last look was under way is looked at once more. */
const overlapMs = 2 * minuteMs

/**
 * Which messages tell what their publisher has changed since. Looks at changes since the last look; after a start, once an hour, and when
 * the clock went back, at those of three days. What was put right is known to the store, so looking twice does nothing.
 */
export type Corrections = {
  readonly due: (now: Instant) => Promise<readonly ToldOfChange[]>
  /** All that was due is put right. */
  readonly done: (now: Instant) => void
}

export function createCorrections(store: Store): Corrections {
  let since: Instant | undefined
  let wholeAt: Instant | undefined
  return {
    due: (now) => {
      const sentAfter = plusMs(now, -memoryMs)
      if (since === undefined || wholeAt === undefined || since > now || plusMs(wholeAt, wholeLookMs) <= now) {
        since = sentAfter
        wholeAt = now
      }
      return store.toldOfChanges(since, sentAfter)
    },
    done: (now) => {
      since = plusMs(now, -overlapMs)
    },
  }
}
