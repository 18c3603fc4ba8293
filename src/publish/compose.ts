import { briefOf } from '../brief-of.ts'
import type { Article } from '../../digests/article/article.ts'
import type { Brief } from '../../digests/brief/brief.ts'
import { leadOf, type Candidate } from '../../digests/digest/candidate.ts'
import type { DigestEntry } from '../../digests/digest/digest.ts'
import type { Wishes } from '../../digests/digest/filter.ts'
import { newsOf } from '../../digests/digest/news.ts'
import type { Topic } from '../../digests/topic/topic.ts'
import type { Store, StoryMember, Stretch } from '../store/store.ts'
import { remembered } from './remembered.ts'
import { readWindow, type Window } from './window.ts'

export type Wanted = {
  /** At most so many stories are told; those beyond are counted. */
  readonly limit: number
  readonly language: string
  readonly wishes: Wishes
  /** Which articles of a story its reader knows; null when none. */
  readonly known: (story: string) => ((member: StoryMember) => boolean) | null
}

export type Composed = { readonly entries: readonly DigestEntry[]; readonly rest: number }

/** Composes digests of one moment; what several of them look at is read and weighed once. */
export type Composer = {
  readonly compose: (topic: Topic, by: 'stored' | 'published', stretch: Stretch, wanted: Wanted) => Promise<Composed>
}

/** A composer over articles that are placed in stories already. */
export function createComposer(store: Store): Composer {
  const windows = new Map<string, Promise<Window>>()
  const briefs = new Map<string, Promise<Brief>>()
  const told = new Map<string, Promise<Article | undefined>>()
  const texts: Texts = {
    article: (id) => remembered(told, id, () => store.article(id)),
    brief: (article) => remembered(briefs, article.id, () => briefOf(store, article)),
  }
  return {
    compose: async (topic, by, stretch, { limit, language, wishes, known }) => {
      const key = [topic.name, by, stretch.after, stretch.upTo].join(' ')
      const { candidates, members } = await remembered(windows, key, () => readWindow(store, topic, by, stretch))
      const knownOf = (story: string): readonly StoryMember[] => {
        const knows = known(story)
        return knows === null ? [] : (members.get(story) ?? []).filter(knows)
      }
      const entries: DigestEntry[] = []
      let rest = 0
      for (const candidate of candidates(wishes)) {
        const ofStory = knownOf(candidate.storyId)
        if (entries.length < limit) entries.push(...(await entryOf(candidate, ofStory, language, texts)))
        else if (ofStory.length === 0) rest += 1
      }
      return { entries, rest }
    },
  }
}

type Texts = {
  readonly article: (id: string) => Promise<Article | undefined>
  readonly brief: (article: Article) => Promise<Brief>
}

/** The entry of a story, or none when its reader knows it and nothing changed. */
async function entryOf(
  candidate: Candidate,
  members: readonly StoryMember[],
  language: string,
  texts: Texts,
): Promise<readonly DigestEntry[]> {
  const { storyId, articles, coverage } = candidate
  const told = new Set(members.map(({ article }) => article))
  const known = (await Promise.all([...told].map(texts.article))).flatMap((article) => article ?? [])
  if (known.length === 0) {
    const article = leadOf(candidate, language)
    if (article === undefined) return []
    const brief = await texts.brief(article)
    return [{ storyId, state: 'new', brief, article, articles, newSpans: brief.keyPoints, coverage, before: null }]
  }
  const news = newsOf(
    known,
    articles.filter(({ id }) => !told.has(id)),
  )
  if (news === undefined) return []
  const { article, spans } = news
  const brief = await texts.brief(article)
  const before = known[0] ?? null
  return [{ storyId, state: 'updated', brief, article, articles, newSpans: spans, coverage, before }]
}
