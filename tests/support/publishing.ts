import { onTestFinished } from 'vitest'
import type { Adapter } from '../../adapters/adapter.ts'
import type { Article } from '../../digests/article/article.ts'
import type { Instant } from '../../src/instant.ts'
import { noMeasures } from '../../src/operate/measures.ts'
import { createStoryDesk } from '../../src/publish/story-desk.ts'
import { correct } from '../../src/publish/correct.ts'
import { createCorrections } from '../../src/publish/corrections.ts'
import { createTimetable } from '../../src/publish/timetable.ts'
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts'
import type { Store } from '../../src/store/store.ts'
import { anArticle, aSubscription, factsOf } from './articles.ts'
import { memoryPlatform, type MemoryPlatform } from './channels.ts'
import { newFolder } from './folder.ts'
import { memoryLog } from './log.ts'
import { publish, type Publishing } from './publish.ts'
import { sco } from './topic.ts'

/** 09:00 in Tashkent, when the subscription of these tests is due. */
export const nine = '2026-11-24T04:00:00.000Z'

/** All that publishing needs, over a platform in memory, with one subscription. `at` publishes at an instant. */
export type Desk = Publishing & {
  readonly store: Store
  readonly platform: MemoryPlatform
  readonly at: (now: Instant) => Promise<Instant | undefined>
}

/** What publishing needs over a store and some adapters; `at` publishes at an instant. */
export function pressOver(store: Store, adapters: readonly Adapter[]): Pick<Desk, 'at'> & Publishing {
  let now = nine
  const press: Publishing = {
    store,
    stories: createStoryDesk(store),
    timetable: createTimetable(store),
    corrections: createCorrections(store),
    owners: [],
    topics: [sco],
    adapters,
    log: memoryLog().log,
    now: () => now,
    measures: noMeasures,
    breathe: () => Promise.resolve(),
    stopping: () => false,
  }
  const at = async (instant: Instant) => {
    now = instant
    const next = await publish(press)
    await correct(press)
    return next
  }
  return { ...press, at }
}

export async function aDesk(changes: { readonly store?: (store: Store) => Store } = {}): Promise<Desk> {
  const opened = openSqliteStore(newFolder())
  onTestFinished(() => opened.close())
  const store = changes.store?.(opened) ?? opened
  const platform = memoryPlatform()
  await store.saveSubscription(aSubscription())
  return { ...pressOver(store, [platform]), store, platform }
}

/** Stores an article of its own story. */
export async function withNews(desk: Desk, storedAt: Instant, id = 'news', more: Partial<Article> = {}): Promise<void> {
  const article = anArticle({ id, published: storedAt, title: `News of ${storedAt}`, ...more })
  await desk.store.saveArticle(article, factsOf(article), [])
}

/** What stands in the channels, as text. */
export function textOf(desk: Desk): string {
  return JSON.stringify(desk.platform.posts.map(({ payload }) => payload))
}
