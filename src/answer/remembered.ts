import { msOf, secondMs, type Instant } from '../instant.ts'
import type { Topic } from '../../digests/topic/topic.ts'
import type { Headline, Store } from '../store/store.ts'
import { knownSpeakers } from './who.ts'

/** So long a list of names may be behind the store: nobody asks after somebody quicker than that. */
const rememberedMs = 10 * secondMs

/** The store with its list of speakers remembered for some seconds: every name that is typed is looked up in it. */
export function withSpeakersRemembered(store: Store, now: () => Instant): Store {
  const known = new Map<string, { readonly untilMs: number; readonly speakers: ReturnType<Store['speakers']> }>()
  const all = (topic: string): ReturnType<Store['speakers']> => {
    const remembered = known.get(topic)
    const nowMs = msOf(now())
    if (remembered !== undefined && nowMs < remembered.untilMs) return remembered.speakers
    const speakers = store.speakers(topic, knownSpeakers)
    known.set(topic, { untilMs: nowMs + rememberedMs, speakers })
    speakers.catch(() => known.delete(topic))
    return speakers
  }
  return {
    ...store,
    speakers: async (topic, limit) => {
      const speakers = await all(topic)
      // The same list, so that what was made of it is found again.
      return limit >= speakers.length ? speakers : speakers.slice(0, limit)
    },
  }
}

/** What is offered while somebody types; who looks for an older article has its words. */
const rememberedHeadlines = 100

/**
 * The latest headlines of each topic, given at once, while somebody types: as they were some seconds ago. The first are read in the
 * background when this is made.
 */
export function rememberHeadlines({
  store,
  topics,
  now,
}: {
  readonly store: Store
  readonly topics: readonly Topic[]
  readonly now: () => Instant
}): { readonly of: (topic: string) => readonly Headline[] } {
  const known = new Map<string, { readonly untilMs: number; readonly headlines: readonly Headline[] }>()
  const refresh = (topic: string): void => {
    const { headlines = [] } = known.get(topic) ?? {}
    const untilMs = msOf(now()) + rememberedMs
    known.set(topic, { untilMs, headlines })
    store.headlines(topic, rememberedHeadlines).then(
      (latest) => known.set(topic, { untilMs, headlines: latest }),
      () => known.delete(topic),
    )
  }
  for (const { name } of topics) refresh(name)
  return {
    of: (topic) => {
      if ((known.get(topic)?.untilMs ?? 0) <= msOf(now())) refresh(topic)
      return known.get(topic)?.headlines ?? []
    },
  }
}
