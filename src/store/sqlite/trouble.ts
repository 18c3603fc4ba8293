import { StoreTrouble } from '../store-trouble.ts'

// https://www.sqlite.org/rescode.html: the low byte of a code is its kind.
const [busy, locked, full] = [5, 6, 13]

/** What went wrong while the store was in use: a `StoreTrouble` where its place is the cause, any other error as it is. */
export function troubleOf(error: unknown): unknown {
  if (!(error instanceof Error && 'errcode' in error && typeof error.errcode === 'number')) return error
  const kind = error.errcode & 0xff
  if (kind === full) return new StoreTrouble('full', error.message)
  return kind === busy || kind === locked ? new StoreTrouble('away', error.message) : error
}
