/** What befalls the processes. All seconds are the wall's. */
export type Troubles = {
  /** A process is killed so often, until so many were. */
  readonly killEverySeconds: number
  readonly mostKills: number
  /** Whether another process is started in the place of one that was killed. */
  readonly replaces: boolean
  /** When the database goes away after the first digest was composed, and for how long; one after the other. */
  readonly outages: readonly { readonly afterSeconds: number; readonly seconds: number }[]
  /** How often all connections to the database are cut after the first digest was composed, until they were so many times. */
  readonly cutEverySeconds: number
  readonly mostCuts: number
  /** A line for whoever watches. */
  readonly say: (line: string) => void
}

/** What befell them. */
export type Befell = {
  kills: number
  cuts: number
  restarts: number
  /** Processes that ended by themselves while the database was there. */
  crashes: number
  faults: number
  /** Commands that were asked while the database was away, and those that were not told to come again in a moment. */
  asked: number
  unanswered: number
  /** For how long the database was away. */
  awaySeconds: number
  /**
   * The longest time from a kill until the last piece of work that was in hand then was done, or begun anew by another process, on the clock of the
   * processes; without the time for which the database was away.
   */
  takeoverSeconds: number
}

/** Before anything happened. */
export function nothingYet(): Befell {
  return {
    kills: 0,
    cuts: 0,
    restarts: 0,
    crashes: 0,
    faults: 0,
    asked: 0,
    unanswered: 0,
    awaySeconds: 0,
    takeoverSeconds: 0,
  }
}
