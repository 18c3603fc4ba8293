import { createHash } from 'node:crypto'
import type { Progress } from './copy-rows.ts'
import { movedTables } from './moved-tables.ts'
import type { Side } from './side.ts'

/** What a table comes to: how many rows it has, and the SHA-256 of all their values in order. */
export type Sum = { readonly table: string; readonly rows: number; readonly hash: string }

/** What all tables of a store come to, with the order in which its articles were stored. */
export async function sumsOf(side: Side, done: Progress): Promise<readonly Sum[]> {
  const sums: Sum[] = []
  for (const table of movedTables) sums.push(await sumOf(table.name, side.rows(table), done))
  return [...sums, await sumOf('article_words', side.indexed(), done)]
}

/** The tables in which two stores differ, in words; none when they hold the same. */
export function differences(from: readonly Sum[], to: readonly Sum[]): readonly string[] {
  return from.flatMap(({ table, rows, hash }) => {
    const other = to.find((sum) => sum.table === table)
    if (other?.rows !== rows) return [`${table} (${rows} rows here, ${other?.rows ?? 0} there)`]
    return other.hash === hash ? [] : [`${table} (${rows} rows, of which some differ)`]
  })
}

async function sumOf(table: string, pieces: AsyncIterable<readonly unknown[]>, done: Progress): Promise<Sum> {
  const hash = createHash('sha256')
  let rows = 0
  for await (const piece of pieces) {
    for (const row of piece) hash.update(`${JSON.stringify(row)}\n`)
    rows += piece.length
    done(piece.length)
  }
  return { table, rows, hash: hash.digest('hex') }
}
