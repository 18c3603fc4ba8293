import type { ChannelId } from '../../adapters/adapter.ts'
import { plusMs, type Instant } from '../instant.ts'
import type { Delivery } from '../store/store.ts'
import { heldMs, settleMs } from './deliver.ts'
import { deliverEdition } from './deliver-edition.ts'
import type { Outlet } from './press.ts'
import { giveBack } from './recover.ts'

/**
 * Brings out what waits for a channel, one edition after the other. Only one job of a channel is in hand in all processes, so a part that
 * was taken in hand before was left by a process that ended, or that lost its store: once its call must have ended and a little time
 * has passed, the channel is read for it. Gives when there is more to do.
 */
export async function deliverChannel(press: Outlet, channel: ChannelId): Promise<Instant | undefined> {
  const { store } = press
  const waiting = await store.partsWaiting(channel)
  const left = waiting.filter(({ state }) => state === 'sending')
  for (const part of left) await giveBack(press, part.id, readableAt(part, press.now()))
  const parts = left.length === 0 ? waiting : await store.partsWaiting(channel)
  const editions = Map.groupBy(parts, ({ edition }) => edition)
  const next: Instant[] = []
  for (const ofEdition of editions.values()) {
    if (press.stopping()) return undefined
    const again = await deliverEdition(press, ofEdition)
    if (again !== undefined) next.push(again)
  }
  return next.toSorted()[0]
}

// A claim in the future was made before the clock was set back.
function readableAt({ claimedAt }: Delivery, now: Instant): Instant {
  if (claimedAt === null || claimedAt > now) return plusMs(now, settleMs)
  const settled = plusMs(claimedAt, heldMs)
  return settled > now ? settled : now
}
