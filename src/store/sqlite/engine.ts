import type { Kysely } from 'kysely'
import type { Engine } from '../engine.ts'
import type { Tables } from '../tables.ts'
import { sqliteSearch } from './search.ts'

/** SQLite under the store. Whoever writes is the only one who does, from the beginning of the transaction: nothing else need be held. */
export function sqliteEngine(database: Kysely<Tables>): Engine {
  return {
    database,
    search: sqliteSearch(database),
    clock: undefined,
    write: (work) => database.transaction().execute(work),
    retried: (statement) => statement(),
    alone: () => Promise.resolve(),
    unheld: undefined,
    held: (rows) => rows,
  }
}
