import type { Kysely, RawBuilder, SelectQueryBuilder, Transaction } from 'kysely'
import type { Tables } from './tables.ts'

/** What the databases do each in its own way. All else that the store does is the same statements over each of them. */
export type Engine = {
  readonly database: Kysely<Tables>
  readonly search: Search
  /** Milliseconds since 1970 on the clock of the database's machine; `undefined` where that is this one. */
  readonly clock: RawBuilder<number> | undefined
  /** One transaction that writes: whole or not at all. */
  readonly write: <Result>(work: (step: Transaction<Tables>) => Promise<Result>) => Promise<Result>
  /** One statement that writes, done anew when it and another one waited for each other. */
  readonly retried: <Result>(statement: () => Promise<Result>) => Promise<Result>
  /** Lets one transaction at a time past a name, and the others when it has ended. */
  readonly alone: (step: Transaction<Tables>, name: string) => Promise<void>
  /** Behind a `select`: rows that somebody else holds are left out; `undefined` where nobody holds any. */
  readonly unheld: RawBuilder<unknown> | undefined
  /** The rows that are read are changed by no other transaction until this one has ended. */
  readonly held: <Table extends keyof Tables, Row>(
    rows: SelectQueryBuilder<Tables, Table, Row>,
  ) => SelectQueryBuilder<Tables, Table, Row>
}

/** Articles by their words. The words of both sides are those of `wordsOf`. */
export type Search = {
  /** Makes an article be found by these words, and by no others. */
  readonly index: (step: Kysely<Tables>, article: string, words: readonly string[]) => Promise<void>
  readonly forget: (step: Kysely<Tables>, articles: readonly string[]) => Promise<void>
  /** Those of a topic among the latest `limit` stored articles, of all topics, that hold all of these words: by their ids, the latest published first. */
  readonly holding: (topic: string, words: readonly string[], limit: number) => Promise<readonly string[]>
  /** Articles of a topic that hold some of these words, by their ids, best first: by BM25 with the constants of FTS5, the earlier stored first among equals. */
  readonly ranked: (topic: string, words: readonly string[], limit: number) => Promise<readonly string[]>
}
