import { sql } from 'kysely'
import type { DeliveryId } from '../../adapters/adapter.ts'
import type { Instant } from '../instant.ts'
import type { Engine } from './engine.ts'
import { gathered } from './gathered.ts'
import type { Delivery, DeliveryChange, Store } from './store.ts'

type Claim = { readonly id: DeliveryId; readonly now: Instant }
type From = Pick<Delivery, 'state' | 'attempts'>
type Step = { readonly id: DeliveryId; readonly change: DeliveryChange; readonly from: From | undefined }

/**
 * The steps of the parts of digests: many are taken at once when digests are due, and each write waits for the disk. A row that somebody else
 * holds, such as of a workspace that is being erased, is waited for apart from the others.
 */
export function steps(engine: Engine): Pick<Store, 'claim' | 'record'> {
  const claim = gathered<Claim, number | null>(idOf, (claims) => unheldFirst(engine, claims, claimAll, null), null)
  const record = gathered<Step, boolean>(idOf, (some) => unheldFirst(engine, some, recordAll, false), false)
  return { claim: (id, now) => claim({ id, now }), record: (id, change, from) => record({ id, change, from }) }
}

const idOf = ({ id }: { readonly id: DeliveryId }) => id

type Taken<Result> = ReadonlyMap<string, Result>
type Take<Item, Result> = (engine: Engine, items: readonly Item[], unheld?: Engine['unheld']) => Promise<Taken<Result>>

// Those left out lost a race, or their rows are held: that is found out without the others, by one statement, so that it takes one connection.
async function unheldFirst<Item extends { readonly id: DeliveryId }, Result>(
  engine: Engine,
  items: readonly Item[],
  take: Take<Item, Result>,
  otherwise: Result,
): Promise<ReadonlyMap<string, Result | Promise<Result>>> {
  const taken = await take(engine, items, engine.unheld)
  const left = engine.unheld === undefined ? [] : items.filter(({ id }) => !taken.has(id))
  if (left.length === 0) return taken
  const later = take(engine, left)
  return new Map<string, Result | Promise<Result>>([
    ...taken,
    ...left.map(({ id }) => [id, later.then((some) => some.get(id) ?? otherwise)] as const),
  ])
}

async function claimAll(
  { database, retried }: Engine,
  claims: readonly Claim[],
  unheld?: Engine['unheld'],
): Promise<Taken<number>> {
  // They are taken in hand now, so the latest instant is everybody's.
  const now = claims.map((claim) => claim.now).reduce((one, other) => (one > other ? one : other))
  const change = database
    .updateTable('deliveries')
    .set(({ eb }) => ({ state: 'sending', claimed_at: now, attempts: eb('attempts', '+', 1) }))
    .where(sql<boolean>`id in ${idsOf(claims, unheld)}`)
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
    .returning(['id', 'attempts'])
  return new Map((await retried(() => change.execute())).map(({ id, attempts }) => [id, attempts]))
}

async function recordAll(
  { database, retried }: Engine,
  some: readonly Step[],
  unheld?: Engine['unheld'],
): Promise<Taken<boolean>> {
  const rows = some.map(({ id, change, from }) => {
    const { state, messageId, error, notBefore, sentAt } = change
    const cleared = error === null ? 'yes' : null
    return sql`(${sql.join([id, from?.state ?? null, from?.attempts ?? null, state, messageId ?? null, error ?? null, cleared, notBefore ?? null, sentAt ?? null])})`
  })
  // What is not named stays.
  const change = sql<{ readonly id: string }>`
    with step (delivery, was, tried, becomes, message, why, cleared, not_yet, sent) as (values ${sql.join(rows)})
    update deliveries set
      state = step.becomes,
      message_id = coalesce(step.message, message_id),
      error = case when step.cleared = 'yes' then null else coalesce(step.why, error) end,
      not_before = coalesce(step.not_yet, not_before),
      sent_at = coalesce(step.sent, sent_at)
    from step
    where id = step.delivery and id in ${idsOf(some, unheld)} and (step.was is null or (state = step.was and attempts = cast(step.tried as integer)))
    returning id`
  return new Map((await retried(() => change.execute(database))).rows.map(({ id }) => [id, true]))
}

function idsOf(items: readonly { readonly id: DeliveryId }[], unheld: Engine['unheld']) {
  const ids = sql`(${sql.join(items.map(idOf))})`
  return unheld === undefined ? ids : sql`(select id from deliveries where id in ${ids} ${unheld})`
}
