import { msOf, secondMs, type Instant } from '../instant.ts'
import type { Store } from '../store/store.ts'

/** So long a list of names may be behind the store: nobody asks after somebody quicker than that. */
const rememberedMs = 10 * secondMs

/** The store with its list of speakers remembered for some seconds: every name that is typed is looked up in it. */
export function withSpeakersRemembered(store: Store, now: () => Instant): Store {
  const known = new Map<string, { readonly untilMs: number; readonly speakers: ReturnType<Store['speakers']> }>()
  return {
    ...store,
    speakers: (topic, limit) => {
      const key = `${topic} ${limit}`
      const remembered = known.get(key)
      const nowMs = msOf(now())
      if (remembered !== undefined && nowMs < remembered.untilMs) return remembered.speakers
      const speakers = store.speakers(topic, limit)
      known.set(key, { untilMs: nowMs + rememberedMs, speakers })
      speakers.catch(() => known.delete(key))
      return speakers
    },
  }
}
