import { sql } from 'kysely'
import { toInstant } from '../instant.ts'
import type { Engine } from './engine.ts'
import { inChannels } from './in-channels.ts'
import type { DeliveryState, Store } from './store.ts'

const open = ['planned', 'sending', 'unknown'] as const satisfies readonly DeliveryState[]

/** The part of the store that says how it is. */
export function census({ database, clock }: Engine): Pick<Store, 'reach' | 'openDeliveries' | 'countUnknown'> {
  return {
    reach: async () => {
      const { rows } = await sql<{ readonly ms: number | null }>`select ${clock ?? sql`null`} as ms`.execute(database)
      const ms = rows[0]?.ms ?? null
      return ms === null ? null : toInstant(ms)
    },
    countUnknown: async (channels) => {
      const { count } = await database
        .selectFrom('deliveries')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('state', '=', 'unknown')
        .where((of) => inChannels(of, of.ref('channel'), channels))
        .executeTakeFirstOrThrow()
      return count
    },
    openDeliveries: async () => {
      const rows = await database
        .selectFrom('deliveries')
        .select(({ fn }) => ['state', fn.countAll().as('count'), fn.min('planned_at').as('oldest')])
        .where('state', 'in', open)
        .groupBy('state')
        .execute()
      const byState = new Map(rows.map((row) => [row.state, row]))
      return open.map((state) => {
        const row = byState.get(state)
        return { state, count: Number(row?.count ?? 0), oldest: row?.oldest ?? null }
      })
    },
  }
}
