import type { Selectable } from 'kysely'
import type { ChannelId, DeliveryId, Payload } from '../../adapters/adapter.ts'
import type { Delivery, DeliveryState, Edition } from './store.ts'
import type { DeliveryRow, EditionRow } from './tables.ts'

/** The row of an edition. */
export function toEditionRow({ id, subscription, localDate, slot, dueAt, after, upTo }: Edition): EditionRow {
  return { id, subscription, local_date: localDate, slot, due_at: dueAt, after, up_to: upTo, message: null }
}

/** The edition of a row. */
export function toEdition(row: Selectable<EditionRow>): Edition {
  return {
    id: row.id,
    subscription: row.subscription,
    localDate: row.local_date,
    slot: row.slot,
    dueAt: row.due_at,
    after: row.after,
    upTo: row.up_to,
  }
}

/** The row of a part. */
export function toDeliveryRow(delivery: Delivery): DeliveryRow {
  return {
    id: delivery.id,
    edition: delivery.edition,
    part: delivery.part,
    channel: delivery.channel,
    thread: delivery.thread,
    payload: JSON.stringify(delivery.payload),
    state: delivery.state,
    message_id: delivery.messageId,
    attempts: delivery.attempts,
    error: delivery.error,
    planned_at: delivery.plannedAt,
    not_before: delivery.notBefore,
    claimed_at: delivery.claimedAt,
    sent_at: delivery.sentAt,
  }
}

/** The part of a row, with the edition it belongs to. */
export function toDelivery(
  row: Selectable<DeliveryRow> &
    Pick<EditionRow, 'subscription' | 'local_date' | 'slot' | 'due_at'> & {
      readonly below: string | null
    },
): Delivery {
  return {
    id: row.id as DeliveryId,
    edition: row.edition,
    subscription: row.subscription,
    localDate: row.local_date,
    slot: row.slot,
    dueAt: row.due_at,
    part: row.part,
    channel: row.channel as ChannelId,
    thread: row.thread,
    below: row.below,
    payload: JSON.parse(row.payload) as Payload,
    state: row.state as DeliveryState,
    messageId: row.message_id,
    attempts: row.attempts,
    error: row.error,
    plannedAt: row.planned_at,
    notBefore: row.not_before,
    claimedAt: row.claimed_at,
    sentAt: row.sent_at,
  }
}
