import type { ClientBase } from 'pg'
import { UsageError } from '../../usage-error.ts'

/** Looks whether a database takes all letters, and takes writes. Rejects with what is wrong. */
export async function lookAtDatabase(client: ClientBase): Promise<void> {
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

/** Looks whether the tables may be read and written: rights that were taken away show themselves here, and not at the first digest. */
export async function lookAtRights(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ readonly name: string }>(
    `select relname as name from pg_class
     where relnamespace = current_schema()::regnamespace and relkind = 'r' and relname in (
       'articles', 'revisions', 'article_words', 'quotes', 'subscriptions', 'editions', 'deliveries', 'told',
       'feeds', 'items', 'fates', 'hosts', 'robots', 'notices', 'installations', 'dateline_version')
     and not (has_table_privilege(oid, 'select') and has_table_privilege(oid, 'insert')
       and has_table_privilege(oid, 'update') and has_table_privilege(oid, 'delete'))
     order by relname`,
  )
  if (rows.length > 0)
    throw Object.assign(new Error(`it may not read and write ${rows.map(({ name }) => name).join(', ')}`), {
      code: '42501',
    })
  const { rows: queues } = await client.query<{ readonly may: boolean }>(
    "select to_regnamespace('pgboss') is not null or has_database_privilege(current_database(), 'create') as may",
  )
  if (queues[0]?.may !== true)
    throw Object.assign(new Error('it may not make the schema of the queues'), { code: '42501' })
}
