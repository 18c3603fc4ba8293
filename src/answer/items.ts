import type { Article } from '../../digests/article/article.ts'
import { sliceOf, type Span } from '../../digests/article/span.ts'
import type { Brief } from '../../digests/brief/brief.ts'
import type { DigestEntry } from '../../digests/digest/digest.ts'
import type { QuoteEntry } from '../store/store.ts'

const spanItem = (text: string, span: Span) => ({ ...span, text: sliceOf(text, span) })

/** A quote for programs; `spans` point into the text of that revision of the article. */
export function quoteItem({ id, quote, article }: QuoteEntry) {
  const { speaker, person, office, kind, speakerKind, cue, confidence, spans } = quote
  return {
    id,
    speaker,
    person,
    office: office === null ? null : { title: office.role, body: office.body },
    kind,
    speakerKind,
    cue,
    confidence,
    language: article.language,
    articleId: article.id,
    revision: article.revision,
    source: article.source.name,
    url: article.url,
    published: article.published,
    spans: spans.map((span) => spanItem(article.text, span)),
  }
}

/** A brief for programs, with its quotes as `quoteItem` gives them. */
export function briefItem(brief: Brief, article: Article, entries: readonly QuoteEntry[]) {
  const shown = new Set(brief.quotes.map(({ spans }) => spans[0].start))
  return {
    articleId: brief.articleId,
    headline: brief.headline,
    place: brief.place,
    published: brief.published,
    source: brief.source.name,
    keyPoints: brief.keyPoints.map((span) => spanItem(article.text, span)),
    quotes: entries.filter(({ quote }) => shown.has(quote.spans[0].start)).map(quoteItem),
    background: brief.background.map((span) => spanItem(article.text, span)),
    readingMinutes: brief.readingMinutes,
  }
}

/** A story of a digest for programs: `newSpans` of its leading article, `news` of the others and of an update. */
export function digestItem({ storyId, state, brief, article, articles, news }: DigestEntry) {
  const own = news.find((one) => one.article === article)?.spans ?? []
  return {
    storyId,
    state,
    headline: brief.headline,
    articles: articles.map(({ id, url, title, source, published }) => ({
      id,
      url,
      title,
      source: source.name,
      published,
    })),
    newSpans: (state === 'new' ? brief.keyPoints : own).map((span) => spanItem(article.text, span)),
    news: news.map((one) => ({
      articleId: one.article.id,
      spans: [...one.spans, ...one.quotes.flatMap(({ spans }) => spans)].map((span) =>
        spanItem(one.article.text, span),
      ),
    })),
  }
}
