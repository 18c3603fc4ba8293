import { plusMs, type Instant } from '../instant.ts'
import type { Delivery } from '../store/store.ts'
import { settleMs } from './held.ts'
import type { Outlet } from './press.ts'

/**
 * At the start of the only process nothing is in hand. A part that was when it ended may have been posted: its channel is read before
 * anything else is done with it.
 */
export async function recoverDeliveries(press: Pick<Outlet, 'store' | 'now' | 'log'>): Promise<void> {
  const { store, now } = press
  for (const part of await store.deliveries(['sending'])) await giveBack(press, part, plusMs(now(), settleMs))
}

/** What became of a part that somebody had in hand is not known; its channel is read, not before an instant. False when it was known after all. */
export function giveBack(
  { store, log }: Pick<Outlet, 'store' | 'log'>,
  part: Delivery,
  notBefore: Instant,
): Promise<boolean> {
  log.warn({ delivery: part.id }, 'what became of a part of a digest was not written down; its channel will be read')
  const error = 'the bot ended, or its store failed, while this was being posted'
  return store.record(part.id, { state: 'unknown', notBefore, error }, part)
}
