/** Names that one process at a time may hold, wherever it runs. What a process held is free as soon as it ends, however it ends. */
export interface Locks {
  /** Takes a name without waiting; true also for one that this process holds. It is held until it is released or lost. */
  take(name: string): Promise<boolean>
  release(name: string): Promise<void>
  /** Takes part in a name that any number may share, until this process ends; gives how many processes do, this one among them. */
  join(name: string): Promise<number>
  /** Does work while no other process does work under this name. Those of one process must not ask at once. */
  alone<Result>(name: string, work: () => Promise<Result>): Promise<Result>
  /** Tells of names that are held no more, because the way to the others was cut. */
  onLost(listener: (names: ReadonlySet<string>) => void): void
  close(): Promise<void>
}

/** Where there is one process only, it holds every name. */
export const noOtherProcess: Locks = {
  take: () => Promise.resolve(true),
  release: () => Promise.resolve(),
  join: () => Promise.resolve(1),
  alone: (_name, work) => work(),
  onLost: () => undefined,
  close: () => Promise.resolve(),
}
