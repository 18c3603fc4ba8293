const firstMs = 500
const longestMs = 60_000

/** How long to wait after the `failures`th failure in a row: doubling, from half a second to a minute. */
export function backoffMs(failures: number): number {
  return Math.min(longestMs, firstMs * 2 ** Math.max(0, failures - 1))
}
