import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import type { Fault } from './faults.ts'

/** One call over HTTP, read whole. `path` is decoded and has no query. */
export type Call = {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** An answer to a call. */
export type Answer = {
  readonly status: number
  readonly body?: unknown
  readonly headers?: { readonly [name: string]: string }
}

/** What a fake does with a call: the fault that meets it, and how it is carried out. */
export type Handled = {
  readonly fault: Fault | undefined
  readonly answer: () => Answer
  readonly limited: (seconds: number) => Answer
}

/** A server on 127.0.0.1 at a free port. */
export type FakeServer = { readonly port: number; close(): Promise<void> }

type Handlers = {
  readonly call: (call: Call) => Handled
  readonly connected: (socket: WebSocket, path: string) => void
}

/** Starts a server for calls over HTTP and for web sockets. Closing it drops every connection at once. */
export async function startServer({ call, connected }: Handlers): Promise<FakeServer> {
  const sockets = new Set<Duplex>()
  const webSockets = new WebSocketServer({ noServer: true })
  const server = createServer((request, response) => {
    void readCall(request).then(
      (read) => meet(call(read), response),
      () => response.destroy(),
    )
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  server.on('upgrade', (request, socket, head) => {
    webSockets.handleUpgrade(request, socket, head, (webSocket) => connected(webSocket, request.url ?? '/'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      webSockets.close()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

async function readCall(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  return {
    method: request.method ?? 'GET',
    path: decodeURIComponent(url.pathname),
    query: url.searchParams,
    headers: request.headers,
    body: Buffer.concat(chunks).toString('utf8'),
  }
}

function meet({ fault, answer, limited }: Handled, response: ServerResponse): void {
  switch (fault?.kind) {
    case 'limited':
      return send(response, limited(fault.retryAfterSeconds))
    case 'status':
      if (fault.when === 'after') answer()
      return send(response, { status: fault.status, body: { message: 'ordered by the test' } })
    case 'reset':
      if (fault.when === 'after') answer()
      response.socket?.resetAndDestroy()
      return
    case 'hang':
      if (fault.when === 'after') answer()
      return
    case 'slow':
      setTimeout(() => send(response, answer()), fault.ms)
      return
    case 'refuse':
    case undefined:
      return send(response, answer())
  }
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  // A 204 must carry no content type: clients would try to read JSON from nothing.
  if (body === undefined) return void response.writeHead(status, { ...headers }).end()
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
    .end(JSON.stringify(body))
}
