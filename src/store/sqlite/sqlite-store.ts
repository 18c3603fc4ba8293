import { Kysely } from 'kysely'
import type { Store } from '../store.ts'
import { storeOver } from '../store-over.ts'
import type { Tables } from '../tables.ts'
import { nodeSqliteDialect } from './dialect.ts'
import { sqliteEngine } from './engine.ts'
import { openDatabase } from './open.ts'

/** The embedded store: one file in `folder`. `botIsOurs` when this process has the lock of its bot. Throws a `UsageError` when the place cannot be used. */
export function openSqliteStore(folder: string, botIsOurs = false): Store {
  return storeOver(sqliteEngine(new Kysely<Tables>({ dialect: nodeSqliteDialect(openDatabase(folder, botIsOurs)) })))
}
