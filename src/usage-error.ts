/** Wrong usage or settings: the program did nothing, and the message says how to put it right. Ends the process with code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
