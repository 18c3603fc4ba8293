import type { Client } from 'pg'
import type { Clock } from '../../adapters/clock.ts'
import type { Secret } from '../../adapters/secret.ts'
import { secondMs } from '../instant.ts'
import type { Log } from '../log.ts'
import type { Locks } from './locks.ts'

export type PostgresLocksParts = { readonly url: Secret; readonly clock: Clock; readonly log: Log }

/** How often it is looked whether the connection lives, and how long an answer may take. */
const lookMs = 2 * secondMs
const answerMs = 3 * secondMs
/** How soon a name that somebody else holds is asked for again. */
const againMs = 200

/**
 * The server lets go of the names of a machine that vanished without a word within nine seconds: later than such a machine itself, which
 * sees its connection dead within five.
 */
const settings =
  'set tcp_keepalives_idle = 3; set tcp_keepalives_interval = 2; set tcp_keepalives_count = 3; set tcp_user_timeout = 9000; set statement_timeout = 3000'

// A key of 64 bits is shown in two halves.
const shares = (what: string) =>
  `(select ${what} from pg_locks where locktype = 'advisory' and granted and mode = 'ShareLock' and objsubid = 1
    and database = (select oid from pg_database where datname = current_database())
    and (classid::bigint << 32 | objid::bigint) = key)`
const hasShare = shares('coalesce(bool_or(pid = pg_backend_pid()), false)')
const countShares = shares('count(distinct pid)::int')

/**
 * Names held as advisory locks of one connection: the server frees them when the connection ends, so nothing has to expire and no clock
 * is compared. It needs a connection of its own, so a pooler in between must not share it out (PgBouncer: session mode).
 */
export function createPostgresLocks({ url, clock, log }: PostgresLocksParts): Locks {
  const held = new Set<string>()
  const listeners: ((names: ReadonlySet<string>) => void)[] = []
  const closing = new AbortController()
  let connection: Promise<Client> | undefined

  const lose = (ended: Promise<Client>): void => {
    if (connection !== ended) return
    connection = undefined
    const names = new Set(held)
    held.clear()
    if (names.size > 0) for (const listener of listeners) listener(names)
  }
  const connect = (): Promise<Client> => {
    if (connection !== undefined) return connection
    const opened: Promise<Client> = open(url, (error) => {
      if (!closing.signal.aborted) log.warn({ error }, 'the connection that holds this process’s names was cut')
      lose(opened)
    })
    connection = opened
    opened.then((client) => void watch(client, opened)).catch(() => lose(opened))
    return opened
  }
  const isCurrent = (opened: Promise<Client>): boolean => connection === opened && !closing.signal.aborted
  const cut = (client: Client, opened: Promise<Client>): void => {
    lose(opened)
    void client.end().catch(() => undefined)
  }
  const watch = async (client: Client, opened: Promise<Client>): Promise<void> => {
    for (;;) {
      await clock.wait(lookMs, closing.signal)
      if (!isCurrent(opened)) return
      try {
        await client.query('select 1')
      } catch {
        return cut(client, opened)
      }
    }
  }
  const ask = async <Answer>(question: string, name: string, otherwise: Answer): Promise<Answer> => {
    if (closing.signal.aborted) throw new Error('The locks are closed: the program stops.')
    const opened = connect()
    const client = await opened
    try {
      const { rows } = await client.query<{ readonly answer: Answer }>(
        `with lock as materialized (select hashtextextended($1, 0) as key) select ${question} as answer from lock`,
        [`dateline ${name}`],
      )
      return isCurrent(opened) ? (rows[0]?.answer ?? otherwise) : otherwise
    } catch (error) {
      // The server may still give what nobody waits for any more; with the connection it gives it back.
      cut(client, opened)
      throw error
    }
  }
  const take = async (name: string): Promise<boolean> => {
    if (held.has(name)) return true
    const given = await ask('pg_try_advisory_lock(key)', name, false)
    if (given) held.add(name)
    return given
  }
  const release = async (name: string): Promise<void> => {
    if (!held.delete(name)) return
    await ask('pg_advisory_unlock(key)', name, false)
  }
  const join = async (name: string): Promise<number> => {
    // A share is counted as often as it is taken, and given back with the connection.
    if (!(await ask(hasShare, name, false))) await ask('pg_try_advisory_lock_shared(key)', name, false)
    return Math.max(1, await ask(countShares, name, 1))
  }
  return {
    take,
    release,
    join,
    alone: async (name, work) => {
      while (!(await take(name))) await clock.wait(againMs, closing.signal)
      try {
        return await work()
      } finally {
        // Cut off from the server, it is free already.
        await release(name).catch(() => undefined)
      }
    },
    onLost: (listener) => void listeners.push(listener),
    close: async () => {
      closing.abort()
      held.clear()
      const leaving = connection
      connection = undefined
      await leaving?.then((client) => client.end()).catch(() => undefined)
    },
  }
}

async function open(url: Secret, ended: (error: unknown) => void): Promise<Client> {
  const pg = await import('pg')
  const client = new pg.Client({
    connectionString: url.reveal(),
    application_name: 'dateline locks',
    keepAlive: true,
    connectionTimeoutMillis: answerMs,
    query_timeout: answerMs,
  })
  // It may say so more than once; unheard, that would end the process.
  client.on('error', ended)
  client.once('end', () => ended('it ended'))
  await client.connect()
  await client.query(settings)
  return client
}
