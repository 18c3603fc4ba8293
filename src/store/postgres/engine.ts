import { sql, type Kysely } from 'kysely'
import type { Engine } from '../engine.ts'
import type { Tables } from '../tables.ts'
import { isLostRace } from './fault.ts'
import { postgresSearch } from './search.ts'

// Two that wait for each other are rare, since rows are taken in one order; three in a row are none by chance.
const retries = 3

/** PostgreSQL under the store. Many write at once: what is read and then written is held, and a name is kept to one at a time by an advisory lock. */
export function postgresEngine(database: Kysely<Tables>): Engine {
  return {
    database,
    search: postgresSearch(database),
    // Not now(): that is when the transaction began.
    clock: sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`,
    write: (work) => retried(() => database.transaction().execute(work)),
    retried,
    alone: async (step, name) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(step)
    },
    unheld: sql`for no key update skip locked`,
    held: (rows) => rows.forNoKeyUpdate(),
  }
}

async function retried<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let left = retries; ; left -= 1) {
    try {
      return await work()
    } catch (error) {
      if (left === 0 || !isLostRace(error)) throw error
    }
  }
}
