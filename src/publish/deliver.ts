import type { Channels, Posted } from '../../adapters/adapter.ts'
import type { Instant } from '../instant.ts'
import { minuteMs, msOf, plusMs, secondMs, toInstant } from '../instant.ts'
import { graceMs } from '../schedule/slot.ts'
import type { Delivery, DeliveryChange, Store } from '../store/store.ts'

/**
 * How long an unknown post is left alone before its channel is read: a post that is still on its way would be missed, and doubled.
 * Measured: 29 doubles of 450 without a delay, none with a few seconds.
 */
export const settleMs = 5 * secondMs

/** How long a channel that cannot be read is left alone before it is tried again. */
const rereadMs = 2 * minuteMs

/** What became of a part: where it stands now, and why, for the log and for the subscription's owner. */
export type Delivered = { readonly delivery: Delivery; readonly change: DeliveryChange }

/** Takes the next step with one part: posts a planned one, looks for an unknown one. Undefined when nothing is to be done yet. */
export async function deliver(
  store: Store,
  channels: Channels,
  delivery: Delivery,
  now: () => Instant,
): Promise<Delivered | undefined> {
  const change = await nextChange(store, channels, delivery, now)
  if (change === undefined) return undefined
  await store.record(delivery.id, change)
  return { delivery, change }
}

async function nextChange(
  store: Store,
  channels: Channels,
  delivery: Delivery,
  now: () => Instant,
): Promise<DeliveryChange | undefined> {
  if (delivery.notBefore > now()) return undefined
  const expired = now() > plusMs(delivery.plannedAt, graceMs)
  switch (delivery.state) {
    case 'planned':
      if (expired) return { state: 'expired', error: delivery.error ?? 'could not be posted within 6 hours' }
      if (!(await store.claim(delivery.id, now()))) return undefined
      return afterPost(await channels.post(delivery.channel, delivery.payload, delivery.id), now())
    case 'unknown':
      return expired ? undefined : afterLook(channels, delivery, now())
    case 'sending':
    case 'sent':
    case 'refused':
    case 'expired':
      return undefined
  }
}

function afterPost(posted: Posted, now: Instant): DeliveryChange {
  switch (posted.is) {
    case 'sent':
      return { state: 'sent', messageId: posted.id, sentAt: now, error: null }
    case 'refused':
      return { state: 'refused', error: posted.why }
    case 'limited':
      return { state: 'planned', notBefore: toInstant(posted.untilMs), error: 'the platform asked to wait' }
    case 'unknown':
      return { state: 'unknown', notBefore: plusMs(now, settleMs), error: posted.why }
  }
}

async function afterLook(
  channels: Channels,
  { id, channel, claimedAt, plannedAt }: Delivery,
  now: Instant,
): Promise<DeliveryChange> {
  const sinceMs = msOf(claimedAt ?? plannedAt) - minuteMs
  const found = await channels.find(channel, id, sinceMs)
  switch (found.is) {
    case 'found':
      return { state: 'sent', messageId: found.id, sentAt: claimedAt ?? now, error: null }
    case 'absent':
      return { state: 'planned', notBefore: now }
    case 'unreadable':
      return { state: 'unknown', notBefore: plusMs(now, rereadMs), error: found.why }
  }
}
