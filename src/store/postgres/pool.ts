import type { ClientBase, ClientConfig, Pool } from 'pg'
import { UsageError } from '../../usage-error.ts'
import { running, takeShare, working } from './locks.ts'
import { knownVersion, newerStore, versionOf } from './migrate.ts'
import { readers } from './readers.ts'

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

/** Time to wait for a free connection. */
const waitMs = 60_000

/** The settings of one connection. */
export function connectionOf({ url, as, pid }: Access): ClientConfig {
  return {
    connectionString: url,
    application_name: `dateline ${as} ${pid}`,
    connectionTimeoutMillis: connectMs,
    keepAlive: true,
    // The server finds out within a minute that a machine is gone, and lets go of what its programs held.
    options: '-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3',
  }
}

/**
 * The connections of a program. Each holds a share of the lock `working` from its first moment, so that nobody moves or migrates the
 * store under it, and finds out whether a newer program did while it was away. It rejects with a `StoreTrouble` where the database is the cause.
 */
export async function openPool(access: Access): Promise<Pool> {
  const { Client, Pool } = await import('pg')
  const pool = new Pool({
    ...connectionOf(access),
    // The pool has one time for both: to connect, and to wait for others who have all connections, as when digests of many channels go out.
    connectionTimeoutMillis: waitMs,
    Client: class extends Client {
      constructor(config?: ClientConfig) {
        super({ ...config, connectionTimeoutMillis: connectMs })
      }
    },
    max: access.connections,
    // One stays, and with it the lock of the program.
    min: 1,
    statement_timeout: statementMs,
    // The server ends it before; this is for a network that swallows the answer.
    query_timeout: statementMs + connectMs,
    lock_timeout: lockMs,
    idle_in_transaction_session_timeout: silentMs,
    types: await readers(),
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

async function enter(client: ClientBase, as: Access['as']): Promise<void> {
  if (!(await takeShare(client, working)))
    throw new UsageError(
      'The store at DATABASE_URL is being moved, restored or brought up to date. Nothing was changed. Try again when that has ended.',
    )
  const version = await versionOf(client)
  if (version > knownVersion) throw newerStore(version)
  if (as === 'bot') await takeShare(client, running)
}
