import type { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { inTransaction } from '../move/in-transaction.ts'
import type { Side } from '../move/side.ts'
import type { Tables } from '../tables.ts'
import { nodeSqliteDialect } from './dialect.ts'
import { sqliteSearch } from './search.ts'

const rowsAtOnce = 200

/** A store in a file as one end of a move. Closing the database is the caller's. */
export function sqliteSide(connection: DatabaseSync): Side {
  const database = new Kysely<Tables>({ dialect: nodeSqliteDialect(connection) })
  return {
    database,
    search: sqliteSearch(database),
    rows: ({ name, columns, keys }) => {
      const list = (names: readonly string[]) => names.map((column) => `"${column}"`).join(', ')
      return piecesOf(connection, `select ${list(columns)} from ${name} order by ${list(keys)}`, (row) => row)
    },
    indexed: () => piecesOf(connection, 'select article from article_words order by rowid', ([id]) => String(id)),
    whole: (work) => inTransaction(database, work),
  }
}

async function* piecesOf<Row>(
  connection: DatabaseSync,
  select: string,
  toRow: (values: readonly unknown[]) => Row,
): AsyncGenerator<readonly Row[]> {
  const statement = connection.prepare(select)
  statement.setReturnArrays(true)
  let piece: Row[] = []
  for (const values of statement.iterate()) {
    piece.push(toRow(Object.values(values)))
    if (piece.length < rowsAtOnce) continue
    yield await Promise.resolve(piece)
    piece = []
  }
  if (piece.length > 0) yield piece
}
