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
 * What a reader knows of an article: what was shown of it. What was stored in its story after `since`, and not told, waits to be told;
 * without it nothing does.
 */
export type Known = { readonly shown: ToldArticle['shown']; readonly since: Instant | null }

export type Wanted = {
  /** At most so many stories are told; those beyond are counted. */
  readonly limit: number
  /** So many that would be told are passed over first, and counted. */
  readonly skip?: number
  readonly size: Size
  readonly language: string
  readonly wishes: Wishes
  /** What its reader knows of an article; null of one that they were not told. It counts in whatever story the article stands by now. */
  readonly known: (member: StoryMember) => Known | null
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
        const ofStory = whatOf(candidate, members.get(candidate.storyId) ?? [], known)
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
function whatOf(candidate: Candidate, members: readonly StoryMember[], known: Wanted['known']): OfStory | null {
  const told = new Map<string, ToldArticle['shown']>()
  let since: Instant | null = null
  for (const member of members) {
    const knows = known(member)
    if (knows === null) continue
    told.set(member.article, knows.shown)
    if (knows.since !== null && (since === null || knows.since < since)) since = knows.since
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
