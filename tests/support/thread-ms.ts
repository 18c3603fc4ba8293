/** This thread's own time for some work, in milliseconds, so that a busy machine does not decide. */
export function threadMs(work: () => void): number {
  const began = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(began)
  return (user + system) / 1_000
}
