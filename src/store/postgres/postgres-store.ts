import { Kysely, PostgresDialect } from 'kysely'
import type { ClientBase } from 'pg'
import { UsageError } from '../../usage-error.ts'
import type { Store } from '../store.ts'
import { storeOver } from '../store-over.ts'
import type { Tables } from '../tables.ts'
import { withClient } from './client.ts'
import { postgresEngine } from './engine.ts'
import { openingFault } from './fault.ts'
import { migrate } from './migrate.ts'
import { connectionOf, kyselyPool, openPool, type Access } from './pool.ts'

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
    return storeOver(postgresEngine(new Kysely<Tables>({ dialect: new PostgresDialect({ pool: kyselyPool(pool) }) })))
  } catch (error) {
    throw openingFault(error, access.url)
  }
}

async function prepare(access: Access): Promise<void> {
  await withClient(connectionOf(access), async (client) => {
    await lookAt(client)
    await migrate(client)
    await lookAtRights(client)
  })
}

async function lookAt(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ readonly encoding: string; readonly read_only: string }>(
    "select current_setting('server_encoding') as encoding, current_setting('transaction_read_only') as read_only",
  )
  const [found] = rows
  if (found?.encoding !== 'UTF8')
    throw new UsageError(
      `The database of DATABASE_URL keeps text as ${found?.encoding}, which has not all letters. Nothing was changed. Make one with: createdb --encoding=UTF8 --template=template0 NAME.`,
    )
  if (found.read_only === 'on') throw Object.assign(new Error('transaction_read_only is on'), { code: '25006' })
}

// Rights that were taken away show themselves here, and not at the first digest.
async function lookAtRights(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ readonly name: string }>(
    `select relname as name from pg_class
     where relnamespace = current_schema()::regnamespace and relkind = 'r' and relname in (
       'articles', 'revisions', 'article_words', 'quotes', 'subscriptions', 'editions', 'deliveries', 'told',
       'feeds', 'items', 'fates', 'hosts', 'robots', 'notices', 'installations', 'dateline_version')
     and not (has_table_privilege(oid, 'select') and has_table_privilege(oid, 'insert')
       and has_table_privilege(oid, 'update') and has_table_privilege(oid, 'delete'))`,
  )
  if (rows.length > 0)
    throw Object.assign(new Error(`it may not read and write ${rows.map(({ name }) => name).join(', ')}`), {
      code: '42501',
    })
}
