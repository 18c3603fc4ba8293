import { briefOf } from '../brief-of.ts'
import type { Article } from '../../digests/article/article.ts'
import type { Span } from '../../digests/article/span.ts'
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
  /** So many that would be told are passed over first, and counted. */
  readonly skip?: number
  readonly language: string
  readonly wishes: Wishes
  /** Which articles of a story its reader knows; null when none. */
  readonly known: (story: string) => ((member: StoryMember) => boolean) | null
}

export type Composed = { readonly skipped: number; readonly entries: readonly DigestEntry[]; readonly rest: number }

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
    articles: async (ids) => {
      const missing = ids.filter((id) => !told.has(id))
      const found = store.articlesAt(missing)
      found.catch(() => missing.forEach((id) => told.delete(id)))
      for (const id of missing)
        told.set(
          id,
          found.then((articles) => articles.find((one) => one.id === id)),
        )
      return (await Promise.all(ids.flatMap((id) => told.get(id) ?? []))).flatMap((article) => article ?? [])
    },
    brief: (article) => remembered(briefs, article.id, () => briefOf(store, article)),
  }
  return {
    compose: async (topic, by, stretch, { limit, skip = 0, language, wishes, known }) => {
      const key = [topic.name, by, stretch.after, stretch.upTo].join(' ')
      const { candidates, members } = await remembered(windows, key, () => readWindow(store, topic, by, stretch))
      const entries: DigestEntry[] = []
      let [skipped, rest] = [0, 0]
      for (const candidate of candidates(wishes)) {
        const knows = known(candidate.storyId)
        const ofStory = knows === null ? [] : (members.get(candidate.storyId) ?? []).filter(knows)
        if (entries.length >= limit) {
          rest += ofStory.length === 0 ? 1 : 0
          continue
        }
        const before = await texts.articles(ofStory.map(({ article }) => article))
        const told = toldOf(candidate, before, language)
        if (told === undefined) continue
        if (skipped < skip) skipped += 1
        else entries.push(await entryOf(candidate, before, told, texts))
      }
      return { skipped, entries, rest }
    },
  }
}

type Texts = {
  readonly articles: (ids: readonly string[]) => Promise<readonly Article[]>
  readonly brief: (article: Article) => Promise<Brief>
}

/** The article that tells a story, and what of it is new to a reader who knows the story; null for one who does not. */
type Told = { readonly article: Article; readonly news: readonly Span[] | null }

/** What is told of a story, or undefined when its reader knows it and nothing changed. */
function toldOf(candidate: Candidate, known: readonly Article[], language: string): Told | undefined {
  if (known.length === 0) {
    const article = leadOf(candidate, language)
    return article === undefined ? undefined : { article, news: null }
  }
  const ids = new Set(known.map(({ id }) => id))
  const news = newsOf(
    known,
    candidate.articles.filter(({ id }) => !ids.has(id)),
  )
  return news === undefined ? undefined : { article: news.article, news: news.spans }
}

async function entryOf(
  { storyId, articles, coverage }: Candidate,
  known: readonly Article[],
  { article, news }: Told,
  texts: Texts,
): Promise<DigestEntry> {
  const brief = await texts.brief(article)
  return news === null
    ? { storyId, state: 'new', brief, article, articles, newSpans: brief.keyPoints, coverage, before: null }
    : { storyId, state: 'updated', brief, article, articles, newSpans: news, coverage, before: known[0] ?? null }
}
