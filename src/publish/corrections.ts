import { dayMs, minuteMs, plusMs, type Instant } from '../instant.ts'
import type { Store, ToldOfChange } from '../store/store.ts'

/** News older than this is not corrected in the channel: nobody reads up there any more. */
const memoryMs = 3 * dayMs
/** What was stored while the last look was under way is looked at once more. */
const overlapMs = 2 * minuteMs

/**
 * Which messages tell what their publisher has changed since. Looks at changes since the last look; after a start, and when the clock
 * went back, at those of three days. What was put right is known to the store, so looking twice does nothing.
 */
export type Corrections = {
  readonly due: (now: Instant) => Promise<readonly ToldOfChange[]>
  /** All that was due is put right. */
  readonly done: (now: Instant) => void
}

export function createCorrections(store: Store): Corrections {
  let since: Instant | undefined
  return {
    due: (now) => {
      const sentAfter = plusMs(now, -memoryMs)
      if (since === undefined || since > now) since = sentAfter
      return store.toldOfChanges(since, sentAfter)
    },
    done: (now) => {
      since = plusMs(now, -overlapMs)
    },
  }
}
