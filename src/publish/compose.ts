import { briefOf } from '../brief-of.ts'
import type { Article } from '../../digests/article/article.ts'
import type { Span } from '../../digests/article/span.ts'
import type { Brief } from '../../digests/brief/brief.ts'
import { leadOf, ranked, toCandidate, type Candidate } from '../../digests/digest/candidate.ts'
import type { DigestEntry } from '../../digests/digest/digest.ts'
import { newsOf } from '../../digests/digest/news.ts'
import type { Topic } from '../../digests/topic/topic.ts'
import type { Placed, Store, Stretch } from '../store/store.ts'

/** The articles of a story that may be told, and those that its reader knows of it. */
type Known = (storyId: string, all: readonly Placed[]) => readonly Article[]

export type Wanted = {
  /** At most so many stories are told; those beyond are counted. */
  readonly limit: number
  /** So many that would be told are passed over first, and counted. */
  readonly skip?: number
  readonly language: string
  readonly known: Known
  /** Null keeps all. */
  readonly keeps: ((article: Article) => boolean) | null
}

export type Composed = { readonly skipped: number; readonly entries: readonly DigestEntry[]; readonly rest: number }

/** Composes digests of one moment; what several of them look at is read and weighed once. */
export type Composer = {
  readonly compose: (topic: Topic, by: 'stored' | 'published', stretch: Stretch, wanted: Wanted) => Promise<Composed>
}

type Window = { readonly candidates: readonly Candidate[]; readonly histories: ReadonlyMap<string, readonly Placed[]> }

/** A composer over articles that are placed in stories already. */
export function createComposer(store: Store): Composer {
  const windows = new Map<string, Promise<Window>>()
  const briefs = new Map<string, Promise<Brief>>()
  const briefFor = (article: Article): Promise<Brief> => remembered(briefs, article.id, () => briefOf(store, article))
  return {
    compose: async (topic, by, stretch, wanted) => {
      const key = [topic.name, by, stretch.after, stretch.upTo].join(' ')
      const window = await remembered(windows, key, () => readWindow(store, topic, by, stretch))
      const entries: DigestEntry[] = []
      let [skipped, rest] = [0, 0]
      for (const candidate of window.candidates) {
        const kept = narrowed(candidate, wanted.keeps, stretch)
        if (kept === undefined) continue
        const history = window.histories.get(candidate.storyId) ?? []
        const known = wanted.known(candidate.storyId, history)
        if (entries.length >= wanted.limit) {
          rest += known.length === 0 ? 1 : 0
          continue
        }
        const told = toldOf(kept, known, wanted.language)
        if (told === undefined) continue
        if (skipped < (wanted.skip ?? 0)) skipped += 1
        else entries.push(await entryOf(kept, known, told, briefFor))
      }
      return { skipped, entries, rest }
    },
  }
}

async function readWindow(store: Store, topic: Topic, by: 'stored' | 'published', stretch: Stretch): Promise<Window> {
  const ours = new Set(topic.persons.map(({ id }) => id))
  const stories = Map.groupBy(await store.placed(topic.name, by, stretch), ({ article, story }) => story ?? article.id)
  const candidates = [...stories].map(([story, placed]) => {
    const persons = new Set(placed.flatMap((one) => one.persons.filter((person) => ours.has(person))))
    return toCandidate(
      story,
      placed.map(({ article }) => article),
      persons,
      stretch,
    )
  })
  const histories = Map.groupBy(await store.storyArticles([...stories.keys()]), ({ story }) => story ?? '')
  return { candidates: ranked(candidates), histories }
}

function narrowed(candidate: Candidate, keeps: Wanted['keeps'], stretch: Stretch): Candidate | undefined {
  if (keeps === null || candidate.articles.every(keeps)) return candidate
  const articles = candidate.articles.filter(keeps)
  return articles.length === 0 ? undefined : toCandidate(candidate.storyId, articles, candidate.persons, stretch)
}

/** What is told of a story, or undefined when its reader knows it and nothing changed: its lead, or the article with the most news and those. */
function toldOf(
  candidate: Candidate,
  known: readonly Article[],
  language: string,
): { readonly article: Article; readonly news: readonly Span[] | null } | undefined {
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
  { article, news }: { readonly article: Article; readonly news: readonly Span[] | null },
  briefFor: (article: Article) => Promise<Brief>,
): Promise<DigestEntry> {
  const brief = await briefFor(article)
  return news === null
    ? { storyId, state: 'new', brief, article, articles, newSpans: brief.keyPoints, coverage, before: null }
    : { storyId, state: 'updated', brief, article, articles, newSpans: news, coverage, before: known[0] ?? null }
}

function remembered<Value>(
  memory: Map<string, Promise<Value>>,
  key: string,
  make: () => Promise<Value>,
): Promise<Value> {
  const known = memory.get(key)
  if (known !== undefined) return known
  const made = make()
  memory.set(key, made)
  return made
}
