import { UsageError } from '../../usage-error.ts'

/** What is wrong with the place of a store, in words with a cure; any other error as it is. */
export function storeFault(error: unknown, folder: string, file: string): unknown {
  if (error instanceof UsageError) return error
  const message = error instanceof Error ? error.message : String(error)
  if (/not a database|malformed/.test(message)) {
    return new UsageError(
      `${file} is not a store of Dateline (${message}). It was left as it is. Restore a backup, or set DATA_DIR to another folder.`,
      { cause: error },
    )
  }
  if (/readonly|read-only|EACCES|EROFS|EPERM|unable to open|ENOTDIR|ENOENT|EEXIST/.test(message)) {
    return new UsageError(
      `The store in ${folder} cannot be written (${message}). Nothing was changed. Give this user the right to write there, or set DATA_DIR to another folder.`,
      { cause: error },
    )
  }
  return error
}
