import type { Command as Program } from 'commander'
import { Table } from 'console-table-printer'
import type { Article } from '../../digests/article/article.ts'
import { judgeOf, type Relevance } from '../../digests/topic/relevance.ts'
import { feedsOf } from '../ingest/ingest.ts'
import { toOpml } from '../ingest/opml.ts'
import { createStoryDesk } from '../publish/story-desk.ts'
import { deliveryStates, type Placed } from '../store/store.ts'
import type { Shell } from './shell.ts'
import { withStore, type Workplace } from './workplace.ts'

type Row = { readonly [column: string]: unknown }
type List = {
  readonly name: string
  readonly about: string
  readonly rows: (workplace: Workplace) => Promise<readonly Row[]>
  /** The columns of the table; `--json` prints all. */
  readonly columns: readonly string[]
}

/** How many rows a list gives at the most; programs that need more ask by time. */
const mostRows = 100_000

const lists: readonly List[] = [
  {
    name: 'articles',
    about: 'the articles that are stored, newest first',
    rows: articleRows,
    columns: ['id', 'published', 'source', 'language', 'title'],
  },
  {
    name: 'quotes',
    about: 'who said what, newest article first',
    rows: quoteRows,
    columns: ['id', 'published', 'speaker', 'kind', 'confidence', 'words'],
  },
  {
    name: 'stories',
    about: 'the events with the articles that tell them, newest first',
    rows: storyRows,
    columns: ['id', 'last', 'headline', 'sources'],
  },
  {
    name: 'feeds',
    about: 'the feeds with their state',
    rows: feedRows,
    columns: ['publisher', 'url', 'trouble', 'lastAnswerAt', 'nextPollAt'],
  },
  {
    name: 'deliveries',
    about: 'the ledger: what was sent where',
    rows: deliveryRows,
    columns: ['id', 'localDate', 'channel', 'state', 'attempts', 'sentAt', 'error'],
  },
]

/** `articles`, `quotes`, `stories`, `feeds`, `deliveries`: what the store holds, as a table or as JSON lines. */
export function addTo(program: Program, shell: Shell): void {
  for (const list of lists) {
    const command = program
      .command(list.name)
      .description(list.about)
      .option('--json', 'JSON lines, one a row, with every column')
    if (list.name === 'feeds')
      command.option('--opml', 'the feeds as OPML, for other readers of news and for ingest --feeds')
    command.action(async ({ json, opml }: { readonly json?: true; readonly opml?: true }) =>
      opml === true
        ? shell.write(await withStore(shell, feedsAsOpml))
        : print(shell, list, await withStore(shell, list.rows), json === true),
    )
  }
}

function print({ write, colour }: Shell, { name, columns }: List, rows: readonly Row[], json: boolean): void {
  if (json) for (const row of rows) write(`${JSON.stringify(row)}\n`)
  else if (rows.length === 0) write(`No ${name} are stored yet.\n`)
  else {
    const table = new Table({
      columns: columns.map((name) => ({ name, alignment: 'left' })),
      rows: rows.map((row) => Object.fromEntries(columns.map((column) => [column, short(row[column])]))),
      shouldDisableColors: !colour,
    })
    write(`${table.render()}\n`)
  }
}

const short = (value: unknown): unknown =>
  Array.isArray(value)
    ? short(value.join(', '))
    : typeof value === 'string' && value.length > 70
      ? `${value.slice(0, 69).toWellFormed()}…`
      : (value ?? '')

async function articleRows({ store, topics }: Workplace): Promise<readonly Row[]> {
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

async function storyRows({ store, topics, now }: Workplace): Promise<readonly Row[]> {
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

async function quoteRows({ store, topics }: Workplace): Promise<readonly Row[]> {
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

async function feedsAsOpml({ store, topics }: Workplace): Promise<string> {
  return toOpml(topics.map(({ title }) => title).join(', '), feedsOf(await store.feeds(), topics))
}

async function feedRows({ store, topics }: Workplace): Promise<readonly Row[]> {
  return feedsOf(await store.feeds(), topics).map(({ state, ...feed }) => ({ ...feed, ...state }))
}

async function deliveryRows({ store }: Workplace): Promise<readonly Row[]> {
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
