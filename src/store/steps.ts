import { sql } from 'kysely'
import type { DeliveryId } from '../../adapters/adapter.ts'
import type { Instant } from '../instant.ts'
import type { Engine } from './engine.ts'
import { gathered } from './gathered.ts'
import type { Delivery, DeliveryChange, Store } from './store.ts'

type Claim = { readonly id: DeliveryId; readonly now: Instant }
type From = Pick<Delivery, 'state' | 'attempts'>
type Step = { readonly id: DeliveryId; readonly change: DeliveryChange; readonly from: From | undefined }

/** The steps of the parts of digests: many are taken at once when digests are due, and each write waits for the disk. */
export function steps(engine: Engine): Pick<Store, 'claim' | 'record'> {
  const idOf = ({ id }: { readonly id: DeliveryId }) => id
  const claim = gathered(idOf, (claims: readonly Claim[]) => claimAll(engine, claims), null)
  const record = gathered(idOf, (some: readonly Step[]) => recordAll(engine, some), false)
  return { claim: (id, now) => claim({ id, now }), record: (id, change, from) => record({ id, change, from }) }
}

async function claimAll(
  { database, retried }: Engine,
  claims: readonly Claim[],
): Promise<ReadonlyMap<string, number | null>> {
  // They are taken in hand now, so the latest instant is everybody's.
  const now = claims.map((claim) => claim.now).reduce((one, other) => (one > other ? one : other))
  const change = database
    .updateTable('deliveries')
    .set(({ eb }) => ({ state: 'sending', claimed_at: now, attempts: eb('attempts', '+', 1) }))
    .where(
      'id',
      'in',
      claims.map(({ id }) => id),
    )
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

async function recordAll({ database, retried }: Engine, some: readonly Step[]): Promise<ReadonlyMap<string, boolean>> {
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
    where id = step.delivery and (step.was is null or (state = step.was and attempts = cast(step.tried as integer)))
    returning id`
  return new Map((await retried(() => change.execute(database))).rows.map(({ id }) => [id, true]))
}
