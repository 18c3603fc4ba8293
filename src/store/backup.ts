import { mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { emptyRows, move } from './move/move.ts'
import type { StorePlace } from './open-store.ts'
import { copyArrives, needNewFile, removeDatabase, type Settle } from './sqlite/arriving.ts'
import { backUp, restore } from './sqlite/copy.ts'
import { migrate } from './sqlite/migrate.ts'
import { sqliteSide } from './sqlite/side.ts'

/**
 * Writes one consistent copy of a store to a new file, also while bots work on it. The file is an embedded store, whatever kind the store itself
 * is, so that it can be restored to either. Never overwrites.
 */
export async function backUpStore({ dataDir, database }: StorePlace, file: string, pid: number): Promise<void> {
  if (database === null) return backUp(dataDir, file)
  needNewFile(file)
  const { copyOfPostgres } = await import('./postgres/move-from.ts')
  const from = await copyOfPostgres(database.url.reveal(), pid)
  const partial = `${file}.partial`
  removeDatabase(partial)
  try {
    const copy = new DatabaseSync(partial, { enableForeignKeyConstraints: true })
    try {
      migrate(copy, file)
      const to = { side: sqliteSide(copy), place: file, resumes: false, finish: done, close: done }
      await move(from, to, () => undefined)
    } finally {
      copy.close()
    }
    renameSync(partial, file)
  } finally {
    removeDatabase(partial)
    await from.close()
  }
}

/**
 * Puts a copy in the place of a store, whole or not at all, after `settle` has made it safe to go on with. Refused while a bot runs there,
 * for a file that is no store, and for one that a newer program wrote.
 */
export async function restoreStore(
  { dataDir, database }: StorePlace,
  file: string,
  pid: number,
  settle: Settle,
): Promise<void> {
  if (database === null) return restore(dataDir, file, pid, settle)
  const { refillPostgres } = await import('./postgres/move-to.ts')
  const folder = mkdtempSync(join(tmpdir(), 'dateline-restore-'))
  try {
    const arriving = join(folder, 'dateline.db')
    await copyArrives(file, arriving, settle)
    const to = await refillPostgres(database.url.reveal(), pid)
    const copy = new DatabaseSync(arriving, { readOnly: true })
    try {
      await emptyRows(to.side)
      await move({ side: sqliteSide(copy), place: file, close: done }, to, () => undefined)
    } finally {
      copy.close()
      await to.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const done = (): Promise<void> => Promise.resolve()
