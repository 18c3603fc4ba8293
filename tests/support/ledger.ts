import type { ChannelId, DeliveryId } from '../../adapters/adapter.ts'
import type { Delivery, Edition } from '../../src/store/store.ts'

/** An edition of the subscription of these tests; what a test is about is named in `changes`. */
export function anEdition(changes: Partial<Edition> = {}): Edition {
  return {
    id: 'edition1',
    subscription: 'subscription1',
    localDate: '2026-11-20',
    slot: 0,
    dueAt: '2026-11-20T04:00:00.000Z',
    after: '2026-11-19T04:00:00.000Z',
    upTo: '2026-11-20T04:00:00.000Z',
    ...changes,
  }
}

/** A planned part of an edition, with the id that its edition and its place give it. */
export function aDelivery(changes: Partial<Delivery> = {}): Delivery {
  const { id, subscription, localDate, slot, dueAt } = anEdition()
  return {
    id: `${changes.edition ?? id}-${changes.part ?? 0}` as DeliveryId,
    edition: id,
    subscription,
    localDate,
    slot,
    dueAt,
    part: 0,
    channel: 'slack:T1:C1' as ChannelId,
    payload: { text: 'digest' },
    state: 'planned',
    messageId: null,
    attempts: 0,
    error: null,
    plannedAt: '2026-11-20T04:00:00.000Z',
    notBefore: '2026-11-20T04:00:00.000Z',
    claimedAt: null,
    sentAt: null,
    ...changes,
  }
}
