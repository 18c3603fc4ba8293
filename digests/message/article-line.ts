import type { Article } from '../article/article.ts'
import type { Words } from '../words/words.ts'
import { joined, plain } from './inline.ts'
import type { Inline } from './message.ts'

type Dated = Pick<Article, 'published' | 'publishedPrecision'>

/** When an article was published: an instant in the reader's own zone, or the day where only that is known. */
export function dateOf({ published, publishedPrecision }: Dated, words: Words): readonly Inline[] {
  if (published === null) return [plain(words.undated)]
  return publishedPrecision === 'day' ? [plain(words.day(published))] : [{ kind: 'time', at: published, style: 'both' }]
}

/** Whose voice an article is: the publisher with its kind and country. */
export function sourceOf({ source }: Pick<Article, 'source'>, words: Words): readonly Inline[] {
  const about = [source.kind === null ? '' : words.sourceKind(source.kind), source.country ?? ''].filter(
    (part) => part !== '',
  )
  return [plain(words.aside(source.name, about))]
}

/** The line under a headline: source, place, date and the rest. */
export function articleLine(
  article: Dated & Pick<Article, 'source'>,
  place: string | null,
  words: Words,
  rest: readonly string[] = [],
): readonly Inline[] {
  return joined([
    sourceOf(article, words),
    place === null ? [] : [plain(place)],
    dateOf(article, words),
    ...rest.map((text) => [plain(text)]),
  ])
}
