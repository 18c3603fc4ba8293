import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { inject, onTestFinished } from 'vitest'

/** A real PostgreSQL of its own, empty, on a free port of the loopback. It ends with this process at the latest. */
export type PostgresServer = {
  /** Its address, with a user that may do all. */
  readonly url: string
  /** Ends it as a restart of the machine would: connections are cut, what was committed stays. */
  stop(): Promise<void>
  /** Starts it again, under the same address. */
  start(): Promise<void>
  /** Ends it for good, and takes away its files. */
  close(): Promise<void>
}

/** Starts one, which takes more than a second: tests that can share one use `newDatabase`. A durable one waits for the disk. */
export async function startPostgres({ durable = false } = {}): Promise<PostgresServer> {
  const program = fileURLToPath(new URL('postgres-server.ts', import.meta.url))
  // Detached, so that Ctrl-C reaches it only by its input, and it cleans up.
  const child = spawn(process.execPath, [program, ...(durable ? ['--durable'] : [])], {
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const answer = async (): Promise<string> => {
    const next = await answers.next()
    if (next.done === true) throw new Error('PostgreSQL ended; it wrote why to standard error')
    return next.value
  }
  const ask = async (what: string): Promise<void> => {
    child.stdin.write(`${what}\n`)
    await answer()
  }
  return {
    url: await answer(),
    stop: () => ask('stop'),
    start: () => ask('start'),
    close: async () => {
      child.stdin.end()
      await ended
    },
  }
}

/** Runs statements on a database, one after the other, as whoever the address names; gives the rows of the last. */
export async function runOn(
  url: string,
  ...statements: readonly string[]
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new Client({ connectionString: url })
  // A database that is taken away at the end of a test says so here.
  client.on('error', () => undefined)
  await client.connect()
  try {
    let rows: readonly Readonly<Record<string, unknown>>[] = []
    for (const statement of statements) rows = (await client.query<Record<string, unknown>>(statement)).rows
    return rows
  } finally {
    await client.end()
  }
}

/**
 * The address of a new empty database, which is gone after the test: on the server that all tests share, or on that of TEST_DATABASE_URL. `as` are
 * options of its making.
 */
export async function newDatabase(as = ''): Promise<string> {
  const name = `dateline_test_${randomUUID().slice(0, 13)}`
  const { client, url } = await (shared ??= sharedServer())
  // A copy of files, where nothing waits for the disk: a third of the time.
  await client.query(`create database "${name}" ${as} strategy file_copy`)
  onTestFinished(async () => {
    await client.query(`drop database "${name}" with (force)`)
  })
  return Object.assign(new URL(url), { pathname: name }).href
}

/** The address of a new database that has the tables of a store, the queues of the jobs or both, and nothing in them; gone after the test. */
export async function newDatabaseWith(what: 'tables' | 'queues' | 'both'): Promise<string> {
  const template = templates.get(what) ?? told(what)
  templates.set(what, template)
  return newDatabase(`template "${await template}"`)
}

const templates = new Map<string, Promise<string>>()

// By whoever keeps the server of the whole run.
async function told(what: string): Promise<string> {
  const answer = await fetch(new URL(what, inject('postgres')))
  const text = await answer.text()
  if (!answer.ok) throw new Error(text)
  return text
}

let shared: Promise<{ readonly client: Client; readonly url: string }> | undefined

// One connection for all tests of a process: it ends with the process, or with the server.
async function sharedServer(): Promise<{ readonly client: Client; readonly url: string }> {
  const url = await told('')
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  return { client, url }
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the address of the shared PostgreSQL is told. */
    readonly postgres: string
  }
}
