import type { Article } from '../../digests/article/article.ts'
import { ranked, toCandidate, type Candidate } from '../../digests/digest/candidate.ts'
import { filterOf, type Wishes } from '../../digests/digest/filter.ts'
import type { Topic } from '../../digests/topic/topic.ts'
import type { Store, StoryMember, Stretch } from '../store/store.ts'

/** The stories of a stretch of time that may be told. */
export type Window = {
  /** Those with articles that meet these wishes. Looked for once for the same wishes. */
  readonly meeting: (wishes: Wishes) => Meeting
  /** All articles of each story, also of before the stretch, in the order of their dates. */
  readonly members: ReadonlyMap<string, readonly StoryMember[]>
}

/** The stories that meet some wishes, the heaviest first, and which articles do; null where all do. */
type Meeting = { readonly candidates: readonly Candidate[]; readonly keeps: ((article: Article) => boolean) | null }

/** Reads and weighs what was stored, or published, in a stretch. */
export async function readWindow(
  store: Store,
  topic: Topic,
  by: 'stored' | 'published',
  stretch: Stretch,
): Promise<Window> {
  const ours = new Set(topic.persons.map(({ id }) => id))
  const stories = Map.groupBy(await store.placed(topic.name, by, stretch), ({ article, story }) => story ?? article.id)
  const members = Map.groupBy(await store.membersOf([...stories.keys()]), ({ story }) => story)
  const all = [...stories].map(([story, placed]) => {
    const persons = new Set(placed.flatMap((one) => one.persons.filter((person) => ours.has(person))))
    return toCandidate(
      story,
      placed.map(({ article }) => article),
      persons,
      stretch,
    )
  })
  const everything = ranked(all)
  const byWishes = new Map<string, Meeting>()
  return {
    members,
    meeting: ({ include, exclude }) => {
      const key = JSON.stringify([include, exclude])
      const known = byWishes.get(key)
      if (known !== undefined) return known
      const keeps = filterOf({ include, exclude }, topic.persons)
      const candidates = keeps === null ? everything : everything.flatMap((one) => narrowed(one, keeps, stretch))
      const meeting = { candidates, keeps }
      byWishes.set(key, meeting)
      return meeting
    },
  }
}

// A story keeps its place by all that is reported of it.
function narrowed(candidate: Candidate, keeps: (article: Article) => boolean, stretch: Stretch): readonly Candidate[] {
  const articles = candidate.articles.filter(keeps)
  if (articles.length === candidate.articles.length) return [candidate]
  return articles.length === 0 ? [] : [toCandidate(candidate.storyId, articles, candidate.persons, stretch)]
}
