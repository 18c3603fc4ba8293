import type { ChannelId, Payload } from '../../adapters/adapter.ts'
import { deliveryId } from '../ids.ts'
import type { Instant } from '../instant.ts'
import type { Delivery, Edition } from '../store/store.ts'

/** A part of an edition before anybody took it in hand, in its channel or in a thread of a name there. */
export function plannedPart(
  { id, subscription, localDate, slot, dueAt }: Edition,
  channel: ChannelId,
  { payload, thread }: { readonly payload: Payload; readonly thread: string | null },
  part: number,
  now: Instant,
): Delivery {
  return {
    id: deliveryId(id, part),
    edition: id,
    subscription,
    localDate,
    slot,
    dueAt,
    part,
    channel,
    thread,
    below: null,
    payload,
    state: 'planned',
    messageId: null,
    attempts: 0,
    error: null,
    plannedAt: now,
    notBefore: now,
    claimedAt: null,
    sentAt: null,
  }
}
