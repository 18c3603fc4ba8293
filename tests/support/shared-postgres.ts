import { once } from 'node:events'
import { createServer } from 'node:http'
import type { TestProject } from 'vitest/node'
import { startPostgres, type PostgresServer } from './postgres.ts'

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
  const server = createServer((_, response) => {
    url().then(
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
    if (started !== undefined) await (await started.catch(() => undefined))?.close()
  }
}
