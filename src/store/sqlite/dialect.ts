import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { SqliteDialect } from 'kysely'

/**
 * Kysely's SQLite dialect over `node:sqlite`. A transaction takes its write lock at once: a deferred one that reads and then writes
 * fails with SQLITE_BUSY_SNAPSHOT as soon as another process wrote in between, whatever the time-out.
 */
export function nodeSqliteDialect(database: DatabaseSync): SqliteDialect {
  return new SqliteDialect({
    database: {
      close: () => database.close(),
      prepare: (sql) => {
        const statement = database.prepare(sql === 'begin' ? 'begin immediate' : sql)
        const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[]
        return {
          reader: statement.columns().length > 0,
          all: (parameters) => statement.all(...values(parameters)),
          run: (parameters) => {
            const { changes, lastInsertRowid } = statement.run(...values(parameters))
            return { changes: BigInt(changes), lastInsertRowid: BigInt(lastInsertRowid) }
          },
          iterate: (parameters) => statement.iterate(...values(parameters)),
        }
      },
    },
  })
}
