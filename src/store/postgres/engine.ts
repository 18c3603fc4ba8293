import { sql, type Kysely } from 'kysely'
import type { Engine } from '../engine.ts'
import type { Tables } from '../tables.ts'
import { postgresSearch } from './search.ts'

/** PostgreSQL under the store. Many write at once: what is read and then written is held, and a name is kept to one at a time by an advisory lock. */
export function postgresEngine(database: Kysely<Tables>): Engine {
  return {
    database,
    search: postgresSearch(database),
    write: (work) => database.transaction().execute(work),
    alone: async (step, name) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(step)
    },
    held: (rows) => rows.forNoKeyUpdate(),
  }
}
