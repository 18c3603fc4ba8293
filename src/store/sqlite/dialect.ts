import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { SqliteDialect, type SqliteStatement } from 'kysely'
import { troubleOf } from './trouble.ts'

/** Statements that are kept ready. The program has some two hundred; those of lists come in many lengths. */
const keptStatements = 300

/**
 * Kysely's SQLite dialect over `node:sqlite`. A transaction takes its write lock at once: a deferred one that reads and then writes
 * fails with SQLITE_BUSY_SNAPSHOT as soon as another process wrote in between, whatever the time-out.
 */
export function nodeSqliteDialect(database: DatabaseSync): SqliteDialect {
  const kept = new Map<string, SqliteStatement>()
  return new SqliteDialect({
    database: {
      close: () => database.close(),
      prepare: (sql) => {
        const meant = asMeant(sql, database.isTransaction)
        const known = kept.get(meant)
        if (known !== undefined) return known
        const statement = statementOf(database, meant)
        // The oldest goes: what is asked all the time is soon prepared again.
        const [oldest] = kept.keys()
        if (kept.size >= keptStatements && oldest !== undefined) kept.delete(oldest)
        kept.set(meant, statement)
        return statement
      },
    },
  })
}

function statementOf(database: DatabaseSync, sql: string): SqliteStatement {
  const statement = told(() => database.prepare(sql))
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
