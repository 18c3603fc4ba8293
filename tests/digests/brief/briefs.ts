import { readFileSync } from 'node:fs'
import type { Article } from '../../../digests/article/article.ts'
import { articleFromText } from '../../../digests/article/plain-text.ts'
import type { Span } from '../../../digests/article/span.ts'

/** An article of the given fields; the others are those of nobody in particular. */
export function articleOf(fields: Partial<Article>): Article {
  return {
    id: 'a1',
    revision: 1,
    url: null,
    title: '',
    byline: null,
    source: { name: 'Harbour Post', kind: 'private', country: null },
    published: '2026-03-02T00:00:00Z',
    publishedPrecision: 'day',
    language: 'en',
    text: '',
    ...fields,
  }
}

/** The article that ships with the SCO's topic. */
export function sampleArticle(): Article {
  const { source, ...read } = articleFromText(readFileSync('topics/sco/articles/2016-11-23-xinhua.txt', 'utf8'))
  return articleOf({ ...read, source: { name: source ?? '', kind: 'state agency', country: 'CN' } })
}

/** The words that spans of an article stand for. */
export function wordsOf({ text }: Pick<Article, 'text'>, spans: readonly Span[]): readonly string[] {
  return spans.map(({ start, end }) => text.slice(start, end))
}
