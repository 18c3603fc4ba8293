import type { Article } from '../article/article.ts'
import type { Source } from '../article/article.ts'
import { reportsOf, sourcesOf } from '../story/copies.ts'

/** One text of a story: whose it is, and the other outlets that print it. */
export type Voice = { readonly source: Source; readonly printedBy: readonly string[] }

/**
 * Who reported a story. `sources` counts those who report on their own: eight prints of one agency's text are one. `first` is the
 * outlet whose article is the earliest, null when there is only one outlet.
 */
export type Coverage = {
  readonly sources: number
  readonly voices: readonly Voice[]
  readonly first: { readonly name: string; readonly at: string } | null
}

/** The coverage of a story by its articles, which are in the order of their dates. */
export function coverageOf(articles: readonly Article[]): Coverage {
  const voices = new Map<string, { source: Source; printedBy: Set<string> }>()
  const reports = reportsOf(articles)
  for (const { articles: prints } of reports) {
    const [{ source }] = prints
    const voice = voices.get(source.name) ?? { source, printedBy: new Set() }
    for (const { source: other } of prints) if (other.name !== source.name) voice.printedBy.add(other.name)
    voices.set(source.name, voice)
  }
  const outlets = new Set(articles.map(({ source }) => source.name))
  const dated = articles.find(
    ({ published, publishedPrecision }) => published !== null && publishedPrecision === 'instant',
  )
  return {
    sources: sourcesOf(reports),
    voices: [...voices.values()].map(({ source, printedBy }) => ({ source, printedBy: [...printedBy] })),
    first:
      outlets.size < 2 || dated === undefined || dated.published === null
        ? null
        : { name: dated.source.name, at: dated.published },
  }
}
