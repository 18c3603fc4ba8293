import type { Selectable } from 'kysely'
import type { Article } from '../../digests/article/article.ts'
import type { ArticleFacts } from './store.ts'
import type { ArticleRow } from './tables.ts'

/** An article with its facts as a row. */
export function toRow(
  article: Article,
  { topic, hash, storedAt, sample, textFrom }: ArticleFacts,
): Omit<ArticleRow, 'story' | 'page_url' | 'look_at' | 'gone_at' | 'withdrawn_at' | 'returned_at'> {
  const { id, revision, url, title, byline, source, published, publishedPrecision, language, text } = article
  return {
    id,
    topic,
    revision,
    url,
    title,
    byline,
    source_name: source.name,
    source_kind: source.kind,
    source_country: source.country,
    published,
    published_precision: publishedPrecision,
    language,
    text,
    hash,
    stored_at: storedAt,
    sample: sample ? 1 : 0,
    text_from: textFrom,
  }
}

/** The article of a row. */
export function toArticle(row: Selectable<ArticleRow>): Article {
  return {
    id: row.id,
    revision: row.revision,
    url: row.url,
    title: row.title,
    byline: row.byline,
    source: { name: row.source_name, kind: row.source_kind as Article['source']['kind'], country: row.source_country },
    published: row.published,
    publishedPrecision: row.published_precision === 'day' ? 'day' : 'instant',
    language: row.language,
    text: row.text,
  }
}
