import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Article } from '../../digests/article/article.ts'
import { searchWordsOf } from '../../digests/language/fold.ts'
import type { Quote } from '../../digests/quote/quote.ts'
import type { ArticleFacts, ArticleQuery, QuoteEntry, Saved, Store } from './store.ts'
import type { ArticleRow, Tables } from './tables.ts'

type ArticleStore = Pick<
  Store,
  'saveArticle' | 'article' | 'articles' | 'countArticles' | 'quotesBy' | 'quotesOf' | 'speakers'
>

/** The part of the store that keeps articles, their revisions, and what was said in them. */
export function articleStore(database: Kysely<Tables>): ArticleStore {
  return {
    saveArticle: (article, facts, quotes) =>
      database.transaction().execute((step) => saveArticle(step, article, facts, quotes)),
    article: async (id) => {
      const row = await database.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirst()
      return row === undefined ? undefined : toArticle(row)
    },
    articles: (query) => findArticles(database, query),
    countArticles: async (topic) => {
      const { count } = await database
        .selectFrom('articles')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('topic', '=', topic)
        .executeTakeFirstOrThrow()
      return count
    },
    quotesBy: (topic, person) =>
      findQuotes(database, (query) => query.where('quotes.topic', '=', topic).where('quotes.person', '=', person)),
    quotesOf: (articleId) => findQuotes(database, (query) => query.where('quotes.article', '=', articleId)),
    speakers: async (topic, limit) => {
      const rows = await database
        .selectFrom('quotes')
        .select(({ fn }) => ['person', fn.max('speaker').as('speaker'), fn.countAll<number>().as('quotes')])
        .where('topic', '=', topic)
        .where('speaker', 'is not', null)
        .groupBy(({ fn }) => ['person', fn.coalesce('person', 'speaker')])
        .orderBy(({ fn }) => fn.max('published'), 'desc')
        .limit(limit)
        .execute()
      return rows.map(({ person, speaker, quotes }) => ({ person, speaker: speaker ?? '', quotes }))
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
  if (known === undefined) await step.insertInto('articles').values(row).execute()
  else {
    const { id, stored_at: _, ...changed } = row
    await step.updateTable('articles').set(changed).where('id', '=', id).execute()
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
  if (quotes.length > 0)
    await step
      .insertInto('quotes')
      .values(quotes.map((quote) => toQuoteRow(quote, article, facts.topic, revision)))
      .execute()
  return known === undefined ? 'new' : 'revised'
}

function toQuoteRow(quote: Quote, article: Article, topic: string, revision: number) {
  const { start } = quote.spans[0]
  return {
    id: `${article.id}-${revision}-${start}`,
    article: article.id,
    topic,
    revision,
    start,
    person: quote.person,
    speaker: quote.speaker,
    published: article.published,
    quote: JSON.stringify(quote),
  }
}

async function findArticles(
  database: Kysely<Tables>,
  { topic, limit, published, stored, words }: ArticleQuery,
): Promise<readonly Article[]> {
  let query = database.selectFrom('articles').selectAll().where('topic', '=', topic)
  if (published !== undefined)
    query = query.where('published', '>', published.after).where('published', '<=', published.upTo)
  if (stored !== undefined) query = query.where('stored_at', '>', stored.after).where('stored_at', '<=', stored.upTo)
  if (words !== undefined) {
    const wanted = searchWordsOf(words).map((word) => `"${word}"`)
    if (wanted.length === 0) return []
    query = query.where((article) =>
      article(
        'id',
        'in',
        article.selectFrom('article_words').select('article').where('words', 'match', wanted.join(' ')),
      ),
    )
  }
  const rows = await query
    .orderBy('published', 'desc')
    .orderBy('stored_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(toArticle)
}

function quotesWithArticles(database: Kysely<Tables>) {
  return database
    .selectFrom('quotes')
    .innerJoin('articles', (join) =>
      join.onRef('articles.id', '=', 'quotes.article').onRef('articles.revision', '=', 'quotes.revision'),
    )
    .selectAll('articles')
    .select(['quotes.id as quote_id', 'quotes.quote as quote_json'])
}

async function findQuotes(
  database: Kysely<Tables>,
  narrow: (query: ReturnType<typeof quotesWithArticles>) => ReturnType<typeof quotesWithArticles>,
): Promise<readonly QuoteEntry[]> {
  const rows = await narrow(quotesWithArticles(database))
    .orderBy('quotes.published', 'desc')
    .orderBy('quotes.article')
    .orderBy('quotes.start')
    .execute()
  const articles = new Map<string, Article>()
  return rows.map((row) => {
    const article = articles.get(row.id) ?? toArticle(row)
    articles.set(row.id, article)
    // Written by saveArticle as a Quote, and by nothing else.
    return { id: row.quote_id, quote: JSON.parse(row.quote_json) as Quote, article }
  })
}

function toRow(article: Article, { topic, hash, storedAt, sample }: ArticleFacts): ArticleRow {
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
  }
}

function toArticle(row: Selectable<ArticleRow>): Article {
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
