import { existsSync, mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** Makes a folder with those that it stands in. Node's own way of it never ends where a system says that there is nothing, as /proc does. */
export function makeFolder(folder: string): void {
  const path = resolve(folder)
  if (existsSync(path)) return mkdirIfMissing(path)
  const around = dirname(path)
  if (around !== path) makeFolder(around)
  mkdirIfMissing(path)
}

function mkdirIfMissing(path: string): void {
  try {
    mkdirSync(path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
}
