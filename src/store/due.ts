import type { ChannelId } from '../../adapters/adapter.ts'
import type { Engine } from './engine.ts'
import { gathered } from './gathered.ts'
import { deliveryRows } from './delivery-rows.ts'
import { toDelivery } from './ledger-row.ts'
import { toFeed } from './feed-row.ts'
import type { DeliveryState, Store } from './store.ts'
import { toSubscription } from './subscription-row.ts'

type Due = Pick<
  Store,
  | 'subscriptionsDue'
  | 'subscriptionsOf'
  | 'channelsWaiting'
  | 'partsWaiting'
  | 'openPartsOf'
  | 'feedsAt'
  | 'forgetNotices'
>

/** A part in one of these states is not at its end. */
const open = ['planned', 'sending', 'unknown'] as const satisfies readonly DeliveryState[]

/** The part of the store that knows what is still to be done, and gives each job what it needs and no more. */
export function dueStore({ database }: Pick<Engine, 'database'>): Due {
  return {
    subscriptionsDue: async (now) => {
      const rows = await database
        .selectFrom('subscriptions')
        .select('id')
        .where('removed', '=', 0)
        .where((row) => row.or([row('look_at', 'is', null), row('look_at', '<=', now)]))
        .orderBy('id')
        .execute()
      return rows.map(({ id }) => id)
    },
    subscriptionsOf: async (ids) => {
      if (ids.length === 0) return []
      const rows = await database
        .selectFrom('subscriptions')
        .selectAll()
        .where('removed', '=', 0)
        .where('id', 'in', ids)
        .orderBy('id')
        .execute()
      return rows.map(toSubscription)
    },
    channelsWaiting: async ({ heldSince, heldUntil, dueSince }) => {
      const rows = await database
        .selectFrom('deliveries')
        .innerJoin('editions', 'editions.id', 'deliveries.edition')
        .select('deliveries.channel')
        .distinct()
        .where((part) =>
          part.or([
            // An instant beyond all waiting was written while the clock was ahead; whoever takes the channel sees it.
            part('deliveries.state', '=', 'planned'),
            part.and([part('deliveries.state', '=', 'unknown'), part('editions.due_at', '>=', dueSince)]),
            part.and([
              part('deliveries.state', '=', 'sending'),
              part.or([part('deliveries.claimed_at', '<=', heldSince), part('deliveries.claimed_at', '>', heldUntil)]),
            ]),
          ]),
        )
        .orderBy('deliveries.channel')
        .execute()
      return rows.map(({ channel }) => channel as ChannelId)
    },
    // Channels are taken in hand by the dozen.
    partsWaiting: gathered(
      (channel: ChannelId) => channel,
      async (channels) => {
        const rows = await deliveryRows(database)
          .where('deliveries.channel', 'in', channels)
          .where('deliveries.state', 'in', open)
          .execute()
        return Map.groupBy(rows.map(toDelivery), ({ channel }) => channel)
      },
      [],
    ),
    openPartsOf: async (subscriptions) => {
      if (subscriptions.length === 0) return []
      const rows = await database
        .selectFrom('deliveries')
        .innerJoin('editions', 'editions.id', 'deliveries.edition')
        .select(['editions.subscription', 'deliveries.state', 'deliveries.planned_at'])
        .where('deliveries.state', 'in', open)
        .where('editions.subscription', 'in', subscriptions)
        .execute()
      return rows.map(({ subscription, state, planned_at }) => ({
        subscription,
        state: state as DeliveryState,
        plannedAt: planned_at,
      }))
    },
    forgetNotices: async (beginning, when, instant) => {
      const { numDeletedRows } = await database
        .deleteFrom('notices')
        .where(
          (notice) => notice.fn<string>('substr', ['key', notice.val(1), notice.val(beginning.length)]),
          '=',
          beginning,
        )
        .where('at', when === 'before' ? '<' : '>', instant)
        .executeTakeFirstOrThrow()
      return numDeletedRows > 0n
    },
    feedsAt: async (urls) => {
      if (urls.length === 0) return []
      const rows = await database
        .selectFrom('feeds')
        .selectAll()
        .where('listed', '=', 1)
        .where('url', 'in', urls)
        .orderBy('url')
        .orderBy('topic')
        .execute()
      return rows.map(toFeed)
    },
  }
}
