import type { Kysely, Selectable } from 'kysely'
import type { ChannelId, UserId } from '../../adapters/adapter.ts'
import type { Store, Subscription } from './store.ts'
import type { SubscriptionRow, Tables } from './tables.ts'

type SubscriptionStore = Pick<Store, 'saveSubscription' | 'subscriptions' | 'pauseSubscription' | 'removeSubscription'>

/** The part of the store that keeps who wants which digest, and when. */
export function subscriptionStore(database: Kysely<Tables>): SubscriptionStore {
  return {
    saveSubscription: async (subscription) => {
      const row = toRow(subscription)
      const { times, zone, locale, created_by, created_at, removed } = row
      const saved = await database
        .insertInto('subscriptions')
        .values(row)
        // The row's id stays, and with it the ledger: a channel that subscribes again is not told twice.
        .onConflict((conflict) =>
          conflict
            .columns(['channel', 'topic'])
            .doUpdateSet({ times, zone, locale, created_by, created_at, removed, paused: null }),
        )
        .returningAll()
        .executeTakeFirstOrThrow()
      return toSubscription(saved)
    },
    subscriptions: async () => {
      const rows = await database
        .selectFrom('subscriptions')
        .selectAll()
        .where('removed', '=', 0)
        .orderBy('id')
        .execute()
      return rows.map(toSubscription)
    },
    pauseSubscription: async (id, why) => {
      await database.updateTable('subscriptions').set({ paused: why }).where('id', '=', id).execute()
    },
    removeSubscription: async (channel, topic) => {
      const { numUpdatedRows } = await database
        .updateTable('subscriptions')
        .set({ removed: 1 })
        .where('channel', '=', channel)
        .where('topic', '=', topic)
        .where('removed', '=', 0)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
  }
}

function toRow({
  id,
  channel,
  topic,
  times,
  zone,
  locale,
  createdBy,
  createdAt,
  paused,
}: Subscription): SubscriptionRow {
  return {
    id,
    channel,
    topic,
    times: JSON.stringify(times),
    zone,
    locale,
    created_by: createdBy,
    created_at: createdAt,
    paused,
    removed: 0,
    days: '[1,2,3,4,5,6,7]',
    size: 'standard',
    include: '[]',
    exclude: '[]',
    quiet: 'line',
    look_at: null,
  }
}

function toSubscription(row: Selectable<SubscriptionRow>): Subscription {
  return {
    id: row.id,
    channel: row.channel as ChannelId,
    topic: row.topic,
    times: JSON.parse(row.times) as readonly string[],
    zone: row.zone,
    locale: row.locale,
    createdBy: row.created_by as UserId | null,
    createdAt: row.created_at,
    paused: row.paused,
  }
}
