import type { Article } from '../../digests/article/article.ts'
import { toArticle } from './article-row.ts'
import type { Engine } from './engine.ts'
import { latestFirst } from './latest-first.ts'
import { piecesOf } from './pieces.ts'
import { saveArticle } from './save-article.ts'
import type { ArticleQuery, Store } from './store.ts'
import { wordsOf } from './words.ts'

type ArticleStore = Pick<
  Store,
  | 'saveArticle'
  | 'article'
  | 'articles'
  | 'articlesAt'
  | 'idsHolding'
  | 'headlines'
  | 'countArticles'
  | 'origin'
  | 'span'
  | 'forget'
>

/** A minute's work, so that an old store is cleared without a long pause. */
const forgottenAtOnce = 200

/** The part of the store that keeps articles and their revisions; saving one saves what was said in it. */
export function articleStore(engine: Engine): ArticleStore {
  const { database, search, write, held } = engine
  return {
    saveArticle: (article, facts, quotes, from) =>
      write((step) => saveArticle(engine, step, article, facts, quotes, from)),
    article: async (id) => {
      const row = await database.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirst()
      return row === undefined ? undefined : toArticle(row)
    },
    articles: (query) => findArticles(engine, query),
    headlines: (topic, limit) =>
      database
        .selectFrom('articles')
        .select(['id', 'title'])
        .where('topic', '=', topic)
        .orderBy('published', 'desc')
        .orderBy('stored_at', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute(),
    articlesAt: (ids) => articlesAt(engine, ids),
    idsHolding: async (topic, words) => {
      const wanted = wordsOf(words)
      return wanted.length === 0 ? [] : search.holding(topic, wanted, mostMatches)
    },
    countArticles: (topic) => countArticles(engine, topic),
    forget: (before) =>
      write(async (step) => {
        const old = await held(
          step
            .selectFrom('articles')
            .select('id')
            .where('sample', '=', 0)
            .where('stored_at', '<', before)
            .orderBy('stored_at')
            .orderBy('id')
            .limit(forgottenAtOnce),
        ).execute()
        const ids = old.map(({ id }) => id)
        if (ids.length === 0) return 0
        await search.forget(step, ids)
        await step.deleteFrom('articles').where('id', 'in', ids).execute()
        return ids.length
      }),
    origin: async (id) => {
      const row = await database
        .selectFrom('articles')
        .select(['text_from', 'stored_at', 'sample', 'story'])
        .where('id', '=', id)
        .executeTakeFirst()
      if (row === undefined) return undefined
      const textFrom = row.text_from === 'page' || row.text_from === 'feed' ? row.text_from : 'file'
      return { textFrom, storedAt: row.stored_at, sample: row.sample === 1, story: row.story }
    },
    span: async (topic) => {
      // Two looks into an index: asked for together, all of its entries would be read.
      const dated = database.selectFrom('articles').where('topic', '=', topic)
      const { first } = await dated.select(({ fn }) => fn.min('published').as('first')).executeTakeFirstOrThrow()
      const { last } = await dated.select(({ fn }) => fn.max('published').as('last')).executeTakeFirstOrThrow()
      return first === null || last === null ? undefined : { first, last }
    },
  }
}

/** Of a word that stands everywhere only the latest stored matches are looked at: nobody turns so many pages. */
const mostMatches = 300

async function countArticles({ database }: Engine, topic: string): Promise<number> {
  const articles = database.selectFrom('articles')
  const { first } = await articles.select(({ fn }) => fn.min('topic').as('first')).executeTakeFirstOrThrow()
  const { last } = await articles.select(({ fn }) => fn.max('topic').as('last')).executeTakeFirstOrThrow()
  const counted = articles.select(({ fn }) => fn.countAll<number>().as('count'))
  // Most stores have one topic: all rows are counted by the page, and those of a topic one by one.
  const isOnly = first === topic && last === topic
  const { count } = await (isOnly ? counted : counted.where('topic', '=', topic)).executeTakeFirstOrThrow()
  return count
}

async function articlesAt({ database }: Engine, ids: readonly string[]): Promise<readonly Article[]> {
  const found = new Map<string, Article>()
  for (const some of piecesOf(ids)) {
    const rows = await database.selectFrom('articles').selectAll().where('id', 'in', some).execute()
    for (const row of rows) found.set(row.id, toArticle(row))
  }
  return ids.flatMap((id) => found.get(id) ?? [])
}

async function findArticles(
  engine: Engine,
  { topic, limit, published, stored, words, someWords }: ArticleQuery,
): Promise<readonly Article[]> {
  const { database, search } = engine
  const wanted = [...new Set(wordsOf(someWords ?? words ?? ''))]
  if (someWords !== undefined)
    return wanted.length === 0 ? [] : articlesAt(engine, await search.ranked(topic, wanted, limit))
  if (words !== undefined)
    return wanted.length === 0
      ? []
      : articlesAt(engine, (await search.holding(topic, wanted, mostMatches)).slice(0, limit))
  let query = database.selectFrom('articles').selectAll().where('topic', '=', topic)
  if (published !== undefined)
    query = query.where('published', '>', published.after).where('published', '<=', published.upTo)
  if (stored !== undefined) query = query.where('stored_at', '>', stored.after).where('stored_at', '<=', stored.upTo)
  const rows = await query
    .orderBy('published', latestFirst)
    .orderBy('stored_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(toArticle)
}
