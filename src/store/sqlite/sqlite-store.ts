import { Kysely } from 'kysely'
import { articleStore } from '../articles.ts'
import { census } from '../census.ts'
import { correctionStore } from '../corrections.ts'
import { feedStore } from '../feeds.ts'
import { ledger } from '../ledger.ts'
import { quoteStore } from '../quotes.ts'
import type { Store } from '../store.ts'
import { storyStore } from '../stories.ts'
import { subscriptionStore } from '../subscriptions.ts'
import type { Tables } from '../tables.ts'
import { nodeSqliteDialect } from './dialect.ts'
import { openDatabase } from './open.ts'

/** The embedded store: one file in `folder`. Throws a `UsageError` when the place cannot be used. */
export function openSqliteStore(folder: string): Store {
  const database = new Kysely<Tables>({ dialect: nodeSqliteDialect(openDatabase(folder)) })
  return {
    ...articleStore(database),
    ...quoteStore(database),
    ...storyStore(database),
    ...feedStore(database),
    ...subscriptionStore(database),
    ...ledger(database),
    ...correctionStore(database),
    ...census(database),
    close: () => database.destroy(),
  }
}
