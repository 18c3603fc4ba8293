import { idOf } from '../ids.ts'
import { dayMs, plusMs, type Instant } from '../instant.ts'
import { dueSlot } from '../schedule/slot.ts'
import { restoredKey } from '../store/corrections.ts'
import type { Store } from '../store/store.ts'

/**
 * Makes an older copy of a store safe to go on with: it does not know what was posted after it was made. A part that was on its way then may have
 * arrived, so its channel is read before anything else is done with it. A slot of the last hours that has no edition may have had one, so it is
 * closed: a digest that came already does not come twice, and the next one tells what is new since the last that the copy knows of. What was
 * posted by now is not corrected any more: it may be, and a line that is missing is better than one that comes twice.
 */
export async function settleAfterRestore(store: Store, now: Instant): Promise<void> {
  for (const part of await store.deliveries(['planned', 'sending']))
    await store.record(
      part.id,
      {
        state: 'unknown',
        notBefore: now,
        error: 'the store was restored from a copy that was made before this was posted, or after',
      },
      part,
    )
  await store.forgetNotices(restoredKey, 'before', now)
  await store.noticeOnce(restoredKey, now)
  const subscriptions = await store.subscriptions()
  const toldUpTo = await store.toldUpTo(
    subscriptions.map(({ id }) => id),
    now,
  )
  for (const subscription of subscriptions) {
    const slot = dueSlot(subscription, now)
    if (slot === undefined) continue
    const edition = {
      ...slot,
      id: idOf(subscription.id, slot.localDate, slot.slot),
      subscription: subscription.id,
      after: toldUpTo.get(subscription.id) ?? plusMs(now, -dayMs),
      upTo: now,
    }
    await store.planEditions([{ edition, parts: [], told: [] }])
  }
}
