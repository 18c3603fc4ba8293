import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { UsageError } from '../../usage-error.ts'
import type { From, To } from '../move/ends.ts'
import { lockForBot } from './bot-lock.ts'
import { migrate } from './migrate.ts'
import { openDatabase } from './open.ts'
import { sqliteSide } from './side.ts'
import { storeFault } from './store-fault.ts'

/** The store in a folder, which no bot runs on and nobody writes to meanwhile, brought up to date. Throws a `UsageError`. */
export function moveFromFolder(folder: string, pid: number): From {
  if (!existsSync(join(folder, 'dateline.db')))
    throw new UsageError(`There is no store in ${folder}. Nothing was moved. Name the DATA_DIR that has one.`)
  const lock = lockForBot(folder, pid)
  let database: DatabaseSync | undefined
  try {
    database = openDatabase(folder, true)
    database.exec('begin immediate')
    return { side: sqliteSide(database), place: folder, close: closing(database, lock) }
  } catch (error) {
    database?.close()
    lock.release()
    throw error
  }
}

/** A folder without a store. What is moved there has another name until it is whole. Throws a `UsageError`. */
export function moveToFolder(folder: string, source: string, pid: number): To {
  const lock = lockForBot(folder, pid)
  const file = join(folder, 'dateline.db')
  const arriving = `${file}.moving`
  let database: DatabaseSync | undefined
  try {
    if (existsSync(file))
      throw new UsageError(`There is a store in ${folder} already. Nothing was moved. Name a folder without one.`)
    const resumes = existsSync(arriving)
    database = openArriving(arriving, folder)
    markAs(database, source, folder)
    const close = closing(database, lock)
    return {
      side: sqliteSide(database),
      place: folder,
      resumes,
      finish: async () => {
        database?.exec('drop table dateline_moving')
        await close()
        renameSync(arriving, file)
      },
      close,
    }
  } catch (error) {
    database?.close()
    lock.release()
    throw error
  }
}

function openArriving(file: string, folder: string): DatabaseSync {
  try {
    const database = new DatabaseSync(file, { enableForeignKeyConstraints: true })
    migrate(database, file)
    return database
  } catch (error) {
    throw storeFault(error, folder, file)
  }
}

function markAs(database: DatabaseSync, source: string, folder: string): void {
  database.exec('create table if not exists dateline_moving (source text not null) strict')
  const found = database.prepare('select source from dateline_moving').get()?.['source']
  if (found === undefined) database.prepare('insert into dateline_moving values (?)').run(source)
  else if (found !== source)
    throw new UsageError(
      `A move from ${String(found)} to ${folder} was broken off. Nothing was moved. Finish that one first, or take away ${join(folder, 'dateline.db.moving')}.`,
    )
}

function closing(database: DatabaseSync, lock: { release(): void }): () => Promise<void> {
  let isOpen = true
  return () => {
    if (isOpen) {
      isOpen = false
      database.close()
      lock.release()
    }
    return Promise.resolve()
  }
}
