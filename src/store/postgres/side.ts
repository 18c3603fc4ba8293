import { Kysely, PostgresDialect, sql } from 'kysely'
import type { Client } from 'pg'
import { inTransaction } from '../move/in-transaction.ts'
import type { Side } from '../move/side.ts'
import type { Tables } from '../tables.ts'
import { kyselyClient } from './kysely-pool.ts'
import { postgresSearch } from './search.ts'

/**
 * A store on a PostgreSQL as one end of a move, over one connection. `within` says that this connection is in one transaction
 * all the while, in which each step is; else each is a transaction of its own.
 */
export function postgresSide(client: Client, within: boolean): Side {
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: kyselyClient(client) }) })
  const whole: Side['whole'] = (work) => (within ? work() : inTransaction(database, work))
  return {
    database,
    search: postgresSearch(database),
    rows: ({ name, columns, keys }) =>
      piecesOf(
        database,
        sql`select ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(name)} order by ${sql.join(keys.map((key) => sql.ref(key)))}`,
        (row) => columns.map((column) => row[column]),
        within,
      ),
    indexed: () =>
      piecesOf(
        database,
        sql`select article from article_words order by place`,
        (row) => String(row['article']),
        within,
      ),
    whole,
  }
}

// A cursor reads a table once, in order, whatever indexes it has; it lives as long as its transaction.
async function* piecesOf<Row>(
  database: Kysely<Tables>,
  select: ReturnType<typeof sql>,
  toRow: (row: Readonly<Record<string, unknown>>) => Row,
  within: boolean,
): AsyncGenerator<readonly Row[]> {
  if (!within) await sql`begin`.execute(database)
  await sql`declare moved no scroll cursor for ${select}`.execute(database)
  for (;;) {
    const { rows } = await sql<Record<string, unknown>>`fetch 200 from moved`.execute(database)
    if (rows.length === 0) break
    yield rows.map(toRow)
  }
  await sql`close moved`.execute(database)
  if (!within) await sql`commit`.execute(database)
}
