import { exitForNow } from '../usage-error.ts'

/**
 * The store could not do what it was asked, and nothing was changed. `away`: its database is out of reach for now, and the same may work in a moment.
 * `full`: its disk takes no more, until somebody makes room; what is there can be read.
 */
export class StoreTrouble extends Error {
  override readonly name = 'StoreTrouble'
  readonly is: 'away' | 'full'
  /** What a process ends with whose work failed by it. */
  readonly exitCode: number

  constructor(is: 'away' | 'full', why: string) {
    super(is === 'away' ? `The store is out of reach (${why}).` : `The store's disk is full (${why}).`)
    this.is = is
    this.exitCode = is === 'away' ? exitForNow : 1
  }
}
