import type { Article } from '../../digests/article/article.ts'
import { toArticle } from './article-row.ts'
import type { Engine } from './engine.ts'
import { latestFirst } from './latest-first.ts'
import { saveArticle } from './save-article.ts'
import type { ArticleQuery, Store } from './store.ts'
import { wordsOf } from './words.ts'

type ArticleStore = Pick<
  Store,
  'saveArticle' | 'article' | 'articles' | 'headlines' | 'countArticles' | 'textFrom' | 'span' | 'forget'
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
    countArticles: async (topic, words) => {
      const counted = database
        .selectFrom('articles')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('topic', '=', topic)
      const wanted = words === undefined ? null : wordsOf(words)
      if (wanted?.length === 0) return 0
      const { count } = await (
        wanted === null ? counted : counted.where(search.holding(wanted, mostMatches))
      ).executeTakeFirstOrThrow()
      return count
    },
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
    textFrom: async (id) => {
      const row = await database.selectFrom('articles').select('text_from').where('id', '=', id).executeTakeFirst()
      return row?.text_from === 'page' || row?.text_from === 'feed' || row?.text_from === 'file' ? row.text_from : null
    },
    span: async (topic) => {
      const { first, last } = await database
        .selectFrom('articles')
        .select(({ fn }) => [fn.min('published').as('first'), fn.max('published').as('last')])
        .where('topic', '=', topic)
        .executeTakeFirstOrThrow()
      return first === null || last === null ? undefined : { first, last }
    },
  }
}

/** Of a word that stands everywhere only the latest stored matches are looked at: nobody turns so many pages. */
const mostMatches = 300

async function findArticles(
  { database, search }: Engine,
  { topic, limit, offset = 0, published, stored, words, someWords }: ArticleQuery,
): Promise<readonly Article[]> {
  let query = database.selectFrom('articles').selectAll().where('topic', '=', topic)
  if (published !== undefined)
    query = query.where('published', '>', published.after).where('published', '<=', published.upTo)
  if (stored !== undefined) query = query.where('stored_at', '>', stored.after).where('stored_at', '<=', stored.upTo)
  if (words !== undefined) {
    const wanted = wordsOf(words)
    if (wanted.length === 0) return []
    query = query.where(search.holding(wanted, mostMatches))
  }
  if (someWords !== undefined) {
    const wanted = [...new Set(wordsOf(someWords))]
    return wanted.length === 0 ? [] : (await search.ranked(topic, wanted, limit)).map(toArticle)
  }
  const rows = await query
    .orderBy('published', latestFirst)
    .orderBy('stored_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(toArticle)
}
