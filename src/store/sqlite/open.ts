import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { UsageError } from '../../usage-error.ts'
import { isBotRunning } from './bot-lock.ts'
import { makeFolder } from './make-folder.ts'
import { isOlder, migrate } from './migrate.ts'
import { storeFault } from './store-fault.ts'

/** How long a writer waits for another process before it gives up. */
const busyTimeoutMs = 5_000

/**
 * Opens `<folder>/dateline.db`, and makes both when they are not there. Every acknowledged write outlives a crash and a power
 * cut (WAL with `synchronous = FULL`). Throws a `UsageError` when the place cannot be written, the store is newer, or it is older and a bot that is
 * not ours runs on it: its statements were written for the tables as they are.
 */
export function openDatabase(folder: string, botIsOurs = false): DatabaseSync {
  const file = join(folder, 'dateline.db')
  let database: DatabaseSync | undefined
  try {
    makeFolder(folder)
    database = new DatabaseSync(file, { timeout: busyTimeoutMs, enableForeignKeyConstraints: true })
    database.exec('pragma journal_mode = wal; pragma synchronous = full;')
    // A file that may only be read shows itself here, and not at the first digest.
    database.exec('begin immediate; rollback;')
    if (!botIsOurs && isOlder(database) && isBotRunning(folder))
      throw new UsageError(
        `The store in ${folder} must be brought up to date, but an older program runs on it. Nothing was changed. Stop that one, then do this again.`,
      )
    migrate(database, file)
    return database
  } catch (error) {
    database?.close()
    throw storeFault(error, folder, file)
  }
}
