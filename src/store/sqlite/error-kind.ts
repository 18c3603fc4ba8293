// https://www.sqlite.org/rescode.html
export const kinds = { busy: 5, locked: 6, corrupt: 11, full: 13 } as const

/** The kind of an error of SQLite, the low byte of its code; undefined of any other error. */
export function errorKind(error: unknown): number | undefined {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode & 0xff
    : undefined
}
