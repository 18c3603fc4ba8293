import type { Instant } from '../instant.ts'
import type { Store, Subscription } from '../store/store.ts'
import { nextSlot, type Slot } from './slot.ts'

/** Slots of a week of six times a day: behind those there is one without an edition. */
const mostLooks = 50

/**
 * When a subscription's next digest comes. A slot that has its edition already is passed over: who moves to another zone behind a digest
 * that was sent gets the next one of that hour tomorrow.
 */
export async function nextDigestOf(
  store: Pick<Store, 'edition'>,
  subscription: Subscription,
  now: Instant,
): Promise<Instant | null> {
  let slot: Slot | undefined = nextSlot(subscription, now)
  for (let look = 0; look < mostLooks && slot !== undefined; look += 1) {
    if ((await store.edition(subscription.id, slot.localDate, slot.slot)) === undefined) return slot.dueAt
    slot = nextSlot(subscription, slot.dueAt)
  }
  return slot?.dueAt ?? null
}
