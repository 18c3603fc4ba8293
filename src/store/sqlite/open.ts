import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { makeFolder } from './make-folder.ts'
import { migrate } from './migrate.ts'
import { storeFault } from './store-fault.ts'

/** How long a writer waits for another process before it gives up. */
const busyTimeoutMs = 5_000

/**
 * Opens `<folder>/dateline.db`, and makes both when they are not there. Every acknowledged write outlives a crash and a power
 * cut (WAL with `synchronous = FULL`). Throws a `UsageError` when the place cannot be written, or the store is newer.
 */
export function openDatabase(folder: string): DatabaseSync {
  const file = join(folder, 'dateline.db')
  let database: DatabaseSync | undefined
  try {
    makeFolder(folder)
    database = new DatabaseSync(file, { timeout: busyTimeoutMs, enableForeignKeyConstraints: true })
    database.exec('pragma journal_mode = wal; pragma synchronous = full;')
    // A file that may only be read shows itself here, and not at the first digest.
    database.exec('begin immediate; rollback;')
    migrate(database, file)
    return database
  } catch (error) {
    database?.close()
    throw storeFault(error, folder, file)
  }
}
