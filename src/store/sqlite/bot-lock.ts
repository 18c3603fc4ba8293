import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { UsageError } from '../../usage-error.ts'
import { makeFolder } from './make-folder.ts'
import { storeFault } from './store-fault.ts'

/**
 * Makes this process the one running bot of a data folder until `release` is called or the process ends, however it ends. The
 * lock is an open transaction on a database of its own, which the system frees. Nothing may open that file in another way: closing
 * any other handle on it would drop the lock (https://www.sqlite.org/howtocorrupt.html, 2.2).
 */
export function lockForBot(folder: string, pid: number): { release(): void } {
  const pidFile = join(folder, 'bot.pid')
  const lock = openLock(folder)
  try {
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    throw new UsageError(
      `Another bot is running on ${folder} (process ${readPid(pidFile)}). This one did nothing. Stop the other, or give this one a DATA_DIR of its own.`,
      {
        cause: error,
      },
    )
  }
  writeFileSync(pidFile, `${pid}\n`)
  return { release: () => lock.close() }
}

/** Whether a bot runs on a data folder. Leaves no trace there. */
export function isBotRunning(folder: string): boolean {
  const file = join(folder, 'bot.lock')
  if (!existsSync(file)) return false
  const lock = new DatabaseSync(file, { timeout: 0, readOnly: true })
  try {
    lock.prepare('select count(*) from sqlite_master').get()
    return false
  } catch {
    return true
  } finally {
    lock.close()
  }
}

function openLock(folder: string): DatabaseSync {
  try {
    makeFolder(folder)
    return new DatabaseSync(join(folder, 'bot.lock'), { timeout: 0 })
  } catch (error) {
    throw storeFault(error, folder, join(folder, 'bot.lock'))
  }
}

function readPid(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return 'unknown'
  }
}
