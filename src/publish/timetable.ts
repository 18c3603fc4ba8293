import { dayMs, plusMs, type Instant } from '../instant.ts'
import { nextSlot } from '../schedule/slot.ts'
import type { Store, Subscription } from '../store/store.ts'

/**
 * Which subscriptions must be looked at. The next instant at which something may be due is kept with each, so that a minute in which
 * nothing is due costs one look into an index. After a start, after a change of the timetable, and when
 * the clock went back, it is looked at anew; of several starts within an hour, as when one process after the other takes over, by the first. In which
 * hours that was done, or something was put off, is written down: a start that finds such an hour to come knows that the clock was ahead.
 */
export type Timetable = {
  /** The ids of those that must be looked at by now. */
  readonly due: (now: Instant) => Promise<readonly string[]>
  /** Nothing is left to do for these subscriptions until their next slots. */
  readonly done: (subscriptions: readonly Subscription[], now: Instant) => Promise<void>
}

/** How the notices begin that say in which hours everything was looked at anew, or something was looked at. */
export const looked = 'looked '

export function createTimetable(store: Store): Timetable {
  let latest: Instant | undefined
  let notedHour: string | undefined
  const isAnewAtStart = async (now: Instant): Promise<boolean> => {
    const wasAhead = await store.forgetNotices(looked, 'after', now)
    const isFirst = await store.noticeOnce(`${looked}anew ${hourOf(now)}`, now)
    return wasAhead || isFirst
  }
  return {
    due: async (now) => {
      if (latest === undefined ? await isAnewAtStart(now) : now < latest) await store.lookAtAll()
      latest = now
      return store.subscriptionsDue(now)
    },
    done: async (subscriptions, now) => {
      // Once an hour, and before anything is put off by what may be a wrong clock.
      if (subscriptions.length > 0 && notedHour !== hourOf(now))
        await store.noticeOnce(`${looked}at ${hourOf(now)}`, now)
      notedHour = hourOf(now)
      await store.lookAt(new Map(subscriptions.map((subscription) => [subscription, nextLook(subscription, now)])))
    },
  }
}

const hourOf = (now: Instant): string => now.slice(0, 13)

/** When a subscription for which nothing is left to do now must be looked at again: at its next slot. */
export function nextLook(timetable: Pick<Subscription, 'times' | 'zone' | 'days'>, now: Instant): Instant {
  return nextSlot(timetable, now)?.dueAt ?? plusMs(now, dayMs)
}
