import { threadMs } from './thread-ms.ts'

/** A growth of time that is surely more than the growth of the work, and surely less than its square. */
export const betweenLineAndSquare = 40

/** How much longer ten times the work takes: about 10 where time goes by its length, 100 where it goes by its square. */
export function growthOfTime(work: (length: number) => void, length: number): number {
  // What takes less than two milliseconds is mostly the machine's.
  const tenthMs = Math.max(
    2,
    leastMs(() => work(length / 10), 2),
  )
  return leastMs(() => work(length), betweenLineAndSquare * tenthMs) / tenthMs
}

/** The least of three tries, or the first that is short enough. */
function leastMs(work: () => void, shortMs: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let tries = 0; tries < 3 && least > shortMs; tries += 1) {
    least = Math.min(least, threadMs(work))
  }
  return least
}
