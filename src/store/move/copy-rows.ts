import { sql } from 'kysely'
import { wordsOf } from '../words.ts'
import { movedTables, type MovedTable } from './moved-tables.ts'
import type { Side, Values } from './side.ts'

/** Hears how many rows were done; throws to stop after a piece that is stored whole. */
export type Progress = (rows: number) => void

/** How many rows a store has, its words among them. */
export async function countRows(side: Side): Promise<number> {
  let rows = 0
  for (const { name } of movedTables) rows += await countOf(side, name)
  return rows + (await countOf(side, 'article_words'))
}

/** Copies what the other side has not yet: it has the first rows of each table in the order of their keys, or none. */
export async function copyRows(from: Side, to: Side, done: Progress): Promise<void> {
  for (const table of movedTables) await copyTable(from, to, table, done)
  await indexArticles(from, to, done)
}

async function countOf({ database }: Side, table: string): Promise<number> {
  const { rows } = await sql<{ readonly count: number }>`select count(*) as count from ${sql.table(table)}`.execute(
    database,
  )
  return rows[0]?.count ?? 0
}

async function copyTable(from: Side, to: Side, table: MovedTable, done: Progress): Promise<void> {
  const there = await countOf(to, table.name)
  for await (const rows of beyond(from.rows(table), there, done)) {
    await to.whole(() => insert(to, table, rows))
    done(rows.length)
  }
}

async function insert({ database }: Side, { name, columns }: MovedTable, rows: readonly Values[]): Promise<void> {
  const values = rows.map((row) => sql`(${sql.join(row)})`)
  await sql`insert into ${sql.table(name)} (${sql.join(columns.map((column) => sql.ref(column)))}) values ${sql.join(values)}`.execute(
    database,
  )
}

async function indexArticles(from: Side, to: Side, done: Progress): Promise<void> {
  const there = await countOf(to, 'article_words')
  for await (const ids of beyond(from.indexed(), there, done)) {
    const articles = await to.database
      .selectFrom('articles')
      .select(['id', 'title', 'text'])
      .where('id', 'in', ids)
      .execute()
    const texts = new Map(articles.map(({ id, title, text }) => [id, `${title}\n${text}`]))
    await to.whole(async () => {
      for (const id of ids) await to.search.index(to.database, id, wordsOf(texts.get(id) ?? ''))
    })
    done(ids.length)
  }
}

async function* beyond<Row>(
  pieces: AsyncIterable<readonly Row[]>,
  there: number,
  done: Progress,
): AsyncGenerator<readonly Row[]> {
  let passed = 0
  for await (const rows of pieces) {
    const skipped = Math.min(rows.length, there - passed)
    passed += skipped
    if (skipped > 0) done(skipped)
    if (skipped < rows.length) yield rows.slice(skipped)
  }
}
