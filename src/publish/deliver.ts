import type { Channels, Found, Posted } from '../../adapters/adapter.ts'
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

/** Takes the next step with one part: posts a planned one, looks for an unknown one. Undefined when nothing is to be done yet. */
export async function deliver(
  store: Store,
  channels: Channels,
  delivery: Delivery,
  now: () => Instant,
): Promise<DeliveryChange | undefined> {
  const change = await nextChange(store, channels, delivery, now)
  if (change !== undefined) await store.record(delivery.id, change)
  return change
}

async function nextChange(
  store: Store,
  channels: Channels,
  delivery: Delivery,
  now: () => Instant,
): Promise<DeliveryChange | undefined> {
  if (delivery.notBefore > now()) return undefined
  switch (delivery.state) {
    case 'planned':
      if (isTooOld(delivery, now())) {
        return { state: 'expired', error: delivery.error ?? 'could not be posted within 6 hours' }
      }
      return (await store.claim(delivery.id, now())) ? postOnce(channels, delivery, now) : undefined
    case 'unknown':
      return isTooOld(delivery, now()) ? undefined : lookFor(store, channels, delivery, now)
    case 'sending':
    case 'sent':
    case 'refused':
    case 'expired':
      return undefined
  }
}

/** True when a part is older than a digest may arrive late. */
export function isTooOld({ plannedAt }: Delivery, now: Instant): boolean {
  return now > plusMs(plannedAt, graceMs)
}

async function postOnce(
  channels: Channels,
  { channel, payload, id }: Delivery,
  now: () => Instant,
): Promise<DeliveryChange> {
  // Whatever throws does so at an unknown moment: the message may stand in the channel.
  const posted = await channels
    .post(channel, payload, id)
    .catch((error: unknown): Posted => ({ is: 'unknown', why: `Posting failed: ${String(error)}` }))
  switch (posted.is) {
    case 'sent':
      return { state: 'sent', messageId: posted.id, sentAt: now(), error: null }
    case 'refused':
      return { state: 'refused', error: posted.why }
    case 'limited':
      return { state: 'planned', notBefore: toInstant(posted.untilMs), error: posted.why }
    case 'unknown':
      return { state: 'unknown', notBefore: plusMs(now(), settleMs), error: posted.why }
  }
}

async function lookFor(
  store: Store,
  channels: Channels,
  delivery: Delivery,
  now: () => Instant,
): Promise<DeliveryChange | undefined> {
  const { id, channel, claimedAt, plannedAt } = delivery
  const found = await channels
    .find(channel, id, msOf(claimedAt ?? plannedAt) - minuteMs)
    .catch((error: unknown): Found => ({ is: 'unreadable', why: `Reading the channel failed: ${String(error)}` }))
  switch (found.is) {
    case 'found':
      return { state: 'sent', messageId: found.id, sentAt: claimedAt ?? now(), error: null }
    case 'absent':
      // Surely not there: it is planned again, and its turn is now.
      await store.record(id, { state: 'planned' })
      return nextChange(store, channels, { ...delivery, state: 'planned' }, now)
    case 'unreadable':
      return { state: 'unknown', notBefore: plusMs(now(), rereadMs), error: found.why }
  }
}
