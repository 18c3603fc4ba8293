import type { Health } from '../../digests/digest/digest.ts'
import type { Topic } from '../../digests/topic/topic.ts'
import type { Instant } from '../instant.ts'
import type { Store } from '../store/store.ts'
import { createComposer, type Composer } from './compose.ts'
import { healthOf } from './health.ts'
import type { Prints } from './print.ts'

/** What all editions of one instant share: what news there is, weighed once, and how the feeds are. */
export type Moment = {
  readonly composer: Composer
  readonly health: ReadonlyMap<string, Health | null>
  readonly prints: Prints
}

/** Gives the moment of an instant; jobs of the same instant share one. */
export type Moments = (at: Instant) => Promise<Moment>

/** A moment holds a day's articles: `inAWhile` runs what lets go of it, when all that is due then is composed. */
export function createMoments(
  store: Store,
  topics: readonly Topic[],
  inAWhile: (letGo: () => void) => void = () => undefined,
): Moments {
  let last: { readonly at: Instant; readonly moment: Promise<Moment> } | undefined
  return (at) => {
    if (last?.at === at) return last.moment
    const opened = { at, moment: momentOf(store, topics) }
    const letGo = (): void => {
      if (last === opened) last = undefined
    }
    last = opened
    opened.moment.catch(letGo)
    inAWhile(letGo)
    return opened.moment
  }
}

async function momentOf(store: Store, topics: readonly Topic[]): Promise<Moment> {
  const health = new Map<string, Health | null>()
  for (const { name } of topics) health.set(name, await healthOf(store, name))
  return { composer: createComposer(store), health, prints: new Map() }
}
