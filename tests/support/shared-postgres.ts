import { once } from 'node:events'
import { createServer } from 'node:http'
import type { TestProject } from 'vitest/node'
import { Secret } from '../../adapters/secret.ts'
import { toInstant } from '../../src/instant.ts'
import { openBossJobs } from '../../src/jobs/boss.ts'
import { openPostgresStore } from '../../src/store/postgres/postgres-store.ts'
import { memoryLog } from './log.ts'
import { runOn, startPostgres, type PostgresServer } from './postgres.ts'

const tables = async (url: string): Promise<void> => {
  const store = await openPostgresStore({ url, connections: 1, as: 'command', pid: process.pid, tell: () => undefined })
  await store.close()
}
const queues = async (url: string): Promise<void> => {
  const now = () => toInstant(Date.now())
  const jobs = await openBossJobs({ url: new Secret(url), connections: 1, log: memoryLog().log, now })
  await jobs.stop()
}

/** What is in a new database from the start. It is made once a run, and copied. */
const templates: { readonly [path: string]: (url: string) => Promise<void> } = {
  '/tables': tables,
  '/queues': queues,
  '/both': async (url) => {
    await tables(url)
    await queues(url)
  },
}

/**
 * Keeps one PostgreSQL for all tests of a run, and ends it after them. It is started when the first of them asks for its address, so
 * that a run without such tests does not wait for it; TEST_DATABASE_URL takes its place.
 */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  let started: Promise<PostgresServer> | undefined
  const given = process.env['TEST_DATABASE_URL']
  const url = async (): Promise<string> => {
    if (given !== undefined && given !== '') return given
    started ??= startPostgres()
    return (await started).url
  }
  const made = new Map<string, Promise<string>>()
  const templateOf = async (path: string): Promise<string> => {
    const make = templates[path]
    if (make === undefined) throw new Error(`no template is at ${path}`)
    const name = `dateline_test_${path.slice(1)}_${process.pid}`
    await runOn(await url(), `create database "${name}" strategy file_copy`)
    await make(Object.assign(new URL(await url()), { pathname: name }).href)
    return name
  }
  const answerTo = (path: string): Promise<string> => {
    if (path === '/') return url()
    const known = made.get(path) ?? templateOf(path)
    made.set(path, known)
    return known
  }
  const server = createServer(({ url: path = '/' }, response) => {
    // A connection that is kept may be closed just as it is used again.
    response.setHeader('connection', 'close')
    answerTo(path).then(
      (text) => response.end(text),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('a server on a port has no port')
  provide('postgres', `http://127.0.0.1:${address.port}/`)
  return async () => {
    server.closeAllConnections()
    server.close()
    for (const name of await Promise.allSettled(made.values()))
      if (name.status === 'fulfilled') await runOn(await url(), `drop database "${name.value}" with (force)`)
    if (started !== undefined) await (await started.catch(() => undefined))?.close()
  }
}
