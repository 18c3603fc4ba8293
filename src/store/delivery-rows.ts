import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** Parts with their editions, and the message of each edition's first part, in the order in which their channel must see them. */
export function deliveryRows(database: Kysely<Tables>) {
  return database
    .selectFrom('deliveries')
    .innerJoin('editions', 'editions.id', 'deliveries.edition')
    .leftJoin('deliveries as first', (both) =>
      both.onRef('first.edition', '=', 'deliveries.edition').on('first.part', '=', 0),
    )
    .selectAll('deliveries')
    .select(['editions.subscription', 'editions.local_date', 'editions.slot', 'editions.due_at'])
    .select('first.message_id as below')
    .orderBy('deliveries.planned_at')
    .orderBy('deliveries.edition')
    .orderBy('deliveries.part')
}
