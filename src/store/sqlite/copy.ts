import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { UsageError } from '../../usage-error.ts'
import { lockForBot } from './bot-lock.ts'
import { openDatabase } from './open.ts'

/** Writes one consistent copy of the store to a new file, also while a bot is running. Never overwrites. */
export function backUp(folder: string, file: string): void {
  if (existsSync(file)) throw new UsageError(`${file} is there already. Nothing was written. Name a new file.`)
  const database = openDatabase(folder)
  try {
    database.prepare('vacuum into ?').run(file)
  } finally {
    database.close()
  }
}

/** Puts a copy in the place of the store, whole or not at all. Refused while a bot runs on the folder, and for a file that is no store. */
export function restore(folder: string, file: string, pid: number): void {
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}. Nothing was changed.`)
  if (!isStore(file)) throw new UsageError(`${file} is no copy of a Dateline store. Nothing was changed.`)
  const lock = lockForBot(folder, pid)
  try {
    const target = join(folder, 'dateline.db')
    const arriving = `${target}.restoring`
    copyFileSync(file, arriving)
    // What the old store had not yet put into its file belongs to the old store.
    for (const rest of ['-wal', '-shm']) rmSync(`${target}${rest}`, { force: true })
    renameSync(arriving, target)
    openDatabase(folder).close()
  } finally {
    lock.release()
  }
}

function isStore(file: string): boolean {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(file, { readOnly: true })
    return database.prepare("select 1 from sqlite_master where name = 'deliveries'").get() !== undefined
  } catch {
    return false
  } finally {
    database?.close()
  }
}
