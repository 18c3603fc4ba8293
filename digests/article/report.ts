import type { Article } from './article.ts'
import { datelineOf } from './dateline.ts'
import { sentencesOf } from './sentences.ts'
import type { Span } from './span.ts'

/** The sentences of an article in order, without the dateline that opens it. */
export function reportSentencesOf({ text, language }: Pick<Article, 'text' | 'language'>): readonly Span[] {
  const begins = datelineOf(text)?.span.end ?? 0
  return sentencesOf(text, language).flatMap(({ start, end }) =>
    end <= begins ? [] : [{ start: Math.max(start, begins), end }],
  )
}
