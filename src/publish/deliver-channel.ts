import type { ChannelId } from '../../adapters/adapter.ts'
import { plusMs, type Instant } from '../instant.ts'
import type { Delivery } from '../store/store.ts'
import { aheadMs, heldMs } from './held.ts'
import { deliverEdition } from './deliver-edition.ts'
import type { Outlet } from './press.ts'
import { giveBack } from './recover.ts'

/**
 * Brings out what waits for a channel, one edition after the other. A part that somebody has in hand is theirs until a post of it must have ended:
 * a job that took long is begun by a second process while the first still works. One that was left, by a process that ended or lost its store, is
 * looked for in the channel. Gives when there is more to do.
 */
export async function deliverChannel(press: Outlet, channel: ChannelId): Promise<Instant | undefined> {
  const { store, stopping } = press
  // Whoever may take nothing in hand may not judge by its clock what others have, either.
  if (stopping()) return undefined
  const waiting = await store.partsWaiting(channel)
  const inHand = waiting.filter(({ state }) => state === 'sending')
  const now = press.now()
  const held = inHand.map((part) => leftAt(part, now)).filter((instant) => instant > now)
  if (held.length > 0) return held.toSorted().at(-1)
  for (const part of inHand)
    if (!stopping()) await giveBack(press, part, isBeyond(part, now) ? plusMs(now, heldMs) : now)
  const parts = inHand.length === 0 ? waiting : await store.partsWaiting(channel)
  const editions = Map.groupBy(parts, ({ edition }) => edition)
  const next: Instant[] = []
  for (const ofEdition of editions.values()) {
    if (stopping()) return undefined
    const again = await deliverEdition(press, ofEdition)
    if (again !== undefined) next.push(again)
  }
  return next.toSorted()[0]
}

// From when on a part in hand counts as left.
function leftAt(part: Delivery, now: Instant): Instant {
  return part.claimedAt === null || isBeyond(part, now) ? now : plusMs(part.claimedAt, heldMs)
}

// Claimed by a clock that was set back since: nobody knows how long ago.
function isBeyond({ claimedAt }: Delivery, now: Instant): boolean {
  return claimedAt !== null && claimedAt > plusMs(now, aheadMs)
}
