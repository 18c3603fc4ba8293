import type { Instant } from '../instant.ts'
import type { Job, JobKind } from './job.ts'

/** Does a job. Gives when the same is to be done again, when that is known. */
export type Work = (job: Job) => Promise<Instant | undefined>

/** Work that failed so often that it was given up. The next minute offers it anew where it is still due. */
export type GivenUp = {
  readonly kind: JobKind
  readonly key: string
  readonly why: string
  readonly at: Instant
  readonly tries: number
}

/** How many jobs of a kind wait, also for a later instant, and how many are in hand. */
export type JobCounts = { readonly [kind in JobKind]: { readonly waiting: number; readonly inHand: number } }

/** The counts of all kinds, each as it is told. */
export function countsBy(of: (kind: JobKind) => JobCounts[JobKind]): JobCounts {
  return {
    deliver: of('deliver'),
    compose: of('compose'),
    correct: of('correct'),
    poll: of('poll'),
    see: of('see'),
    tidy: of('tidy'),
  }
}

/** Where work waits until some process does it: in this one, or in PostgreSQL for many. The same contract tests run over each. */
export interface Jobs {
  /** Begins to do what waits, of these kinds only. */
  start(kinds: readonly JobKind[], work: Work): Promise<void>
  /** Takes no more work until it is started again; what is in hand goes on. */
  rest(): Promise<void>
  /** Offers work. What waits already, by its kind and key, is not queued again; what is in hand is done once more afterwards. */
  offer(jobs: readonly Job[]): Promise<void>
  counts(): Promise<JobCounts>
  /** What was given up lately, the latest first. */
  givenUp(limit: number): Promise<readonly GivenUp[]>
  /** Takes no more work, and waits for what is in hand. */
  stop(): Promise<void>
}

/** How often work is tried before it is given up, and how long after its first failure it is tried again; each further one doubles that. */
export type Patience = { readonly tries: number; readonly firstRetryMs: number; readonly longestRetryMs: number }

/** Some fifteen seconds. Longer waits between the tries were ruled out: work that failed while the database was away, and whose process then died, came 17 s late. */
export const usualPatience: Patience = { tries: 9, firstRetryMs: 1_000, longestRetryMs: 2_000 }

/** An error in one line, for whoever reads what was given up. */
export function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 300)
}
