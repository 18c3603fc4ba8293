import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { SqliteDialect } from 'kysely'
import { troubleOf } from './trouble.ts'

/** Compiling a statement takes longer than most of ours take to run. There are about as many different ones as this, besides lists of other lengths. */
const keptStatements = 200

/**
 * Kysely's SQLite dialect over `node:sqlite`. A transaction takes its write lock at once: a deferred one that reads and then writes
 * fails with SQLITE_BUSY_SNAPSHOT as soon as another process wrote in between, whatever the time-out.
 */
export function nodeSqliteDialect(database: DatabaseSync): SqliteDialect {
  const prepare = preparing(database)
  return new SqliteDialect({
    database: {
      close: () => database.close(),
      prepare: (sql) => {
        const meant = asMeant(sql, database.isTransaction)
        const { statement, reader } = told(() => prepare(meant))
        const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[]
        return {
          reader,
          all: (parameters) => told(() => statement.all(...values(parameters))),
          run: (parameters) => {
            const { changes, lastInsertRowid } = told(() => statement.run(...values(parameters)))
            return { changes: BigInt(changes), lastInsertRowid: BigInt(lastInsertRowid) }
          },
          // One of its own: a statement that is read row by row is not to be begun anew meanwhile.
          iterate: (parameters) => database.prepare(meant).iterate(...values(parameters)),
        }
      },
    },
  })
}

type Prepared = { readonly statement: StatementSync; readonly reader: boolean }

/** Statements by their words, those that were used last. */
function preparing(database: DatabaseSync): (sql: string) => Prepared {
  const kept = new Map<string, Prepared>()
  return (sql) => {
    const known = kept.get(sql)
    kept.delete(sql)
    const statement = known?.statement ?? database.prepare(sql)
    const prepared = known ?? { statement, reader: statement.columns().length > 0 }
    kept.set(sql, prepared)
    const [oldest] = kept.keys()
    if (kept.size > keptStatements && oldest !== undefined) kept.delete(oldest)
    return prepared
  }
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
