import type { Adapter } from '../adapters/adapter.ts'
import { createWeb } from '../adapters/web/web.ts'
import type { Topic } from '../digests/topic/topic.ts'
import type { Settings } from './settings.ts'

/** The places that the settings name, in the order in which they start: the page first, since it is there at once. */
export function createAdapters({ web, slack, discord }: Settings, topics: readonly Topic[]): readonly Adapter[] {
  return [...(web === null ? [] : [createWeb(web)])]
}
