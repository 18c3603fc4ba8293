import { join } from 'node:path'
import type { Settings } from '../settings.ts'
import { placeOf } from './postgres/place.ts'
import type { Access } from './postgres/pool.ts'
import { lockForBot } from './sqlite/bot-lock.ts'
import { openSqliteStore } from './sqlite/sqlite-store.ts'
import type { Store } from './store.ts'

/** Where a store is: in the file of a folder, or, where a database is named, there. */
export type StorePlace = Pick<Settings, 'dataDir' | 'database'>

/** As whom a program opens a store; see `Access`. */
export type Opening = Pick<Access, 'as' | 'pid' | 'tell'>

/**
 * Opens the store of the settings, brought up to date. A bot has a folder for itself; on a PostgreSQL there may be several. Rejects with a
 * `UsageError` that names the cure when the place cannot be used, or another bot has it.
 */
export async function openStore({ dataDir, database }: StorePlace, opening: Opening): Promise<Store> {
  if (database !== null) {
    const { openPostgresStore } = await import('./postgres/postgres-store.ts')
    return openPostgresStore({ ...opening, url: database.url.reveal(), connections: database.connections })
  }
  if (opening.as === 'command') return openSqliteStore(dataDir)
  const lock = lockForBot(dataDir, opening.pid)
  try {
    const store = openSqliteStore(dataDir, true)
    return {
      ...store,
      close: async () => {
        await store.close()
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** A place in words, without its secrets. */
export function placeInWords({ dataDir, database }: StorePlace): string {
  return database === null ? join(dataDir, 'dateline.db') : placeOf(database.url.reveal())
}
