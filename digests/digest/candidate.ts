import type { Article } from '../article/article.ts'
import { coverageOf, type Coverage } from './coverage.ts'

/** A story with its articles of one stretch of time, in the order of their dates. `persons` are those of the topic whom it quotes. */
export type Candidate = {
  readonly storyId: string
  readonly articles: readonly Article[]
  readonly persons: ReadonlySet<string>
  readonly coverage: Coverage
  readonly weight: number
}

/** What a story weighs: each independent source one point. The rest decides among stories that as many report. */
const points = { official: 1.5, person: 0.5, persons: 3, freshness: 1 } as const

/** A story that may be told; `after` and `upTo` (ISO instants) bound the stretch, within which later is fresher. */
export function toCandidate(
  storyId: string,
  articles: readonly Article[],
  persons: ReadonlySet<string>,
  { after, upTo }: { readonly after: string; readonly upTo: string },
): Candidate {
  const coverage = coverageOf(articles)
  const official = articles.some(({ source }) => source.kind === 'official')
  const latest = Math.max(...articles.map(({ published }) => (published === null ? 0 : Date.parse(published))))
  const share = (latest - Date.parse(after)) / Math.max(1, Date.parse(upTo) - Date.parse(after))
  const weight =
    coverage.sources +
    (official ? points.official : 0) +
    Math.min(persons.size, points.persons) * points.person +
    Math.min(1, Math.max(0, share)) * points.freshness
  return { storyId, articles, persons, coverage, weight }
}

/** The heaviest first; the order is the same in every process. */
export function ranked(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.toSorted((a, b) => b.weight - a.weight || (a.storyId < b.storyId ? -1 : 1))
}

/**
 * The article that tells a story: a communiqué or transcript stands before the press; then one in the reader's language; then the
 * text that most outlets print, in its first print.
 */
export function leadOf({ articles, coverage }: Candidate, language: string): Article | undefined {
  const prints = (article: Article): number =>
    coverage.voices.find(({ source }) => source.name === article.source.name)?.printedBy.length ?? 0
  const value = (article: Article): number =>
    (article.source.kind === 'official' ? 10_000 : 0) + (article.language === language ? 1_000 : 0) + prints(article)
  return articles.reduce<Article | undefined>(
    (best, article) => (best === undefined || value(article) > value(best) ? article : best),
    undefined,
  )
}
