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

/** Runs statements on a database, one after the other, as whoever the address names. */
export async function runOn(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

/** The address of a new empty database, which is gone after the test: on the server that all tests share, or on that of TEST_DATABASE_URL. */
export async function newDatabase(): Promise<string> {
  const server = await sharedServer()
  const name = `dateline_test_${randomUUID().slice(0, 13)}`
  await runOn(server, `create database "${name}"`)
  onTestFinished(() => runOn(server, `drop database "${name}" with (force)`))
  const url = new URL(server)
  url.pathname = name
  return url.href
}

async function sharedServer(): Promise<string> {
  const answer = await fetch(inject('postgres'))
  if (!answer.ok) throw new Error(await answer.text())
  return answer.text()
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the address of the shared PostgreSQL is told. */
    readonly postgres: string
  }
}
