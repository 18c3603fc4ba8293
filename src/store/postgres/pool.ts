import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type { ClientBase, Pool, PoolClient, PoolConfig } from 'pg'
import { UsageError } from '../../usage-error.ts'
import { troubleOf } from './fault.ts'
import { running, takeShare, working } from './locks.ts'
import { knownVersion, newerStore, versionOf } from './migrate.ts'
import { withNul, withoutNul } from './nul.ts'

/** How a program takes part in a store on PostgreSQL. */
export type Access = {
  readonly url: string
  /** The most connections that it has at once. */
  readonly connections: number
  /** A bot runs until it is stopped, a command until its work is done. */
  readonly as: 'bot' | 'command'
  readonly pid: number
  /** Hears of a connection that was lost while nobody used it; the next one is made when it is needed. */
  readonly tell: (why: string) => void
}

/** A statement of ours takes milliseconds; one that does not end holds up what comes after it, and is ended. */
const statementMs = 30_000
/** How long one that writes waits for another; longer than any of ours takes. */
const lockMs = 10_000
/** A transaction of which nothing is heard is that of a program that hangs: what it holds is let go. */
const silentMs = 60_000
/** Time to connect; a person waits for the answer meanwhile. */
const connectMs = 5_000

/** The settings of one connection. */
export function connectionOf({ url, as, pid }: Access): PoolConfig {
  return {
    connectionString: url,
    application_name: `dateline ${as} ${pid}`,
    connectionTimeoutMillis: connectMs,
    keepAlive: true,
  }
}

/**
 * The connections of a program. Each holds a share of the lock `working` from its first moment, so that nobody moves or migrates the
 * store under it, and finds out whether a newer program did while it was away. It rejects with a `StoreTrouble` where the database is the cause.
 */
export async function openPool(access: Access): Promise<Pool> {
  const { Pool, TypeOverrides } = await import('pg')
  const types = new TypeOverrides()
  // Counts are far below 2 ** 53.
  types.setTypeParser(int8, Number)
  types.setTypeParser(text, withNul)
  const pool = new Pool({
    ...connectionOf(access),
    max: access.connections,
    // One stays, and with it the lock of the program.
    min: 1,
    statement_timeout: statementMs,
    // The server ends it before; this is for a network that swallows the answer.
    query_timeout: statementMs + connectMs,
    lock_timeout: lockMs,
    idle_in_transaction_session_timeout: silentMs,
    types,
    verify: (client, done) => {
      enter(client, access.as).then(
        () => done(),
        (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
      )
    },
  })
  pool.on('error', (error) => access.tell(error.message))
  // One that breaks while it is in use, but between two statements, says so to nobody else: unheard, that would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

// The numbers of two of PostgreSQL's types.
const [int8, text] = [20, 25]

async function enter(client: ClientBase, as: Access['as']): Promise<void> {
  if (!(await takeShare(client, working)))
    throw new UsageError(
      'The store at DATABASE_URL is being moved, restored or brought up to date. Nothing was changed. Try again when that has ended.',
    )
  const version = await versionOf(client)
  if (version > knownVersion) throw newerStore(version)
  if (as === 'bot') await takeShare(client, running)
}

/** The pool as Kysely uses it: with our texts and our errors. */
export function kyselyPool(pool: Pool): PostgresPool {
  return {
    options: {},
    connect: () =>
      pool.connect().then(clientOf, (error: unknown) => {
        throw troubleOf(error)
      }),
    end: () => pool.end(),
  }
}

const clients = new WeakMap<PoolClient, PostgresPoolClient>()

// Kysely knows a connection again by its client.
function clientOf(client: PoolClient): PostgresPoolClient {
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
  const made = { query: query as PostgresPoolClient['query'], release: () => client.release(broken) }
  clients.set(client, made)
  return made
}
