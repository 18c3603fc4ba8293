import type { Selectable, Transaction } from 'kysely'
import type { Engine } from './engine.ts'
import { isInserted } from './is-inserted.ts'
import type { Fate, Store } from './store.ts'
import type { FateRow, Tables } from './tables.ts'

/** The part of the store that knows what became of the addresses that feeds gave. */
export function fateStore({ database, write }: Engine): Pick<Store, 'saveFate' | 'fate' | 'fatesOf'> {
  return {
    saveFate: (fate) => write((step) => saveFate(step, fate)),
    fate: async (url, topic) => {
      const row = await database
        .selectFrom('fates')
        .selectAll()
        .where('url', '=', url)
        .where('topic', '=', topic)
        .executeTakeFirst()
      return row === undefined ? undefined : toFate(row)
    },
    fatesOf: async (topic) => {
      const rows = await database
        .selectFrom('fates')
        .selectAll()
        .where('topic', '=', topic)
        .where('article', 'is not', null)
        .execute()
      return new Map(rows.map((row) => [row.article ?? '', toFate(row)]))
    },
  }
}

/** Writes down what became of an address, in place of what was written before. */
export async function saveFate(step: Transaction<Tables>, fate: Fate): Promise<void> {
  const row = toFateRow(fate)
  const { url, topic, ...rest } = row
  if (await isInserted(step.insertInto('fates').values(row))) return
  await step.updateTable('fates').set(rest).where('url', '=', url).where('topic', '=', topic).execute()
}

const toFate = (row: Selectable<FateRow>): Fate => ({ ...row, kept: row.kept === 1 })

const toFateRow = (fate: Fate): FateRow => ({ ...fate, kept: fate.kept ? 1 : 0 })
