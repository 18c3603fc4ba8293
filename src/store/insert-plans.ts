import type { Transaction } from 'kysely'
import type { Engine } from './engine.ts'
import { toDeliveryRow, toEditionRow } from './ledger-row.ts'
import { piecesOf } from './pieces.ts'
import type { Plan } from './store.ts'
import type { Tables } from './tables.ts'

/** Stores editions with their parts and what they tell, but those whose slot has one already or whose channel unsubscribed; gives those that are new. */
export async function insertPlans(
  { held }: Engine,
  step: Transaction<Tables>,
  plans: readonly Plan[],
): Promise<readonly Plan[]> {
  const fresh = new Set<string>()
  // In one order everywhere, so that two who plan the same do not wait for each other.
  for (const some of piecesOf(plans.toSorted(byKey))) {
    const ids = some.map(({ edition }) => edition.subscription)
    // Held: who unsubscribes meanwhile finds the parts, and lets them expire.
    const rows = await held(
      step.selectFrom('subscriptions').select(['id', 'removed']).where('id', 'in', ids).orderBy('id'),
    ).execute()
    const gone = new Set(rows.filter(({ removed }) => removed === 1).map(({ id }) => id))
    const editions = some.map(({ edition }) => edition).filter(({ subscription }) => !gone.has(subscription))
    if (editions.length === 0) continue
    const stored = await step
      .insertInto('editions')
      .values(editions.map(toEditionRow))
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute()
    for (const { id } of stored) fresh.add(id)
  }
  const isNew = plans.filter(({ edition }) => fresh.has(edition.id))
  for (const parts of piecesOf(isNew.flatMap((plan) => plan.parts)))
    await step.insertInto('deliveries').values(parts.map(toDeliveryRow)).execute()
  for (const told of piecesOf(isNew.flatMap(toldRows))) await step.insertInto('told').values(told).execute()
  return isNew
}

const toldRows = ({ edition, told }: Plan) =>
  told.map((one) => ({ edition: edition.id, ...one, shown: JSON.stringify(one.shown) }))

function byKey({ edition: one }: Plan, { edition: other }: Plan): number {
  if (one.subscription !== other.subscription) return one.subscription < other.subscription ? -1 : 1
  return one.localDate === other.localDate ? one.slot - other.slot : one.localDate < other.localDate ? -1 : 1
}
