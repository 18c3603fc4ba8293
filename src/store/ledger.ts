import type { ChannelId } from '../../adapters/adapter.ts'
import type { Engine } from './engine.ts'
import { inChannels } from './in-channels.ts'
import { insertPlans } from './insert-plans.ts'
import type { Store } from './store.ts'
import { toDelivery, toEdition } from './ledger-row.ts'
import { deliveryRows } from './delivery-rows.ts'

type Ledger = Pick<Store, 'planEditions' | 'editionsOf' | 'sentEditions' | 'edition' | 'deliveries'>

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
    deliveries: async (states) => {
      const rows = await deliveryRows(database).where('deliveries.state', 'in', states).execute()
      return rows.map(toDelivery)
    },
  }
}
