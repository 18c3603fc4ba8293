import type { Kysely } from 'kysely'
import type { Search } from '../engine.ts'
import type { Tables } from '../tables.ts'
import type { MovedTable } from './moved-tables.ts'

/** The values of a row, in the order of its table's columns. */
export type Values = readonly unknown[]

/** One end of a move: a store over one connection, which nobody else is at work on. */
export type Side = {
  readonly database: Kysely<Tables>
  readonly search: Search
  /** All rows of a table in the order of their keys, some at a time. */
  readonly rows: (table: MovedTable) => AsyncIterable<readonly Values[]>
  /** The ids of all articles whose words are known, in the order in which they were stored. */
  readonly indexed: () => AsyncIterable<readonly string[]>
  /** Does some work whole or not at all. */
  readonly whole: (work: () => Promise<void>) => Promise<void>
}
