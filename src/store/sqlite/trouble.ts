import { StoreTrouble } from '../store-trouble.ts'
import { errorKind, kinds } from './error-kind.ts'

/** What went wrong while the store was in use: a `StoreTrouble` where its place is the cause, any other error as it is. */
export function troubleOf(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const kind = errorKind(error)
  if (kind === kinds.full) return new StoreTrouble('full', error.message)
  return kind === kinds.busy || kind === kinds.locked ? new StoreTrouble('away', error.message) : error
}
