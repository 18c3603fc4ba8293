import { onTestFinished } from 'vitest'
import { openPostgresStore } from '../../src/store/postgres/postgres-store.ts'
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts'
import type { Store } from '../../src/store/store.ts'
import { newFolder } from './folder.ts'
import { newDatabaseWith } from './postgres.ts'

/** A kind of store, and how several programs open one and the same, which is closed after the test. */
export type StoreKind = { readonly name: string; readonly open: (programs: number) => Promise<readonly Store[]> }

/** The store at the address of a PostgreSQL, as a command of this process opens it; closed after the test. */
export async function postgresAt(url: string, connections = 4): Promise<Store> {
  const store = await openPostgresStore({ url, connections, as: 'command', pid: process.pid, tell: () => undefined })
  onTestFinished(() => store.close())
  return store
}

/** The store in a folder; closed after the test. */
export function sqliteIn(folder: string): Store {
  const store = openSqliteStore(folder)
  onTestFinished(() => store.close())
  return store
}

/** Every kind of store that there is. */
export const storeKinds: readonly StoreKind[] = [
  {
    name: 'node:sqlite',
    open: (programs) => {
      // Two connections of one process would wait for each other without letting it go on: here its callers share one.
      const store = sqliteIn(newFolder())
      return Promise.resolve(Array.from({ length: programs }, () => store))
    },
  },
  {
    name: 'PostgreSQL',
    open: async (programs) => {
      const url = await newDatabaseWith('tables')
      return Promise.all(Array.from({ length: programs }, () => postgresAt(url)))
    },
  },
]

/** One store of a kind, for one program. */
export async function openOne({ open }: StoreKind): Promise<Store> {
  const [store] = await open(1)
  if (store === undefined) throw new Error('a kind of store opened none')
  return store
}

/** The same work of every program at once, what each came to in their order. */
export async function each<Result>(
  stores: readonly Store[],
  work: (store: Store, program: number) => Promise<Result>,
): Promise<readonly Result[]> {
  return Promise.all(stores.map(work))
}
