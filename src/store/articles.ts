import { sql, type Kysely, type SelectQueryBuilder, type Transaction } from 'kysely'
import type { Article } from '../../digests/article/article.ts'
import { searchWordsOf } from '../../digests/language/fold.ts'
import type { Quote } from '../../digests/quote/quote.ts'
import { personKeyOf } from '../../digests/person/person-key.ts'
import { toArticle, toRow } from './article-row.ts'
import type { ArticleFacts, ArticleQuery, Saved, Store } from './store.ts'
import type { Tables } from './tables.ts'

type ArticleStore = Pick<
  Store,
  'saveArticle' | 'article' | 'articles' | 'headlines' | 'countArticles' | 'textFrom' | 'span' | 'forget'
>

/** A minute's work, so that an old store is cleared without a long pause. */
const forgottenAtOnce = 200

/** The part of the store that keeps articles and their revisions; saving one saves what was said in it. */
export function articleStore(database: Kysely<Tables>): ArticleStore {
  return {
    saveArticle: (article, facts, quotes) =>
      database.transaction().execute((step) => saveArticle(step, article, facts, quotes)),
    article: async (id) => {
      const row = await database.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirst()
      return row === undefined ? undefined : toArticle(row)
    },
    articles: (query) => findArticles(database, query),
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
      const wanted = words === undefined ? null : allOf(words)
      if (wanted === '') return 0
      const { count } = await (
        wanted === null
          ? counted
          : counted.where((article) => article('id', 'in', holding(article.selectFrom('article_words'), wanted)))
      ).executeTakeFirstOrThrow()
      return count
    },
    forget: (before) =>
      database.transaction().execute(async (step) => {
        const old = await step
          .selectFrom('articles')
          .select('id')
          .where('sample', '=', 0)
          .where('stored_at', '<', before)
          .limit(forgottenAtOnce)
          .execute()
        const ids = old.map(({ id }) => id)
        if (ids.length === 0) return 0
        await step.deleteFrom('article_words').where('article', 'in', ids).execute()
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

async function saveArticle(
  step: Transaction<Tables>,
  article: Article,
  facts: ArticleFacts,
  quotes: readonly Quote[],
): Promise<Saved> {
  const known = await step
    .selectFrom('articles')
    .select(['revision', 'hash'])
    .where('id', '=', article.id)
    .executeTakeFirst()
  if (known?.hash === facts.hash) return 'known'
  const revision = known === undefined ? 1 : known.revision + 1
  const row = { ...toRow(article, facts), revision }
  const page = facts.page === null ? {} : { page_url: facts.page.url, look_at: facts.page.seeAgainAt }
  if (known === undefined)
    await step
      .insertInto('articles')
      .values({ ...row, story: null, page_url: null, look_at: null, gone_at: null, withdrawn_at: null, ...page })
      .execute()
  else {
    const { id, stored_at: _, ...changed } = row
    await step
      .updateTable('articles')
      .set({ ...changed, ...page })
      .where('id', '=', id)
      .execute()
  }
  const { title, text } = article
  await step
    .insertInto('revisions')
    .values({ article: article.id, revision, title, text, hash: facts.hash, seen_at: facts.storedAt })
    .execute()
  await step.deleteFrom('article_words').where('article', '=', article.id).execute()
  await step
    .insertInto('article_words')
    .values({ article: article.id, words: searchWordsOf(`${title}\n${text}`).join(' ') })
    .execute()
  for (let from = 0; from < quotes.length; from += quotesAtOnce)
    await step
      .insertInto('quotes')
      .values(quotes.slice(from, from + quotesAtOnce).map((quote) => toQuoteRow(quote, article, facts.topic, revision)))
      .execute()
  return known === undefined ? 'new' : 'revised'
}

// SQLite takes some thirty thousand values a statement; a row is nine.
const quotesAtOnce = 500

function toQuoteRow(quote: Quote, article: Article, topic: string, revision: number) {
  const { start } = quote.spans[0]
  return {
    id: `${article.id}-${revision}-${start}`,
    article: article.id,
    topic,
    revision,
    start,
    person: personKeyOf(quote),
    speaker: quote.speaker,
    published: article.published,
    quote: JSON.stringify(quote),
  }
}

/** Words as FTS5 looks for them, each of which must be there; empty when there are none. */
function allOf(words: string): string {
  return searchWordsOf(words)
    .map((word) => `"${word}"`)
    .join(' ')
}

/** Of a word that stands everywhere only the latest stored matches are looked at: nobody turns so many pages. */
const mostMatches = 300

function holding(words: SelectQueryBuilder<Tables, 'articles' | 'article_words', object>, wanted: string) {
  return words
    .select('article')
    .where('words', 'match', wanted)
    .orderBy(sql`rowid`, 'desc')
    .limit(mostMatches)
}

async function findArticles(
  database: Kysely<Tables>,
  { topic, limit, offset = 0, published, stored, words, someWords }: ArticleQuery,
): Promise<readonly Article[]> {
  let query = database.selectFrom('articles').selectAll().where('topic', '=', topic)
  if (published !== undefined)
    query = query.where('published', '>', published.after).where('published', '<=', published.upTo)
  if (stored !== undefined) query = query.where('stored_at', '>', stored.after).where('stored_at', '<=', stored.upTo)
  if (words !== undefined) {
    const wanted = allOf(words)
    if (wanted === '') return []
    query = query.where((article) => article('id', 'in', holding(article.selectFrom('article_words'), wanted)))
  }
  if (someWords !== undefined) return articlesWithSome(database, topic, someWords, limit)
  const rows = await query
    .orderBy('published', 'desc')
    .orderBy('stored_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(toArticle)
}

async function articlesWithSome(
  database: Kysely<Tables>,
  topic: string,
  words: string,
  limit: number,
): Promise<readonly Article[]> {
  const wanted = [...new Set(searchWordsOf(words))].map((word) => `"${word}"`)
  if (wanted.length === 0) return []
  const rows = await database
    .selectFrom('article_words')
    .innerJoin('articles', 'articles.id', 'article_words.article')
    .selectAll('articles')
    .where('article_words.words', 'match', wanted.join(' OR '))
    .where('articles.topic', '=', topic)
    .orderBy(sql`rank`)
    .limit(limit)
    .execute()
  return rows.map(toArticle)
}
