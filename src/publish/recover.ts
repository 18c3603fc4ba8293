import type { DeliveryId } from '../../adapters/adapter.ts'
import { plusMs } from '../instant.ts'
import { settleMs } from './held.ts'
import type { Outlet } from './press.ts'

/**
 * At the start of the only process nothing is in hand. A part that was when it ended may have been posted: its channel is read before
 * anything else is done with it.
 */
export async function recoverDeliveries(press: Pick<Outlet, 'store' | 'now' | 'log'>): Promise<void> {
  const { store, now } = press
  for (const { id } of await store.deliveries(['sending'])) await giveBack(press, id, plusMs(now(), settleMs))
}

/** What became of a part that somebody had in hand is not known; its channel is read, not before an instant. False when it was known after all. */
export function giveBack(
  { store, log }: Pick<Outlet, 'store' | 'log'>,
  id: DeliveryId,
  notBefore: string,
): Promise<boolean> {
  log.warn({ delivery: id }, 'what became of a part of a digest was not written down; its channel will be read')
  const error = 'the bot ended, or its store failed, while this was being posted'
  return store.record(id, { state: 'unknown', notBefore, error }, 'sending')
}
