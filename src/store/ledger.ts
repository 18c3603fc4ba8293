import type { ExpressionBuilder } from 'kysely'
import type { ChannelId } from '../../adapters/adapter.ts'
import type { Engine } from './engine.ts'
import { inChannels } from './in-channels.ts'
import { insertPlans } from './insert-plans.ts'
import type { DeliveryState, Store } from './store.ts'
import { toDelivery, toEdition } from './ledger-row.ts'
import { deliveryRows } from './delivery-rows.ts'
import type { Tables } from './tables.ts'

type Ledger = Pick<
  Store,
  'planEditions' | 'editionsOf' | 'sentEditions' | 'toldTo' | 'edition' | 'toldUpTo' | 'deliveries' | 'claim' | 'record'
>

/** A part in one of these states stands in its channel, or may. */
const standing = ['sent', 'unknown'] as const satisfies readonly DeliveryState[]

/** The part of the store that knows what was sent where, and what may have been. */
export function ledger(engine: Engine): Ledger {
  const { database } = engine
  return {
    planEditions: async (plans) => (plans.length === 0 ? [] : engine.write((step) => insertPlans(engine, step, plans))),
    editionsOf: async (article) => {
      const rows = await database
        .selectFrom('told')
        .innerJoin('editions', 'editions.id', 'told.edition')
        .innerJoin('subscriptions', 'subscriptions.id', 'editions.subscription')
        .selectAll('editions')
        .select('subscriptions.channel')
        .where('told.article', '=', article)
        .orderBy('editions.due_at', 'desc')
        .execute()
      return rows.map((row) => ({ ...toEdition(row), channel: row.channel as ChannelId }))
    },
    sentEditions: async (channels, limit) => {
      const rows = await database
        .selectFrom('editions')
        .innerJoin('subscriptions', 'subscriptions.id', 'editions.subscription')
        .selectAll('editions')
        .select('subscriptions.channel')
        .where((of) => inChannels(of, of.ref('subscriptions.channel'), channels))
        .where((edition) =>
          edition.exists(
            edition
              .selectFrom('deliveries')
              .select('deliveries.id')
              .whereRef('deliveries.edition', '=', 'editions.id')
              .where('deliveries.state', '=', 'sent'),
          ),
        )
        .orderBy('editions.due_at', 'desc')
        .limit(limit)
        .execute()
      return rows.map((row) => ({ ...toEdition(row), channel: row.channel as ChannelId }))
    },
    toldTo: async (subscription, since) => {
      const rows = await database
        .selectFrom('editions')
        .innerJoin('told', 'told.edition', 'editions.id')
        .innerJoin('deliveries', (both) =>
          both.onRef('deliveries.edition', '=', 'told.edition').onRef('deliveries.part', '=', 'told.part'),
        )
        .select(['told.story', 'told.article', 'told.revision', 'told.part', 'told.shown'])
        .where('editions.subscription', '=', subscription)
        .where('editions.up_to', '>', since)
        .where('deliveries.state', 'in', standing)
        .orderBy('editions.up_to')
        .execute()
      return rows.map(({ shown, ...one }) => ({ ...one, shown: JSON.parse(shown) as readonly string[] }))
    },
    edition: async (subscription, localDate, slot) => {
      const row = await database
        .selectFrom('editions')
        .selectAll()
        .where('subscription', '=', subscription)
        .where('local_date', '=', localDate)
        .where('slot', '=', slot)
        .executeTakeFirst()
      return row === undefined ? undefined : toEdition(row)
    },
    toldUpTo: async (subscription, now) => {
      const editions = database
        .selectFrom('editions')
        .innerJoin('subscriptions', 'subscriptions.id', 'editions.subscription')
        .where('subscriptions.id', '=', subscription)
        .whereRef('editions.up_to', '>', 'subscriptions.renewed_at')
        .where('editions.up_to', '<=', now)
      const parts = (edition: ExpressionBuilder<Tables, 'editions'>) =>
        edition.selectFrom('deliveries').select('deliveries.id').whereRef('deliveries.edition', '=', 'editions.id')
      const whole = await editions
        .select(({ fn }) => fn.max('editions.up_to').as('upTo'))
        .where((edition) => edition.exists(parts(edition)))
        .where((edition) => edition.not(edition.exists(parts(edition).where('deliveries.state', 'not in', standing))))
        .executeTakeFirst()
      if (typeof whole?.upTo === 'string') return whole.upTo
      const first = await editions.select(({ fn }) => fn.min('editions.after').as('after')).executeTakeFirst()
      return first?.after ?? undefined
    },
    deliveries: async (states) => {
      const rows = await deliveryRows(database).where('deliveries.state', 'in', states).execute()
      return rows.map(toDelivery)
    },
    claim: async (id, now) => {
      const { numUpdatedRows } = await database
        .updateTable('deliveries')
        .set(({ eb }) => ({ state: 'sending', claimed_at: now, attempts: eb('attempts', '+', 1) }))
        .where('id', '=', id)
        .where('state', '=', 'planned')
        .where((part) =>
          part.exists(
            part
              .selectFrom('editions')
              .innerJoin('subscriptions', 'subscriptions.id', 'editions.subscription')
              .select('editions.id')
              .whereRef('editions.id', '=', 'deliveries.edition')
              .where('subscriptions.removed', '=', 0),
          ),
        )
        .executeTakeFirst()
      return numUpdatedRows === 1n
    },
    record: async (id, { state, messageId, error, notBefore, sentAt }, from) => {
      const change = database
        .updateTable('deliveries')
        .set({
          state,
          ...(messageId === undefined ? {} : { message_id: messageId }),
          ...(error === undefined ? {} : { error }),
          ...(notBefore === undefined ? {} : { not_before: notBefore }),
          ...(sentAt === undefined ? {} : { sent_at: sentAt }),
        })
        .where('id', '=', id)
      const { numUpdatedRows } = await (
        from === undefined ? change : change.where('state', '=', from)
      ).executeTakeFirst()
      return numUpdatedRows === 1n
    },
  }
}
