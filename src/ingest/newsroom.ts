import { availableParallelism } from 'node:os'
import { judgeOf } from '../../digests/topic/relevance.ts'
import type { Topic } from '../../digests/topic/topic.ts'
import type { Instant } from '../instant.ts'
import type { Locks } from '../locks/locks.ts'
import type { Log } from '../log.ts'
import type { Settings } from '../settings.ts'
import type { Store } from '../store/store.ts'
import { loadOnce } from '../../adapters/load-once.ts'
import { lookupBySystem } from './guard.ts'
import type { Newsroom } from './room.ts'
import { openReader } from './reader.ts'
import { createVisitor } from './visitor.ts'

export type NewsroomParts = {
  readonly settings: Pick<Settings, 'fetchAllow' | 'contact' | 'version'>
  readonly store: Store
  readonly topics: readonly Topic[]
  readonly log: Log
  readonly now: () => Instant
  readonly keepAll: boolean
  readonly stopping: () => boolean
  /** What tells this process from others that ask the same publishers. */
  readonly locks: Pick<Locks, 'alone'>
}

/** Everything that brings news in, ready to poll; `close` lets go of threads and connections. */
export function openNewsroom({ settings, store, topics, log, now, keepAll, stopping, locks }: NewsroomParts): {
  readonly room: Newsroom
  close(): Promise<void>
} {
  const guard = { allow: new Set(settings.fetchAllow), lookup: lookupBySystem }
  let close = (): Promise<void> => Promise.resolve()
  // Loaded when something is fetched: a bot that answers needs none.
  const dispatcher = loadOnce(async () => {
    const { guardedAgent } = await import('./guarded-agent.ts')
    const agent = guardedAgent(guard)
    close = () => agent.destroy()
    return agent
  })
  const userAgent = `Dateline/${settings.version}${settings.contact === '' ? '' : ` (+${settings.contact})`}`
  const visitor = createVisitor({ dispatcher, guard, store, userAgent, now, stopping, alone: locks.alone })
  const reader = openReader(Math.max(1, availableParallelism() - 1))
  return {
    room: {
      judges: new Map(topics.map((topic) => [topic.name, judgeOf(topic)])),
      store,
      visitor,
      reader,
      topics,
      userAgent,
      keepAll,
      log,
      now,
      stopping,
    },
    close: async () => {
      await reader.close()
      await close()
    },
  }
}
