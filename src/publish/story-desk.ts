import { createRarity } from '../../digests/story/rarity.ts'
import { createStoryIndex, type StoryIndex } from '../../digests/story/story-index.ts'
import { dayMs, msOf, plusMs, type Instant } from '../instant.ts'
import type { Locks } from '../locks/locks.ts'
import type { Store, Stretch } from '../store/store.ts'

/** An event is reported within days; a story that had no article for longer begins anew. */
const memoryMs = 6 * dayMs
/** An index keeps all that it was given, so a long process makes a new one from the store now and then. */
const renewedAfterMs = 2 * dayMs

/**
 * What is rare is learnt from so many articles before. A topic with three a day needs more than a story's six days: with those alone it
 * merged seven times as much by mistake.
 */
const learntBefore = 2_000

/** So many articles are taken in before others have their turn: about a tenth of a second. */
const takenAtOnce = 25
/** So many are placed together. What waits is mostly what one poll brought; at the first start it is all that the feeds hold. */
const placedTogether = 500

/** Puts articles into stories. A story's id is stored with its articles, so it outlives the process. */
export type StoryDesk = {
  /** Places what is in no story yet, of the last six days. Without such articles it costs one look into an index. */
  readonly settle: (topic: string, now: Instant) => Promise<void>
}

/**
 * Of all processes one places articles, and keeps what it learnt; the others leave them as they are until it has. `isMine` says whether
 * this is the one; when it was not for a while, it begins anew.
 */
export function placedByOne(
  make: () => StoryDesk,
  isMine: () => Promise<boolean>,
  locks: Pick<Locks, 'onLost'>,
): StoryDesk {
  let desk = make()
  locks.onLost(() => {
    desk = make()
  })
  return { settle: async (topic, now) => ((await isMine()) ? desk.settle(topic, now) : undefined) }
}

type Desk = { readonly index: StoryIndex; readonly since: Instant }

/** A desk over a store; `breathe` lets others have their turn between articles. Its index of each topic is replayed from the stored articles when it is first needed. */
export function createStoryDesk(store: Store, breathe: () => Promise<void> = () => Promise.resolve()): StoryDesk {
  const desks = new Map<string, Desk>()
  // One at a time: of two that place the same articles at once one works for nothing.
  let queue: Promise<unknown> = Promise.resolve()
  let taken = 0
  const turn = async (): Promise<void> => {
    taken += 1
    if (taken % takenAtOnce === 0) await breathe()
  }
  const deskOf = async (topic: string, stretch: Stretch, waiting: ReadonlySet<string>): Promise<Desk> => {
    const desk = desks.get(topic)
    if (desk !== undefined && Math.abs(msOf(stretch.upTo) - msOf(desk.since)) <= renewedAfterMs) return desk
    const index = createStoryIndex(createRarity())
    const latest = await store.articles({ topic, limit: learntBefore })
    for (const article of latest) {
      await turn()
      if (!waiting.has(article.id)) index.learn(article)
    }
    for (const { article, story } of await store.placed(topic, 'stored', stretch)) {
      await turn()
      if (story !== null) index.keep(article, story)
    }
    return { index, since: stretch.upTo }
  }
  const settle = async (topic: string, now: Instant): Promise<void> => {
    const stretch = { after: plusMs(now, -memoryMs), upTo: now }
    const waiting = await store.unplaced(topic, stretch)
    if (waiting.length === 0) return
    const desk = await deskOf(topic, stretch, new Set(waiting.map(({ article }) => article.id)))
    // What it learns is not in the store until all of it is; whatever ends it, the next one begins with what is.
    desks.delete(topic)
    const told = await store.toldStories(topic, plusMs(now, -memoryMs - renewedAfterMs))
    for (const { article } of waiting) {
      await turn()
      desk.index.learn(article)
    }
    for (let from = 0; from < waiting.length; from += placedTogether) {
      const batch = desk.index.batch((story) => told.has(story))
      for (const { article } of waiting.slice(from, from + placedTogether)) {
        await turn()
        batch.add(article)
      }
      if (!(await store.place(batch.place()))) return settle(topic, now)
    }
    desks.set(topic, desk)
  }
  return {
    settle: (topic, now) => {
      const settled = queue.then(() => settle(topic, now))
      queue = settled.catch(() => undefined)
      return settled
    },
  }
}
