import type { Adapter, UserId } from '../../adapters/adapter.ts'
import type { Topic } from '../../digests/topic/topic.ts'
import type { Instant } from '../instant.ts'
import type { Log } from '../log.ts'
import type { Measures } from '../operate/measures.ts'
import type { Store } from '../store/store.ts'
import type { Corrections } from './corrections.ts'
import type { Moments } from './moment.ts'
import type { Timetable } from './timetable.ts'

/** What bringing out takes that is composed already. */
export type Outlet = {
  readonly store: Store
  readonly corrections: Corrections
  /** Who is told of trouble with feeds. */
  readonly owners: readonly UserId[]
  readonly topics: readonly Topic[]
  /** Those that post into channels, whether or not they listen just now. */
  readonly adapters: readonly Adapter[]
  readonly log: Log
  readonly measures: Measures
  readonly now: () => Instant
  /** True while no new part may be taken in hand: this process ends, or its clock is wrong. */
  readonly stopping: () => boolean
}

/** What publishing needs. */
export type Press = Outlet & {
  readonly timetable: Timetable
  readonly moments: Moments
  /** Lets others have their turn: who asks something waits for an answer, while editions have hours. */
  readonly breathe: () => Promise<void>
}
