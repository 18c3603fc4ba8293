import type { Article } from '../article/article.ts'
import { datelineOf } from '../article/dateline.ts'
import { reportSentencesOf } from '../article/report.ts'
import type { Quote } from '../quote/quote.ts'
import { backgroundOf } from './background.ts'
import { bestQuotesOf } from './best-quotes.ts'
import type { Brief } from './brief.ts'
import { keyPointsOf } from './key-points.ts'
import { readingMinutesOf } from './reading-time.ts'

/** The brief of an article, whose quotes are those found in this revision of it. Every span points into `article.text`. */
export function toBrief(article: Article, quotes: readonly Quote[]): Brief {
  const { id, title, text, language, published, publishedPrecision, source, url } = article
  const report = reportSentencesOf(article)
  const background = backgroundOf(text, report, language)
  return {
    articleId: id,
    headline: title,
    place: datelineOf(text)?.place ?? null,
    published,
    publishedPrecision,
    language,
    source,
    url,
    keyPoints: keyPointsOf(article, report, background),
    quotes: bestQuotesOf(text, quotes),
    background,
    readingMinutes: readingMinutesOf(text),
  }
}
