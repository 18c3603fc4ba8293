/** Reads `.env` of the working folder into the environment, where it overrides nothing. A folder without one is fine. */
export function loadEnvironment(): void {
  try {
    process.loadEnvFile()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
}
