import { dayMs, plusMs, type Instant } from '../instant.ts'
import { nextSlot } from '../schedule/slot.ts'
import type { Store, Subscription } from '../store/store.ts'

/**
 * Which subscriptions must be looked at. The next instant at which something may be due is kept with each, so that a minute in which
 * nothing is due costs one look into an index. After a start, after a change of the timetable, and when
 * the clock went back, it is looked at anew; of several starts within an hour, as when one process after the other takes over, by the first.
 */
export type Timetable = {
  /** The ids of those that must be looked at by now. */
  readonly due: (now: Instant) => Promise<readonly string[]>
  /** Nothing is left to do for these subscriptions until their next slots. */
  readonly done: (subscriptions: readonly Subscription[], now: Instant) => Promise<void>
}

/** How the notices begin that say in which hour everything was looked at anew. */
export const lookedAnew = 'looked anew '

export function createTimetable(store: Store): Timetable {
  let latest: Instant | undefined
  return {
    due: async (now) => {
      const isAnew =
        latest === undefined ? await store.noticeOnce(`${lookedAnew}${now.slice(0, 13)}`, now) : now < latest
      if (isAnew) await store.lookAtAll()
      latest = now
      return store.subscriptionsDue(now)
    },
    done: (subscriptions, now) =>
      store.lookAt(new Map(subscriptions.map((subscription) => [subscription, nextLook(subscription, now)]))),
  }
}

/** When a subscription for which nothing is left to do now must be looked at again: at its next slot. */
export function nextLook(timetable: Pick<Subscription, 'times' | 'zone' | 'days'>, now: Instant): Instant {
  return nextSlot(timetable, now)?.dueAt ?? plusMs(now, dayMs)
}
