import type { Transaction } from 'kysely'
import type { Engine } from './engine.ts'
import { inChannels } from './in-channels.ts'
import { piecesOf } from './pieces.ts'
import type { Erased, Store } from './store.ts'
import type { Tables } from './tables.ts'

/** Stands where an id stood: a feed that nobody added is one of the topic's own, and could not be removed in chat. */
const nobody = 'erased'

/** The part of the store that lets go of a workspace or of a person, all or nothing. */
export function eraseStore({ write }: Pick<Engine, 'write'>): Pick<Store, 'eraseTenant' | 'erasePerson'> {
  return {
    eraseTenant: (tenant) => write((step) => eraseTenant(step, tenant)),
    erasePerson: (person) => write((step) => erasePerson(step, person)),
  }
}

async function eraseTenant(step: Transaction<Tables>, tenant: string): Promise<Erased> {
  const within = `${tenant}:`
  const subscriptions = await step
    .selectFrom('subscriptions')
    .select('id')
    .where((of) => inChannels(of, of.ref('channel'), within))
    .execute()
  const counts = { digests: 0, notices: 0 }
  const deliveries = new Set<string>()
  for (const ids of piecesOf(subscriptions.map(({ id }) => id))) {
    const editions = step.selectFrom('editions').select('id').where('subscription', 'in', ids)
    const parts = await step.selectFrom('deliveries').select('id').where('edition', 'in', editions).execute()
    for (const { id } of parts) deliveries.add(id)
    await step.deleteFrom('deliveries').where('edition', 'in', editions).execute()
    await step.deleteFrom('told').where('edition', 'in', editions).execute()
    counts.digests += Number(
      (await step.deleteFrom('editions').where('subscription', 'in', ids).executeTakeFirst()).numDeletedRows,
    )
    await step.deleteFrom('subscriptions').where('id', 'in', ids).execute()
  }
  counts.notices += (await droppedOf(step, deliveries)) + (await dropped(step, [`silent ${within}`]))
  const { numUpdatedRows } = await step
    .updateTable('feeds')
    .set({ added_by: nobody })
    .where((of) => inChannels(of, of.ref('added_by'), within))
    .executeTakeFirst()
  const { numDeletedRows } = await step.deleteFrom('installations').where('tenant', '=', tenant).executeTakeFirst()
  return {
    subscriptions: subscriptions.length,
    ...counts,
    installations: Number(numDeletedRows),
    feeds: Number(numUpdatedRows),
  }
}

async function erasePerson(step: Transaction<Tables>, person: string): Promise<Erased> {
  const subscriptions = await step
    .updateTable('subscriptions')
    .set({ created_by: null })
    .where('created_by', '=', person)
    .executeTakeFirst()
  const installations = await step
    .updateTable('installations')
    .set({ installed_by: nobody })
    .where('installed_by', '=', person)
    .executeTakeFirst()
  const feeds = await step
    .updateTable('feeds')
    .set({ added_by: nobody })
    .where('added_by', '=', person)
    .executeTakeFirst()
  return {
    subscriptions: Number(subscriptions.numUpdatedRows),
    digests: 0,
    installations: Number(installations.numUpdatedRows),
    notices: await dropped(step, [`silent ${person} `]),
    feeds: Number(feeds.numUpdatedRows),
  }
}

/** Drops the notices whose keys begin so, and gives how many. */
async function dropped(step: Transaction<Tables>, beginnings: readonly string[]): Promise<number> {
  let count = 0
  for (const beginning of beginnings) {
    const { numDeletedRows } = await step
      .deleteFrom('notices')
      .where((of) => of(of.fn<string>('substr', ['key', of.val(1), of.val(beginning.length)]), '=', beginning))
      .executeTakeFirst()
    count += Number(numDeletedRows)
  }
  return count
}

/** Drops the notices of what was corrected in these deliveries, and gives how many. All of that kind are read once: an index serves whole keys alone. */
async function droppedOf(step: Transaction<Tables>, deliveries: ReadonlySet<string>): Promise<number> {
  if (deliveries.size === 0) return 0
  const kinds = ['corrected ', 'correcting ', 'edited ']
  const rows = await step
    .selectFrom('notices')
    .select('key')
    .where((of) =>
      of.or(kinds.map((kind) => of(of.fn<string>('substr', ['key', of.val(1), of.val(kind.length)]), '=', kind))),
    )
    .execute()
  const ours = rows.map(({ key }) => key).filter((key) => deliveries.has(key.split(' ')[1] ?? ''))
  for (const keys of piecesOf(ours)) await step.deleteFrom('notices').where('key', 'in', keys).execute()
  return ours.length
}
