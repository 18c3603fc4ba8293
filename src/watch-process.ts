import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { WatchProcess } from './operate/vitals.ts'

// A sample each so many milliseconds; the histogram holds the time between two, so the period itself is taken off.
const resolutionMs = 10
const nanoseconds = 1e-9

/** Watches this process: its event loop's lag from now on, its memory and its time. */
export const watchProcess: WatchProcess = () => {
  const lag = monitorEventLoopDelay({ resolution: resolutionMs })
  lag.enable()
  const lagOf = (delay: number): number =>
    Number.isFinite(delay) ? Math.max(0, delay * nanoseconds - resolutionMs / 1_000) : 0
  return {
    read: () => {
      const { rss, heapUsed } = process.memoryUsage()
      const { user, system } = process.cpuUsage()
      const vitals = {
        startedSeconds: Date.now() / 1_000 - process.uptime(),
        cpuSeconds: (user + system) / 1e6,
        residentBytes: rss,
        heapBytes: heapUsed,
        lagMeanSeconds: lagOf(lag.mean),
        lagP99Seconds: lagOf(lag.percentile(99)),
        lagMaxSeconds: lagOf(lag.max),
      }
      lag.reset()
      return vitals
    },
    stop: () => {
      lag.disable()
    },
  }
}
