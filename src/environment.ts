import { UsageError } from './usage-error.ts'

/** Reads `.env` of the working folder into the environment, where it overrides nothing. A folder without one is fine. Throws a `UsageError` for one that cannot be read. */
export function loadEnvironment(): void {
  try {
    process.loadEnvFile()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
      throw new UsageError(
        `.env cannot be read (${error instanceof Error ? error.message : String(error)}). Nothing was changed. It must be a file that this user may read.`,
        { cause: error },
      )
  }
}
