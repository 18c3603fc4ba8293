import { existsSync, linkSync, renameSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { UsageError } from '../../usage-error.ts'
import { copyArrives, needNewFile, needStore, removeDatabase, type Settle } from './arriving.ts'
import { lockForBot } from './bot-lock.ts'
import { errorKind, kinds } from './error-kind.ts'
import { openDatabase } from './open.ts'

/** Writes one consistent copy of the store to a new file, also while a bot is running. Never overwrites. */
export function backUp(folder: string, file: string): void {
  needNewFile(file)
  const database = openDatabase(folder)
  try {
    database.prepare('vacuum into ?').run(resolve(file))
  } finally {
    database.close()
  }
}

/**
 * Puts a copy in the place of the store, whole or not at all. Refused while a bot runs on the folder, for a file that is no store, and for
 * one that a newer program wrote. The old store is kept beside it until the new one stands.
 */
export async function restore(folder: string, file: string, pid: number, settle: Settle): Promise<void> {
  needStore(file)
  const lock = lockForBot(folder, pid)
  const target = join(folder, 'dateline.db')
  const [arriving, leaving] = [`${target}.restoring`, `${target}.before`]
  try {
    await copyArrives(file, arriving, settle)
    settleOld(target)
    removeDatabase(leaving)
    if (existsSync(target)) linkSync(target, leaving)
    renameSync(arriving, target)
    openDatabase(folder, true).close()
    removeDatabase(leaving)
  } finally {
    removeDatabase(arriving)
    lock.release()
  }
}

// What the old store had not yet put into its file belongs to the old store: it goes into the file first, which also shows that nobody else has it
// open: whoever has would go on writing beside the new one. A store that is broken keeps it beside.
function settleOld(target: string): void {
  if (!existsSync(target)) return
  let database: DatabaseSync | undefined
  let isAlone = true
  try {
    database = new DatabaseSync(target)
    isAlone = database.prepare('pragma journal_mode = delete').get()?.['journal_mode'] === 'delete'
  } catch (error) {
    if (errorKind(error) === kinds.busy) isAlone = false
    else
      for (const rest of ['-wal', '-shm'])
        if (existsSync(`${target}${rest}`)) renameSync(`${target}${rest}`, `${target}.broken${rest}`)
  } finally {
    database?.close()
  }
  if (!isAlone)
    throw new UsageError(`Another command is at work on ${target}. Nothing was changed. Try again when it has ended.`)
}
