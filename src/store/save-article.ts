import type { Transaction } from 'kysely'
import type { Article } from '../../digests/article/article.ts'
import { personKeyOf } from '../../digests/person/person-key.ts'
import type { Quote } from '../../digests/quote/quote.ts'
import { toRow } from './article-row.ts'
import type { Engine } from './engine.ts'
import { piecesOf } from './pieces.ts'
import type { ArticleFacts, Saved } from './store.ts'
import type { Tables } from './tables.ts'
import { wordsOf } from './words.ts'

/** Stores an article, or a revision of it, with its words and what was said in it. */
export async function saveArticle(
  { search, alone, held }: Engine,
  step: Transaction<Tables>,
  article: Article,
  facts: ArticleFacts,
  quotes: readonly Quote[],
  from?: number,
): Promise<Saved> {
  await alone(step, `article ${article.id}`)
  const known = await held(
    step.selectFrom('articles').select(['revision', 'hash']).where('id', '=', article.id),
  ).executeTakeFirst()
  if (known?.hash === facts.hash || (from !== undefined && known?.revision !== from)) return 'known'
  const revision = known === undefined ? 1 : known.revision + 1
  const row = { ...toRow(article, facts), revision }
  const page = facts.page === null ? {} : { page_url: facts.page.url, look_at: facts.page.seeAgainAt }
  if (known === undefined)
    await step
      .insertInto('articles')
      .values({
        ...row,
        story: null,
        page_url: null,
        look_at: null,
        gone_at: null,
        withdrawn_at: null,
        returned_at: null,
        ...page,
      })
      .execute()
  else {
    const { id, stored_at: _, ...changed } = row
    await step
      .updateTable('articles')
      // It was there just now: a look that missed it before begins anew.
      .set({ ...changed, ...page, gone_at: null })
      .where('id', '=', id)
      .execute()
  }
  const { title, text } = article
  await step
    .insertInto('revisions')
    .values({ article: article.id, revision, title, text, hash: facts.hash, seen_at: facts.storedAt })
    .execute()
  await search.index(step, article.id, wordsOf(`${title}\n${text}`))
  for (const some of piecesOf(quotes))
    await step
      .insertInto('quotes')
      .values(some.map((quote) => toQuoteRow(quote, article, facts.topic, revision)))
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
    person: personKeyOf(quote),
    speaker: quote.speaker,
    published: article.published,
    quote: JSON.stringify(quote),
  }
}
