import type { Command as Program } from 'commander'
import { Table } from 'console-table-printer'
import { deliveryStates } from '../store/store.ts'
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

/** `articles`, `quotes`, `deliveries`: what the store holds, as a table or as JSON lines. */
export function addTo(program: Program, shell: Shell): void {
  for (const list of lists) {
    program
      .command(list.name)
      .description(list.about)
      .option('--json', 'JSON lines, one a row, with every column')
      .action(async ({ json }: { readonly json?: true }) =>
        print(shell, list, await withStore(shell, list.rows), json === true),
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
  typeof value === 'string' && value.length > 70 ? `${value.slice(0, 69).toWellFormed()}…` : (value ?? '')

async function articleRows({ store, topics }: Workplace): Promise<readonly Row[]> {
  const lists = await Promise.all(topics.map(({ name }) => store.articles({ topic: name, limit: mostRows })))
  return lists.flat().map(({ id, url, title, byline, source, published, language, revision, text }) => ({
    id,
    url,
    title,
    byline,
    source: source.name,
    published,
    language,
    revision,
    text,
  }))
}

async function quoteRows({ store, topics }: Workplace): Promise<readonly Row[]> {
  const lists = await Promise.all(
    topics.map(async ({ name }) => {
      const articles = await store.articles({ topic: name, limit: mostRows })
      return Promise.all(articles.map(({ id }) => store.quotesOf(id)))
    }),
  )
  return lists.flat(2).map(({ id, quote, article }) => ({
    id,
    published: article.published,
    ...quote,
    words: quote.spans.map(({ start, end }) => article.text.slice(start, end)).join(' … '),
  }))
}

async function feedRows({ store }: Workplace): Promise<readonly Row[]> {
  return (await store.feeds()).map(({ state, ...feed }) => ({ ...feed, ...state }))
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
