import type { ExpressionBuilder } from 'kysely'
import type { Engine } from './engine.ts'
import { piecesOf } from './pieces.ts'
import type { DeliveryState, Store } from './store.ts'
import type { Tables } from './tables.ts'

type Told = Pick<Store, 'editionsSince' | 'toldTo' | 'toldUpTo'>
type Database = Engine['database']

/** A part in one of these states stands in its channel, or may. */
const standing = ['sent', 'unknown'] as const satisfies readonly DeliveryState[]

/** The part of the store that knows what subscriptions were told: of many at once, since many are due at once. */
export function toldStore({ database }: Pick<Engine, 'database'>): Told {
  return {
    editionsSince: (subscriptions, localDate) =>
      ofAll(subscriptions, (some) =>
        database
          .selectFrom('editions')
          .select(['subscription', 'local_date as localDate', 'slot', 'due_at as dueAt'])
          .where('subscription', 'in', some)
          .where('local_date', '>=', localDate)
          .execute(),
      ),
    toldTo: async (subscriptions, since) => {
      const rows = await ofAll(subscriptions, (some) => toldRows(database, some, since))
      const told = rows.map(({ subscription, shown, ...one }) => ({
        subscription,
        one: { ...one, shown: JSON.parse(shown) as readonly string[] },
      }))
      const bySubscription = Map.groupBy(told, ({ subscription }) => subscription)
      return new Map([...bySubscription].map(([subscription, some]) => [subscription, some.map(({ one }) => one)]))
    },
    toldUpTo: async (subscriptions, now) => {
      const whole = await ofAll(subscriptions, (some) => wholeEditions(database, some, now))
      const upTo = new Map(whole.map(({ id, at }) => [id, at]))
      const others = subscriptions.filter((id) => !upTo.has(id))
      const first = await ofAll(others, (some) => firstEditions(database, some, now))
      return new Map([...upTo, ...first.map(({ id, at }) => [id, at] as const)])
    },
  }
}

async function ofAll<Row>(
  ids: readonly string[],
  read: (some: readonly string[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const pieces: (readonly Row[])[] = []
  for (const some of piecesOf(ids)) pieces.push(await read(some))
  return pieces.flat()
}

function toldRows(database: Database, subscriptions: readonly string[], since: string) {
  return database
    .selectFrom('editions')
    .innerJoin('told', 'told.edition', 'editions.id')
    .innerJoin('deliveries', (both) =>
      both.onRef('deliveries.edition', '=', 'told.edition').onRef('deliveries.part', '=', 'told.part'),
    )
    .select([
      'editions.subscription',
      'told.story',
      'told.article',
      'told.revision',
      'told.part',
      'told.shown',
      'editions.after',
    ])
    .where('editions.subscription', 'in', subscriptions)
    .where('editions.up_to', '>', since)
    .where('deliveries.state', 'in', standing)
    .orderBy('editions.up_to')
    .execute()
}

// What was sent before a channel unsubscribed and came back does not count.
const editionsOf = (database: Database, subscriptions: readonly string[], now: string) =>
  database
    .selectFrom('editions')
    .innerJoin('subscriptions', 'subscriptions.id', 'editions.subscription')
    .select('subscriptions.id')
    .where('subscriptions.id', 'in', subscriptions)
    .whereRef('editions.up_to', '>', 'subscriptions.renewed_at')
    .where('editions.up_to', '<=', now)
    .groupBy('subscriptions.id')

function wholeEditions(database: Database, subscriptions: readonly string[], now: string) {
  const parts = (edition: ExpressionBuilder<Tables, 'editions'>) =>
    edition.selectFrom('deliveries').select('deliveries.id').whereRef('deliveries.edition', '=', 'editions.id')
  return editionsOf(database, subscriptions, now)
    .select(({ fn }) => fn.max('editions.up_to').as('at'))
    .where((edition) => edition.exists(parts(edition)))
    .where((edition) => edition.not(edition.exists(parts(edition).where('deliveries.state', 'not in', standing))))
    .execute()
}

function firstEditions(database: Database, subscriptions: readonly string[], now: string) {
  return editionsOf(database, subscriptions, now)
    .select(({ fn }) => fn.min('editions.after').as('at'))
    .execute()
}
