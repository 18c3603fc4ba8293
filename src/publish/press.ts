import type { Adapter, UserId } from '../../adapters/adapter.ts'
import type { Topic } from '../../digests/topic/topic.ts'
import type { Instant } from '../instant.ts'
import type { Log } from '../log.ts'
import type { Measures } from '../operate/measures.ts'
import type { Store } from '../store/store.ts'
import type { Corrections } from './corrections.ts'
import type { StoryDesk } from './story-desk.ts'
import type { Timetable } from './timetable.ts'

/** What publishing needs. `stopping` turns true when no new part may be taken in hand. */
export type Press = {
  readonly store: Store
  readonly stories: StoryDesk
  readonly timetable: Timetable
  readonly corrections: Corrections
  /** Who is told of trouble with feeds. */
  readonly owners: readonly UserId[]
  readonly topics: readonly Topic[]
  readonly adapters: readonly Adapter[]
  readonly log: Log
  readonly measures: Measures
  readonly now: () => Instant
  /** Lets others have their turn: who asks something waits for an answer, while editions have hours. */
  readonly breathe: () => Promise<void>
  readonly stopping: () => boolean
}
