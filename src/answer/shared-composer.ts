import { plusMs, secondMs, type Instant } from '../instant.ts'
import { createComposer, type Composer } from '../publish/compose.ts'
import type { Store } from '../store/store.ts'

/** Those who ask within so long read the same news: composing it takes a hundred times as long as writing it down. */
const sharedMs = 5 * secondMs

/** A composer, and the instant up to which it has composed. */
type Shared = { readonly upTo: Instant; readonly composer: Composer }

const latest = new WeakMap<Store, Shared>()

/** The composer of somebody who asked some seconds ago, with their instant, or else a new one. */
export function sharedComposer(store: Store, now: Instant): Shared {
  const known = latest.get(store)
  if (known !== undefined && known.upTo < now && now < plusMs(known.upTo, sharedMs)) return known
  const shared = { upTo: now, composer: createComposer(store) }
  latest.set(store, shared)
  return shared
}
