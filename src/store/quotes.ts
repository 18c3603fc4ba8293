import type { Kysely } from 'kysely'
import type { Article } from '../../digests/article/article.ts'
import type { Quote } from '../../digests/quote/quote.ts'
import { toArticle } from './article-row.ts'
import type { QuoteStore } from './port/quotes.ts'
import type { Engine } from './engine.ts'
import { latestFirst } from './latest-first.ts'
import { piecesOf } from './pieces.ts'
import type { Proof, QuoteEntry } from './store.ts'
import type { Tables } from './tables.ts'

/** The part of the store that gives back who said what, and what proves it. */
export function quoteStore({ database }: Engine): QuoteStore {
  return {
    quotesBy: (topic, person) =>
      findQuotes(database, (query) => query.where('quotes.topic', '=', topic).where('quotes.person', '=', person)),
    quotesOfBody: (topic, names) =>
      findQuotes(database, (query) =>
        query
          .where('quotes.topic', '=', topic)
          .where('quotes.person', 'is', null)
          .where(
            'quotes.speaker',
            'in',
            names.flatMap((name) => [name, `the ${name}`, `The ${name}`]),
          ),
      ),
    quotesIn: (articles) => quotesIn(database, articles),
    proof: (quoteId) => findProof(database, quoteId),
    speakers: async (topic, limit) => {
      const rows = await database
        .selectFrom('quotes')
        .select(({ fn }) => [
          'person',
          fn.max('speaker').as('speaker'),
          fn.countAll<number>().as('quotes'),
          fn.max('published').as('at'),
        ])
        .where('topic', '=', topic)
        .where('person', 'is not', null)
        .groupBy('person')
        .orderBy(({ fn }) => fn.max('published'), latestFirst)
        .orderBy('quotes', 'desc')
        .limit(limit)
        .execute()
      return rows.map(({ person, speaker, quotes, at }) => ({
        person: person ?? '',
        speaker: speaker ?? '',
        quotes,
        at,
      }))
    },
  }
}

async function quotesIn(database: Kysely<Tables>, articles: readonly Article[]): Promise<readonly QuoteEntry[]> {
  const found: { readonly id: string; readonly article: string; readonly revision: number; readonly quote: string }[] =
    []
  for (const ids of piecesOf(articles.map(({ id }) => id)))
    found.push(
      ...(await database
        .selectFrom('quotes')
        .select(['id', 'article', 'revision', 'quote'])
        .where('article', 'in', ids)
        .orderBy('start')
        .execute()),
    )
  const byArticle = Map.groupBy(found, ({ article }) => article)
  return articles.flatMap((article) =>
    (byArticle.get(article.id) ?? [])
      .filter(({ revision }) => revision === article.revision)
      .map(({ id, quote }) => ({ id, quote: quoteOf(quote), article })),
  )
}

// Written by saveArticle as a Quote, and by nothing else.
const quoteOf = (json: string): Quote => JSON.parse(json) as Quote

async function findProof(database: Kysely<Tables>, quoteId: string): Promise<Proof | undefined> {
  const row = await database
    .selectFrom('quotes')
    .innerJoin('articles', 'articles.id', 'quotes.article')
    .innerJoin('revisions', (join) =>
      join.onRef('revisions.article', '=', 'quotes.article').onRef('revisions.revision', '=', 'quotes.revision'),
    )
    .selectAll('articles')
    .select([
      'quotes.quote',
      'revisions.revision as read_in',
      'revisions.title as read_title',
      'revisions.text as read_text',
      'revisions.hash as read_hash',
      'revisions.seen_at as read_at',
    ])
    .where('quotes.id', '=', quoteId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const now = toArticle(row)
  const withdrawnAt = row.withdrawn_at
  const article = { ...now, revision: row.read_in, title: row.read_title, text: row.read_text }
  const entry = { id: quoteId, quote: quoteOf(row.quote), article }
  if (now.revision === row.read_in) return { entry, hash: row.read_hash, seenAt: row.read_at, later: null, withdrawnAt }
  const { seen_at: seenAt } = await database
    .selectFrom('revisions')
    .select('seen_at')
    .where('article', '=', now.id)
    .where('revision', '=', now.revision)
    .executeTakeFirstOrThrow()
  const later = { revision: now.revision, text: now.text, seenAt }
  return { entry, hash: row.read_hash, seenAt: row.read_at, later, withdrawnAt }
}

function quotesAsTheyAre(database: Kysely<Tables>) {
  return database
    .selectFrom('quotes')
    .innerJoin('articles', (join) =>
      join.onRef('articles.id', '=', 'quotes.article').onRef('articles.revision', '=', 'quotes.revision'),
    )
    .select(['quotes.id', 'quotes.article', 'quotes.revision', 'quotes.quote'])
}

async function findQuotes(
  database: Kysely<Tables>,
  narrow: (query: ReturnType<typeof quotesAsTheyAre>) => ReturnType<typeof quotesAsTheyAre>,
): Promise<readonly QuoteEntry[]> {
  const rows = await narrow(quotesAsTheyAre(database))
    .orderBy('quotes.published', latestFirst)
    .orderBy('quotes.article')
    .orderBy('quotes.start')
    .execute()
  // Each article once, and not with each of its quotes: their texts are long.
  const articles = new Map<string, Article>()
  for (const ids of piecesOf([...new Set(rows.map(({ article }) => article))])) {
    const found = await database.selectFrom('articles').selectAll().where('id', 'in', ids).execute()
    for (const row of found) articles.set(row.id, toArticle(row))
  }
  return rows.flatMap(({ id, article: of, revision, quote }) => {
    const article = articles.get(of)
    // Revised or forgotten since the first look: its quotes went with it.
    if (article?.revision !== revision) return []
    return [{ id, quote: quoteOf(quote), article }]
  })
}
