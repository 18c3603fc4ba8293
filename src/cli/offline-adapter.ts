import type { Adapter } from '../../adapters/adapter.ts'
import type { Topic } from '../../digests/topic/topic.ts'

/** A platform's adapter that is never started, to see what it would send. */
export async function offlineAdapter(platform: 'slack' | 'discord', topics: readonly Topic[]): Promise<Adapter> {
  throw new Error(`${platform} ${topics.length}`)
}
