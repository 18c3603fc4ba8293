import type { Candidate } from '../../digests/digest/candidate.ts'
import type { DigestEntry } from '../../digests/digest/digest.ts'
import type { Wishes } from '../../digests/digest/filter.ts'
import type { ToldArticle } from '../../digests/digest/news.ts'
import type { Size } from '../../digests/digest/size.ts'
import type { Topic } from '../../digests/topic/topic.ts'
import type { Instant } from '../instant.ts'
import type { Store, StoryMember, Stretch } from '../store/store.ts'
import { remembered } from './remembered.ts'
import { tellNew, tellUpdate } from './tell-story.ts'
import { textsOf } from './texts.ts'
import { readWindow, type Window } from './window.ts'

/**
 * What a reader knows of a story: what was shown of each of its articles, null of one that was not told. Articles that were stored
 * after `since` and not told wait to be told; without it none does.
 */
export type Knowledge = {
  readonly shown: (member: StoryMember) => ToldArticle['shown'] | null
  readonly since: Instant | null
}

export type Wanted = {
  /** At most so many stories are told; those beyond are counted. */
  readonly limit: number
  /** So many that would be told are passed over first, and counted. */
  readonly skip?: number
  readonly size: Size
  readonly language: string
  readonly wishes: Wishes
  /** What its reader knows of a story; null of one that they were not told. */
  readonly known: (story: string) => Knowledge | null
}

export type Composed = { readonly skipped: number; readonly entries: readonly DigestEntry[]; readonly rest: number }

/** Composes digests of one moment; what several of them look at is read and weighed once. */
export type Composer = {
  readonly compose: (topic: Topic, by: 'stored' | 'published', stretch: Stretch, wanted: Wanted) => Promise<Composed>
}

/** A composer over articles that are placed in stories already. */
export function createComposer(store: Store): Composer {
  const windows = new Map<string, Promise<Window>>()
  const tellings = new Map<string, Promise<DigestEntry | undefined>>()
  const texts = textsOf(store)
  return {
    compose: async (topic, by, stretch, wanted) => {
      const { limit, skip = 0, size, language, wishes, known } = wanted
      const windowKey = [topic.name, by, stretch.after, stretch.upTo].join(' ')
      const { meeting, members } = await remembered(windows, windowKey, () => readWindow(store, topic, by, stretch))
      const { candidates, keeps } = meeting(wishes)
      const entries: DigestEntry[] = []
      let [skipped, rest] = [0, 0]
      for (const candidate of candidates) {
        const knows = known(candidate.storyId)
        const ofStory = knows === null ? null : whatOf(candidate, members.get(candidate.storyId) ?? [], knows)
        if (entries.length >= limit) {
          rest += ofStory === null ? 1 : 0
          continue
        }
        if (ofStory === null && skipped < skip) {
          skipped += 1
          continue
        }
        const key = keyOf(candidate, ofStory, wanted)
        const entry = await remembered(tellings, key, async () => {
          if (ofStory === null) return tellNew(candidate, language, size, texts)
          const waited = (await texts.articles(ofStory.waiting)).filter((article) => keeps === null || keeps(article))
          const told = (await texts.articles([...ofStory.told.keys()])).map((article) => ({
            article,
            shown: ofStory.told.get(article.id) ?? [],
          }))
          return tellUpdate(candidate, told, waited, size, texts)
        })
        if (entry === undefined) continue
        if (skipped < skip) skipped += 1
        else entries.push(entry)
      }
      return { skipped, entries, rest }
    },
  }
}

/** By their ids: what was shown of a story's articles, and those that were there to be told and were not. */
type OfStory = {
  readonly told: ReadonlyMap<string, ToldArticle['shown']>
  readonly waiting: readonly string[]
}

// Null when none of its articles was told.
function whatOf(candidate: Candidate, members: readonly StoryMember[], { shown, since }: Knowledge): OfStory | null {
  const told = new Map<string, ToldArticle['shown']>()
  for (const member of members) {
    const words = shown(member)
    if (words !== null) told.set(member.article, words)
  }
  if (told.size === 0) return null
  const fresh = new Set(candidate.articles.map(({ id }) => id))
  const waiting = members.filter(
    ({ article, storedAt, isWithdrawn }) =>
      since !== null && storedAt > since && !isWithdrawn && !told.has(article) && !fresh.has(article),
  )
  return { told, waiting: waiting.map(({ article }) => article) }
}

// All that decides how a story is told.
function keyOf({ storyId, articles }: Candidate, ofStory: OfStory | null, { size, language, wishes }: Wanted): string {
  const reader = ofStory === null ? language : [[...ofStory.told], ofStory.waiting, wishes.include, wishes.exclude]
  return JSON.stringify([storyId, articles.map(({ id }) => id), size, reader])
}
