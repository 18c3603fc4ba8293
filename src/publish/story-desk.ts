import { createRarity } from '../../digests/story/rarity.ts'
import { createStoryIndex, type StoryIndex } from '../../digests/story/story-index.ts'
import { dayMs, msOf, plusMs, type Instant } from '../instant.ts'
import type { Locks } from '../locks/locks.ts'
import type { Placed, Store } from '../store/store.ts'

/** An event is reported within days; a story that had no article for longer begins anew. */
const memoryMs = 6 * dayMs
/** An index keeps all that it was given, so a long process makes a new one from the store now and then. */
const renewedAfterMs = 2 * dayMs

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
  // One at a time: two that place at once would each open a story for the same event.
  let queue: Promise<unknown> = Promise.resolve()
  const settle = async (topic: string, now: Instant): Promise<void> => {
    const stretch = { after: plusMs(now, -memoryMs), upTo: now }
    const waiting = await store.unplaced(topic, stretch)
    if (waiting.length === 0) return
    let desk = desks.get(topic)
    if (desk === undefined || Math.abs(msOf(now) - msOf(desk.since)) > renewedAfterMs) {
      desk = { index: createStoryIndex(createRarity()), since: now }
      desks.set(topic, desk)
      const known = (await store.placed(topic, 'stored', stretch)).filter(isPlaced)
      for (const { article } of known) desk.index.learn(article)
      for (const { article, story } of known) desk.index.keep(article, story)
    }
    for (const { article } of waiting) desk.index.learn(article)
    for (let from = 0; from < waiting.length; from += placedTogether) {
      const batch = desk.index.batch()
      for (const [count, { article }] of waiting.slice(from, from + placedTogether).entries()) {
        if (count % takenAtOnce === 0) await breathe()
        batch.add(article)
      }
      await store.place(batch.place())
    }
  }
  return {
    settle: (topic, now) => {
      const settled = queue.then(() => settle(topic, now))
      queue = settled.catch(() => undefined)
      return settled
    },
  }
}

function isPlaced(article: Placed): article is Placed & { readonly story: string } {
  return article.story !== null
}
