import type { Engine } from './engine.ts'
import { inChannels } from './in-channels.ts'
import { isInserted } from './is-inserted.ts'
import { piecesOf } from './pieces.ts'
import type { Store, Subscription } from './store.ts'
import { toRow, toSubscription } from './subscription-row.ts'

type SubscriptionStore = Pick<
  Store,
  | 'saveSubscription'
  | 'subscriptions'
  | 'subscriptionsIn'
  | 'lookAt'
  | 'lookAtAll'
  | 'pauseSubscription'
  | 'removeSubscription'
  | 'noticeOnce'
>

/** The part of the store that keeps who wants which digest, and when. */
export function subscriptionStore({ database, write }: Engine): SubscriptionStore {
  return {
    saveSubscription: async (subscription) => {
      const row = toRow(subscription)
      const { id: _, channel: __, topic: ___, ...changed } = row
      const saved = await database
        .insertInto('subscriptions')
        .values(row)
        // The row's id stays, and with it the ledger: a channel that subscribes again is not told twice.
        .onConflict((conflict) =>
          conflict.columns(['channel', 'topic']).doUpdateSet((row) => ({
            ...changed,
            paused: null,
            // A digest that is due is owed also when its size is changed; one of a new timetable begins now.
            created_at: row.eb
              .case()
              .when(
                row.eb.and([
                  row.eb('subscriptions.removed', '=', 0),
                  row.eb('subscriptions.times', '=', changed.times),
                  row.eb('subscriptions.zone', '=', changed.zone),
                  row.eb('subscriptions.days', '=', changed.days),
                ]),
              )
              .then(row.ref('subscriptions.created_at'))
              .else(changed.created_at)
              .end(),
            renewed_at: row.eb
              .case()
              .when('subscriptions.removed', '=', 1)
              .then(changed.created_at)
              .else(row.ref('subscriptions.renewed_at'))
              .end(),
          })),
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
    subscriptionsIn: async (channels) => {
      const rows = await database
        .selectFrom('subscriptions')
        .selectAll()
        .where('removed', '=', 0)
        .where((of) => inChannels(of, of.ref('channel'), channels))
        .orderBy('id')
        .execute()
      return rows.map(toSubscription)
    },
    // One transaction for all: each costs a write that the disk confirms.
    lookAt: async (instants) => {
      if (instants.size === 0) return
      await write(async (step) => {
        for (const { look_at, ids, times, zone, days } of lookedAtTogether(instants))
          await step
            .updateTable('subscriptions')
            .set({ look_at })
            .where('id', 'in', ids)
            .where('times', '=', times)
            .where('zone', '=', zone)
            .where('days', '=', days)
            .execute()
      })
    },
    lookAtAll: async () => {
      await write((step) =>
        step.updateTable('subscriptions').set({ look_at: null }).where('look_at', 'is not', null).execute(),
      )
    },
    noticeOnce: (key, at) => isInserted(database.insertInto('notices').values({ key, at })),
    pauseSubscription: async (id, why) => {
      await database.updateTable('subscriptions').set({ paused: why, look_at: null }).where('id', '=', id).execute()
    },
    removeSubscription: (channel, topic) =>
      write(async (step) => {
        const removed = await step
          .updateTable('subscriptions')
          .set({ removed: 1 })
          .where('channel', '=', channel)
          .where('topic', '=', topic)
          .where('removed', '=', 0)
          .returning('id')
          .executeTakeFirst()
        if (removed === undefined) return false
        const editions = step.selectFrom('editions').select('id').where('subscription', '=', removed.id)
        await step
          .updateTable('deliveries')
          .set({ state: 'expired', error: 'the channel unsubscribed before this was posted' })
          .where('edition', 'in', editions)
          // One of which nobody knows whether it stands there is still looked for, so that it is not told again to who comes back.
          .where('state', '=', 'planned')
          .execute()
        return true
      }),
  }
}

// Most channels share a few timetables: a statement for each of those, and not for each channel.
function lookedAtTogether(instants: ReadonlyMap<Subscription, string>) {
  const rows = [...instants].map(([{ id, times, zone, days }, look_at]) => ({
    id,
    look_at,
    times: JSON.stringify(times),
    zone,
    days: JSON.stringify(days),
  }))
  const groups = Map.groupBy(rows, ({ look_at, times, zone, days }) => JSON.stringify([look_at, times, zone, days]))
  return [...groups.values()].flatMap((group) =>
    piecesOf(group).map(([first, ...others]) => ({
      ...first,
      ids: [first, ...others].map(({ id }) => id),
    })),
  )
}
