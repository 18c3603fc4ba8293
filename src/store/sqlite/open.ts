import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { UsageError } from '../../usage-error.ts'
import { migrate } from './migrate.ts'

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
    mkdirSync(folder, { recursive: true })
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

function storeFault(error: unknown, folder: string, file: string): unknown {
  if (error instanceof UsageError) return error
  const message = error instanceof Error ? error.message : String(error)
  if (/not a database|malformed/.test(message)) {
    return new UsageError(
      `${file} is not a store of Dateline (${message}). It was left as it is. Restore a backup, or set DATA_DIR to another folder.`,
      { cause: error },
    )
  }
  if (/readonly|read-only|EACCES|EROFS|EPERM|unable to open|ENOTDIR|EEXIST/.test(message)) {
    return new UsageError(
      `The store in ${folder} cannot be written (${message}). Nothing was changed. Give this user the right to write there, or set DATA_DIR to another folder.`,
      { cause: error },
    )
  }
  return error
}
