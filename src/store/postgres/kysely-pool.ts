import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type { Client, ClientBase, Pool } from 'pg'
import { troubleOf } from './fault.ts'
import { withoutNul } from './nul.ts'

/** The pool as Kysely uses it: with our texts and our errors. Whoever made it ends it. */
export function kyselyPool(pool: Pool): PostgresPool {
  return {
    options: {},
    connect: () =>
      pool.connect().then(
        (client) => clientOf(client, (broken) => client.release(broken)),
        (error: unknown) => {
          throw troubleOf(error)
        },
      ),
    end: () => Promise.resolve(),
  }
}

/** One connection as Kysely uses it, for work that needs the same one throughout; whoever made it closes it. */
export function kyselyClient(client: Client): PostgresPool {
  return {
    options: {},
    connect: () => Promise.resolve(clientOf(client, () => undefined)),
    end: () => Promise.resolve(),
  }
}

const clients = new WeakMap<ClientBase, PostgresPoolClient>()

// Kysely knows a connection again by its client.
function clientOf(client: ClientBase, release: (broken: boolean) => void): PostgresPoolClient {
  const known = clients.get(client)
  if (known !== undefined) return known
  let broken = false
  const query = async (sql: string, parameters: readonly unknown[]): Promise<unknown> => {
    try {
      return await client.query(sql, parameters.map(withoutNul))
    } catch (error) {
      const trouble = troubleOf(error)
      // One whose answer did not come in time may still get it, in place of the next one's.
      broken ||= trouble !== error
      throw trouble
    }
  }
  // Kysely has a second form of it, for cursors, which we have none of.
  const made = { query: query as PostgresPoolClient['query'], release: () => release(broken) }
  clients.set(client, made)
  return made
}
