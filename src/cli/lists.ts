import type { Command as Program } from 'commander'
import { Table } from 'console-table-printer'
import { wordsFor } from '../../digests/words/words-for.ts'
import type { Shell } from './shell.ts'
import {
  articleRows,
  deliveryRows,
  feedRows,
  feedsAsOpml,
  quoteRows,
  storyRows,
  subscriptionRows,
  type Row,
} from './list-rows.ts'
import { withStore, type Workplace } from './workplace.ts'

type List = {
  readonly name: string
  readonly about: string
  readonly rows: (workplace: Workplace) => Promise<readonly Row[]>
  /** The columns of the table; `--json` prints all. */
  readonly columns: readonly string[]
  /** What the table shows in place of what programs are given. */
  readonly shown?: (row: Row) => Row
}

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
    name: 'subscriptions',
    about: 'the channels that get digests, and when',
    rows: subscriptionRows,
    columns: ['channel', 'topic', 'times', 'days', 'zone', 'size', 'include', 'exclude', 'quiet', 'paused', 'next'],
    shown: (row) => ({ ...row, days: wordsFor('en', []).settings.days(row['days'] as readonly number[]) }),
  },
  {
    name: 'deliveries',
    about: 'the ledger: what was sent where',
    rows: deliveryRows,
    columns: ['id', 'localDate', 'channel', 'state', 'attempts', 'sentAt', 'error'],
  },
]

/** `articles`, `quotes`, `stories`, `feeds`, `subscriptions`, `deliveries`: what the store holds, as a table or as JSON lines. */
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

function print(
  { write, colour }: Shell,
  { name, columns, shown = (row) => row }: List,
  rows: readonly Row[],
  json: boolean,
): void {
  if (json) for (const row of rows) write(`${JSON.stringify(row)}\n`)
  else if (rows.length === 0) write(`No ${name} are stored yet.\n`)
  else {
    const table = new Table({
      columns: columns.map((name) => ({ name, alignment: 'left' })),
      rows: rows.map(shown).map((row) => Object.fromEntries(columns.map((column) => [column, short(row[column])]))),
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
