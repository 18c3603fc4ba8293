import type { Health } from '../../digests/digest/digest.ts'
import type { Topic } from '../../digests/topic/topic.ts'
import type { Instant } from '../instant.ts'
import type { Store } from '../store/store.ts'
import { createComposer, type Composer } from './compose.ts'
import { healthOf } from './health.ts'

/** What all editions of one instant share: what news there is, weighed once, and how the feeds are. */
export type Moment = { readonly composer: Composer; readonly health: ReadonlyMap<string, Health | null> }

/** Gives the moment of an instant; jobs of the same instant share one for as long as one of them is in hand. */
export type Moments = (at: Instant) => Promise<Moment>

export function createMoments(store: Store, topics: readonly Topic[]): Moments {
  let last: { readonly at: Instant; readonly moment: WeakRef<Moment> } | undefined
  return async (at) => {
    const known = last?.at === at ? last.moment.deref() : undefined
    if (known !== undefined) return known
    const health = new Map<string, Health | null>()
    for (const { name } of topics) health.set(name, await healthOf(store, name))
    const moment = { composer: createComposer(store), health }
    last = { at, moment: new WeakRef(moment) }
    return moment
  }
}
