import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** Does work whole or not at all, on the one connection that a side of a move has. */
export async function inTransaction(database: Kysely<Tables>, work: () => Promise<void>): Promise<void> {
  await sql`begin`.execute(database)
  try {
    await work()
    await sql`commit`.execute(database)
  } catch (error) {
    await sql`rollback`.execute(database)
    throw error
  }
}
