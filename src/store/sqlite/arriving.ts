import { accessSync, constants, copyFileSync, existsSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { UsageError } from '../../usage-error.ts'
import type { Store } from '../store.ts'
import { storeOver } from '../store-over.ts'
import type { Tables } from '../tables.ts'
import { nodeSqliteDialect } from './dialect.ts'
import { sqliteEngine } from './engine.ts'
import { errorKind, kinds } from './error-kind.ts'
import { migrate, versionOf } from './migrate.ts'

/** What is done to a copy before it takes the place of a store. */
export type Settle = (store: Store) => Promise<void>

/** Puts a copy of a store into another file, up to date and settled. Refuses a file that is no store, one that is damaged, and one that a newer program wrote. */
export async function copyArrives(file: string, arriving: string, settle: Settle): Promise<void> {
  needStore(file)
  removeDatabase(arriving)
  copyFileSync(file, arriving)
  const database = new DatabaseSync(arriving, { enableForeignKeyConstraints: true })
  try {
    needWhole(database, file)
    migrate(database, file)
    await settle(storeOver(sqliteEngine(new Kysely<Tables>({ dialect: nodeSqliteDialect(database) }))))
  } finally {
    database.close()
  }
}

/** Throws a `UsageError` for a file that is not there, or no copy of a store. */
export function needStore(file: string): void {
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}. Nothing was changed.`)
  if (!isStore(file)) throw new UsageError(`${file} is no copy of a Dateline store. Nothing was changed.`)
}

function needWhole(database: DatabaseSync, file: string): void {
  let found: unknown
  try {
    found = database.prepare('pragma integrity_check(1)').get()?.['integrity_check']
  } catch (error) {
    found = error instanceof Error ? error.message : error
  }
  if (found !== 'ok')
    throw new UsageError(
      `${file} is damaged (${String(found)}). Nothing was changed. Take another copy, or copy this one again from where it was kept.`,
    )
}

/** Throws a `UsageError` unless a file can be made there, and is not there yet. */
export function needNewFile(file: string): void {
  if (file.trim() === '' || file === ':memory:' || file.startsWith('file:'))
    throw new UsageError(
      `“${file}” names no file. Nothing was written. Name a new file by its path, such as ./copy.db.`,
    )
  if (existsSync(file)) throw new UsageError(`${file} is there already. Nothing was written. Name a new file.`)
  const folder = dirname(resolve(file))
  try {
    accessSync(folder, constants.W_OK)
  } catch {
    throw new UsageError(
      `No file can be made in ${folder}. Nothing was written. Name a folder that is there and may be written.`,
    )
  }
}

/** Takes away a database with what stands beside it. */
export function removeDatabase(file: string): void {
  for (const rest of ['', '-wal', '-shm']) rmSync(`${file}${rest}`, { force: true })
}

function isStore(file: string): boolean {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(file, { readOnly: true })
    const { tables } = database
      .prepare(
        "select count(*) as tables from sqlite_master where type = 'table' and name in ('articles', 'revisions', 'quotes', 'subscriptions', 'editions', 'deliveries')",
      )
      .get() ?? { tables: 0 }
    return tables === 6 && versionOf(database) > 0
  } catch (error) {
    // One that is damaged may be a store; what it lacks is told when it is looked through.
    return errorKind(error) === kinds.corrupt
  } finally {
    database?.close()
  }
}
