/** Wrong usage or settings: the program did nothing, and the message says how to put it right. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError'
  /** What the process ends with: to start it again would be in vain. */
  readonly exitCode: number = 2
}

/** What a process ends with that may have more luck when it is started again: EX_TEMPFAIL of sysexits.h. */
export const exitForNow = 75

/** What the program needs is out of reach for now: nothing was done, and another start may have more luck. */
export class OutOfReach extends UsageError {
  override readonly name = 'OutOfReach'
  override readonly exitCode = exitForNow
}
