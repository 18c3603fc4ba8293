import { Kysely, PostgresDialect } from 'kysely'
import { UsageError } from '../../usage-error.ts'
import type { Store } from '../store.ts'
import { storeOver } from '../store-over.ts'
import type { Tables } from '../tables.ts'
import { withClient } from './client.ts'
import { postgresEngine } from './engine.ts'
import { openingFault } from './fault.ts'
import { lookAtDatabase, lookAtRights } from './fitness.ts'
import { migrate } from './migrate.ts'
import { kyselyPool } from './kysely-pool.ts'
import { connectionOf, openPool, type Access } from './pool.ts'
import { unfinishedMove } from './unfinished-move.ts'

/** The store on a PostgreSQL, brought up to date. Rejects with a `UsageError` when it cannot be used; what becomes of it later are `StoreTrouble`s. */
export async function openPostgresStore(access: Access): Promise<Store> {
  try {
    await prepare(access)
    const pool = await openPool(access)
    // The first connection takes this program's share of the locks.
    await pool.connect().then(
      (client) => client.release(),
      async (error: unknown) => {
        await pool.end()
        throw error
      },
    )
    const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: kyselyPool(pool) }) })
    return {
      ...storeOver(postgresEngine(database)),
      // Kysely ends a pool only when it was asked something.
      close: async () => {
        await database.destroy()
        if (!pool.ending) await pool.end()
      },
    }
  } catch (error) {
    throw openingFault(error, access.url)
  }
}

async function prepare(access: Access): Promise<void> {
  await withClient(connectionOf(access), async (client) => {
    await lookAtDatabase(client)
    const left = await unfinishedMove(client)
    if (left !== undefined)
      throw new UsageError(
        `A move from ${left} to the database of DATABASE_URL has not ended. Nothing was changed. Run the same "dateline move" again: it goes on where it was.`,
      )
    await migrate(client)
    await lookAtRights(client)
  })
}
