import type { Server } from 'node:http'
import type { ServerType } from '@hono/node-server'
import { Hono } from 'hono'
import { ownHostOnly } from '../../adapters/web/guard.ts'
import type { Secret } from '../../adapters/secret.ts'
import type { Log } from '../log.ts'
import { UsageError } from '../usage-error.ts'
import type { Readiness } from './readiness.ts'

/** Where the operator's port listens. Port 0 takes a free one. Without a token it answers only to the loopback's own names. */
export type OperatePort = { readonly host: string; readonly port: number; readonly token: Secret | null }

export type ListenerParts = {
  readonly at: OperatePort
  readonly readiness: Readiness
  readonly scrape: () => Promise<string>
  readonly log: Log
}

// https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format
const prometheusText = 'text/plain; version=0.0.4; charset=utf-8'

/** Opens the operator's port: `/healthz`, `/readyz` and `/metrics`. Throws a `UsageError` when another program has it. */
export async function openListener({ at, readiness, scrape, log }: ListenerParts): Promise<{ close(): Promise<void> }> {
  const { serve } = await import('@hono/node-server')
  const { host, port, token } = at
  const app = createApp({ token, port: () => portOf(server) ?? port, readiness, scrape, log })
  const server = await new Promise<ServerType>((resolve, reject) => {
    const listening = serve({ fetch: app.fetch, hostname: host, port }, () => resolve(listening))
    listening.once('error', (error: Error & { readonly code?: string }) =>
      reject(
        new UsageError(
          `The operator's port cannot listen on ${host}:${port} (${error.code ?? error.message}). Nothing was posted. Set METRICS_PORT to a free port above 1023 or to off, and METRICS_HOST to an address of this machine.`,
          { cause: error },
        ),
      ),
    )
  })
  log.info({ port: portOf(server) }, `/healthz, /readyz and /metrics on http://${host}:${portOf(server) ?? port}`)
  return {
    close: async () => {
      const closing = server as Server
      closing.closeAllConnections()
      await new Promise((resolve) => closing.close(resolve))
    },
  }
}

function portOf(server: ServerType): number | undefined {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : undefined
}

function createApp({
  token,
  port,
  readiness,
  scrape,
  log,
}: Omit<ListenerParts, 'at'> & { readonly token: Secret | null; readonly port: () => number }): Hono {
  const app = new Hono()
  app.use(async (context, next) => {
    await next()
    context.header('cache-control', 'no-store')
  })
  if (token === null) app.use(ownHostOnly(port))
  const isKnown = (authorization: string | undefined): boolean =>
    token === null || (authorization !== undefined && token.matches(authorization.replace(/^Bearer +/i, '')))
  // Whoever gets this answer knows that the event loop turns.
  app.get('/healthz', (context) => context.json({ healthy: true }))
  app.get('/readyz', async (context) => {
    const unready = await readiness.look()
    const ready = unready.length === 0
    // A load balancer has no token, and needs no more than the status.
    const told = isKnown(context.req.header('authorization')) ? { ready, unready } : { ready }
    return context.json(told, ready ? 200 : 503)
  })
  app.get('/metrics', async (context) => {
    if (!isKnown(context.req.header('authorization')))
      return context.text('Send METRICS_TOKEN as a bearer token.\n', 401, { 'www-authenticate': 'Bearer' })
    try {
      return context.body(await scrape(), 200, { 'content-type': prometheusText })
    } catch (error) {
      log.error({ error }, 'metrics could not be told')
      return context.text('Metrics could not be told; the log says why.\n', 500)
    }
  })
  return app
}
