import { resolve } from 'node:path'
import type { Topic } from '../../digests/topic/topic.ts'
import { readSettings, type Settings } from '../settings.ts'
import { syncFeeds } from '../ingest/ingest.ts'
import { openStore } from '../store/open-store.ts'
import type { Instant } from '../instant.ts'
import type { Store } from '../store/store.ts'
import { storeSamples } from '../topic/samples.ts'
import { readTopicFile } from '../topic/topic-file.ts'
import type { Shell } from './shell.ts'

/** What a command of the terminal works with. */
export type Workplace = {
  readonly settings: Settings
  readonly topics: readonly [Topic, ...Topic[]]
  readonly store: Store
  readonly now: () => Instant
}

/** Opens settings, topics and the store beside a bot that may be running, does the work, and closes the store. */
export async function withStore<Result>(
  { env, now, pid }: Shell,
  work: (workplace: Workplace) => Promise<Result>,
): Promise<Result> {
  const settings = readSettings(env)
  const files = settings.topics.map((name) => readTopicFile(resolve(settings.topicsDir), name))
  const [first, ...others] = files.map(({ topic }) => topic)
  if (first === undefined) throw new Error('settings without a topic were let through')
  const store = await openStore(settings, { as: 'command', pid, tell: () => undefined })
  try {
    for (const file of files) await storeSamples(store, file, now())
    await syncFeeds(
      store,
      files.map(({ topic }) => topic),
      now(),
    )
    return await work({ settings, topics: [first, ...others], store, now })
  } finally {
    await store.close()
  }
}
