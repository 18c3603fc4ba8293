import type { Article } from '../../digests/article/article.ts'
import { judgeOf, type Relevance } from '../../digests/topic/relevance.ts'
import { feedsOf } from '../ingest/ingest.ts'
import { toOpml } from '../ingest/opml.ts'
import { createStoryDesk } from '../publish/story-desk.ts'
import { nextDigestOf } from '../schedule/next-digest.ts'
import { deliveryStates, type Placed } from '../store/store.ts'
import type { Workplace } from './workplace.ts'

/** A row of a list: what `--json` prints. */
export type Row = { readonly [column: string]: unknown }

/** How many rows a list gives at the most; programs that need more ask by time. */
const mostRows = 100_000

/** The articles of all topics, with why each was kept. */
export async function articleRows({ store, topics }: Workplace): Promise<readonly Row[]> {
  const lists = await Promise.all(
    topics.map(async (topic) => {
      const fates = await store.fatesOf(topic.name)
      const judge = judgeOf(topic)
      const articles = await store.articles({ topic: topic.name, limit: mostRows })
      // No feed brought the topic's own articles, so nothing was written down of them.
      return articles.map((article) => articleRow(article, fates.get(article.id) ?? judge(article)))
    }),
  )
  return lists.flat()
}

function articleRow(article: Article, { kept, score, why }: Relevance): Row {
  const { id, url, title, byline, source, published, language, revision, text } = article
  const relevance = { kept, score, why }
  return { id, url, title, byline, source: source.name, published, language, revision, relevance, text }
}

/** The events, with the articles that tell them. */
export async function storyRows({ store, topics, now }: Workplace): Promise<readonly Row[]> {
  const desk = createStoryDesk(store)
  const lists = await Promise.all(
    topics.map(async ({ name }) => {
      await desk.settle(name, now())
      const placed = await store.placed(name, 'stored', { after: '', upTo: now() })
      const stories = Map.groupBy(placed, ({ article, story }) => story ?? article.id)
      return [...stories].map(([id, told]) => storyRow(id, name, told))
    }),
  )
  return lists.flat().toSorted((a, b) => (a.last < b.last ? 1 : -1))
}

function storyRow(id: string, topic: string, told: readonly Placed[]) {
  const dates = told.map(({ article, storedAt }) => article.published ?? storedAt).toSorted()
  return {
    id,
    topic,
    headline: told[0]?.article.title ?? '',
    first: dates[0] ?? '',
    last: dates.at(-1) ?? '',
    sources: [...new Set(told.map(({ article }) => article.source.name))],
    articles: told.map(({ article }) => article.id),
  }
}

/** Who said what. */
export async function quoteRows({ store, topics }: Workplace): Promise<readonly Row[]> {
  const lists = await Promise.all(
    topics.map(async ({ name }) => {
      const articles = await store.articles({ topic: name, limit: mostRows })
      return store.quotesIn(articles)
    }),
  )
  return lists.flat().map(({ id, quote, article }) => ({
    id,
    published: article.published,
    ...quote,
    words: quote.spans.map(({ start, end }) => article.text.slice(start, end)).join(' … '),
  }))
}

/** The feeds as OPML. */
export async function feedsAsOpml({ store, topics }: Workplace): Promise<string> {
  return toOpml(topics.map(({ title }) => title).join(', '), feedsOf(await store.feeds(), topics))
}

/** The feeds with their state. */
export async function feedRows({ store, topics }: Workplace): Promise<readonly Row[]> {
  return feedsOf(await store.feeds(), topics).map(({ state, ...feed }) => ({ ...feed, ...state }))
}

/** The channels that get digests, with all their wishes and when the next one comes. */
export async function subscriptionRows({ store, now }: Workplace): Promise<readonly Row[]> {
  const subscriptions = await store.subscriptions()
  return Promise.all(
    subscriptions.map(async (one) => ({
      ...one,
      next: one.paused === null ? await nextDigestOf(store, one, now()) : null,
    })),
  )
}

/** The ledger, part by part. */
export async function deliveryRows({ store }: Workplace): Promise<readonly Row[]> {
  const deliveries = await store.deliveries(deliveryStates)
  return deliveries.map(
    ({ id, subscription, localDate, slot, part, channel, state, messageId, attempts, error, plannedAt, sentAt }) => ({
      id,
      subscription,
      localDate,
      slot,
      part,
      channel,
      platform: channel.split(':')[0],
      state,
      messageId,
      attempts,
      error,
      plannedAt,
      sentAt,
    }),
  )
}
