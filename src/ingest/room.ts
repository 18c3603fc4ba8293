import type { Judge } from '../../digests/topic/relevance.ts'
import type { Topic } from '../../digests/topic/topic.ts'
import type { Instant } from '../instant.ts'
import type { Log } from '../log.ts'
import type { Store } from '../store/store.ts'
import type { Reader } from './reader.ts'
import type { Visitor } from './visitor.ts'

/** What polling needs. `keepAll` stores also what the topic's relevance would drop. */
export type Newsroom = {
  readonly store: Store
  readonly visitor: Visitor
  readonly reader: Reader
  readonly topics: readonly Topic[]
  /** Says of an article whether it belongs to a topic, by the topic's name. */
  readonly judges: ReadonlyMap<string, Judge>
  readonly userAgent: string
  readonly keepAll: boolean
  readonly log: Log
  readonly now: () => Instant
  readonly stopping: () => boolean
}
