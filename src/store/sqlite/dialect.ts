import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { SqliteDialect } from 'kysely'
import { troubleOf } from './trouble.ts'

/**
 * Kysely's SQLite dialect over `node:sqlite`. A transaction takes its write lock at once: a deferred one that reads and then writes
 * fails with SQLITE_BUSY_SNAPSHOT as soon as another process wrote in between, whatever the time-out.
 */
export function nodeSqliteDialect(database: DatabaseSync): SqliteDialect {
  return new SqliteDialect({
    database: {
      close: () => database.close(),
      prepare: (sql) => {
        const statement = told(() => database.prepare(asMeant(sql, database.isTransaction)))
        const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[]
        return {
          reader: statement.columns().length > 0,
          all: (parameters) => told(() => statement.all(...values(parameters))),
          run: (parameters) => {
            const { changes, lastInsertRowid } = told(() => statement.run(...values(parameters)))
            return { changes: BigInt(changes), lastInsertRowid: BigInt(lastInsertRowid) }
          },
          iterate: (parameters) => statement.iterate(...values(parameters)),
        }
      },
    },
  })
}

// A full disk ends a transaction by itself, and then there is none to roll back: that must not hide what happened.
function asMeant(sql: string, isTransaction: boolean): string {
  if (sql === 'begin') return 'begin immediate'
  return sql === 'rollback' && !isTransaction ? 'select 1' : sql
}

function told<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw troubleOf(error)
  }
}
