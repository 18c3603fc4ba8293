import type { Article } from '../article/article.ts'
import { sliceOf, type Span } from '../article/span.ts'
import { bestQuotesOf } from '../brief/best-quotes.ts'
import type { Quote } from '../quote/quote.ts'
import type { NewSpan } from '../story/new-spans.ts'
import type { News } from './news.ts'
import { newsRoom, type Size } from './size.ts'

/** What is shown of an article that adds to a story: sentences and quotations of it, word for word. */
export type ShownNews = {
  readonly article: Article
  readonly spans: readonly Span[]
  readonly quotes: readonly Quote[]
}

/** A sentence with so much of it in a quotation that is shown needs not stand beside it. */
const saidByQuote = 0.5
/** Where the rest was told, any quotation of it that is shown is all that is new. */
const aQuotation = 0.05
/** A quotation is new when so much of it stands in new sentences. */
const newQuote = 0.9

/** What stands beside the brief of a story that is new: what other articles add, as far as it has a figure or name that the brief's article lacks. */
export function newsBeside(news: readonly News[], size: Size): readonly ShownNews[] {
  const offered = news.map(({ article, facts }) => ({ article, first: facts, rest: [] }))
  return inTurn(offered, newsRoom[size].beside).map((one) => ({ ...one, quotes: [] }))
}

/** What an update shows: new sentences of each article, those with new figures and names first, and the best new quotations of its first article, whose `quotes` these are. */
export function newsOfUpdate(news: readonly News[], quotes: readonly Quote[], size: Size): readonly ShownNews[] {
  const [leading] = news
  if (leading === undefined) return []
  const { text } = leading.article
  const fresh = quotes.filter((quote) => quote.spans.every((span) => shareOf(span, leading.spans) >= newQuote))
  const said = bestQuotesOf(text, fresh, newsRoom[size].quotes)
  const quoted = said.flatMap(({ spans }) => spans)
  const offered = news.map(({ article, spans, facts }) => {
    const isSaid = (span: NewSpan) => shareOf(span, quoted) >= (span.by === 'quotation' ? aQuotation : saidByQuote)
    const open = article === leading.article ? spans.filter((span) => !isSaid(span)) : spans
    return {
      article,
      first: open.filter((span) => facts.includes(span)),
      rest: open.filter((span) => !facts.includes(span)),
    }
  })
  const shown = inTurn(offered, newsRoom[size].update)
  const others = shown.filter(({ article }) => article !== leading.article)
  const ofLeading = shown.find(({ article }) => article === leading.article)?.spans ?? []
  return [
    { article: leading.article, spans: ofLeading, quotes: said },
    ...others.map((one) => ({ ...one, quotes: [] })),
  ]
}

/** The words of an article that are shown, one string each. */
export function wordsShown({ article, spans, quotes }: ShownNews): readonly string[] {
  return [...spans, ...quotes.flatMap((quote) => quote.spans)].map((span) => sliceOf(article.text, span))
}

type Offered = { readonly article: Article; readonly first: readonly Span[]; readonly rest: readonly Span[] }

// One sentence of each article in turn, so that no article takes the room of the others.
function inTurn(offered: readonly Offered[], room: number) {
  const queues = offered.map(({ article, first, rest }) => ({ article, waiting: [...first, ...rest] }))
  const longest = Math.max(0, ...queues.map(({ waiting }) => waiting.length))
  const turns = Array.from({ length: longest }, (_, turn) =>
    queues.flatMap(({ article, waiting }) => waiting.slice(turn, turn + 1).map((span) => ({ article, span }))),
  )
  const shown = Map.groupBy(turns.flat().slice(0, room), ({ article }) => article)
  return [...shown].map(([article, some]) => ({
    article,
    spans: some.map(({ span }) => span).toSorted((one, other) => one.start - other.start),
  }))
}

function shareOf({ start, end }: Span, others: readonly Span[]): number {
  const within = others.reduce(
    (sum, other) => sum + Math.max(0, Math.min(end, other.end) - Math.max(start, other.start)),
    0,
  )
  return within / Math.max(1, end - start)
}
