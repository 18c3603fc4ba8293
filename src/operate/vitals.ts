/** How this process is: memory in bytes, times in seconds, the event loop's lag since it was asked last. */
export type Vitals = {
  readonly startedSeconds: number
  readonly cpuSeconds: number
  readonly residentBytes: number
  readonly heapBytes: number
  readonly lagMeanSeconds: number
  readonly lagP99Seconds: number
  readonly lagMaxSeconds: number
}

/** Watches this process from when it is called; `stop` lets go. Handed in by the entry, which alone reads the process. */
export type WatchProcess = () => { read(): Vitals; stop(): void }
