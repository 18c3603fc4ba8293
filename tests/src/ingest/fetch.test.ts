import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { fetchBytes, type FetchOptions } from '../../../src/ingest/fetch.ts'
import { lookupBySystem } from '../../../src/ingest/guard.ts'
import { guardedAgent } from '../../../src/ingest/guarded-agent.ts'

async function serve(handle: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(handle).listen(0, '127.0.0.1')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const guard = { allow: new Set([`127.0.0.1:${port}`]), lookup: lookupBySystem }
  const dispatcher = guardedAgent(guard)
  onTestFinished(() => dispatcher.destroy())
  const url = `http://127.0.0.1:${port}`
  const get = (path = '/', more: Partial<FetchOptions> = {}) =>
    fetchBytes(`${url}${path}`, { dispatcher, guard, headers: {}, deadlineMs: 3_000, maxBytes: 100_000, ...more })
  return { url, get }
}

const textOf = (fetched: Awaited<ReturnType<typeof fetchBytes>>): string =>
  fetched.is === 'fresh' ? Buffer.from(fetched.bytes).toString() : fetched.is

test.each([
  ['gzip', gzipSync],
  ['br', brotliCompressSync],
  ['deflate', deflateSync],
] as const)('a body in %s is decoded', async (encoding, compress) => {
  const { get } = await serve((_, response) =>
    response.writeHead(200, { 'content-encoding': encoding }).end(compress('the news')),
  )
  expect(textOf(await get())).toBe('the news')
})

test('a small body that decodes to a huge one is left as soon as it passes the limit', async () => {
  const bomb = gzipSync(Buffer.alloc(300_000_000))
  const { get } = await serve((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb))
  const before = process.memoryUsage().rss
  expect(await get()).toMatchObject({
    is: 'failed',
    fault: 'too-large',
    why: expect.stringContaining('decoded') as string,
  })
  expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000)
})

test('a compressed body that ends too early is broken, not short', async () => {
  const whole = gzipSync('the news '.repeat(1_000))
  const { get } = await serve((_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(whole.subarray(0, whole.length / 2)),
  )
  expect(await get()).toMatchObject({ is: 'failed', fault: 'broken' })
})

test.each([
  ['that never begins', () => undefined],
  ['that never ends', (response: ServerResponse) => response.writeHead(200).write('the news')],
  [
    'of which a byte comes now and then',
    (response: ServerResponse) => {
      const drip = setInterval(() => response.write('.'), 20)
      response.on('close', () => clearInterval(drip))
    },
  ],
])('an answer %s ends at the deadline', async (_, answer) => {
  const { get } = await serve((_request, response) => answer(response))
  expect(await get('/', { deadlineMs: 200 })).toMatchObject({
    is: 'failed',
    fault: 'timed-out',
    why: 'no whole answer within 0.2 s',
  })
})

test('permanent redirects alone say where a feed has moved', async () => {
  const { url, get } = await serve(({ url: path }, response) => {
    const to: { readonly [path: string]: readonly [number, string] } = {
      '/a': [301, '/b'],
      '/b': [308, '/c'],
      '/d': [301, '/e'],
      '/e': [302, '/c'],
      '/f': [302, '/a'],
    }
    const target = to[path ?? '']
    if (target === undefined) response.end('here')
    else response.writeHead(target[0], { location: target[1] }).end()
  })
  expect(await get('/a')).toMatchObject({ is: 'fresh', url: `${url}/c`, moved: `${url}/c` })
  expect(await get('/d')).toMatchObject({ is: 'fresh', url: `${url}/c`, moved: `${url}/e` })
  expect(await get('/f')).toMatchObject({ is: 'fresh', url: `${url}/c`, moved: null })
})

test('a ring of redirects ends after five', async () => {
  let asked = 0
  const { get } = await serve((_, response) => {
    asked += 1
    response.writeHead(302, { location: '/' }).end()
  })
  expect(await get()).toMatchObject({ is: 'failed', fault: 'redirects' })
  expect(asked).toBe(6)
})

test('an unchanged feed, an error of the publisher and a port that nobody listens on are told apart', async () => {
  const { get } = await serve(({ url: path, headers }, response) => {
    if (path === '/wait') response.writeHead(503, { 'retry-after': '120' }).end('busy')
    else response.writeHead(headers['if-none-match'] === 'W/"1"' ? 304 : 200).end()
  })
  expect(await get('/', { headers: { 'if-none-match': 'W/"1"' } })).toMatchObject({ is: 'unchanged' })
  expect(await get('/wait')).toMatchObject({
    is: 'failed',
    fault: 'status',
    status: 503,
    headers: { 'retry-after': '120' },
  })
  const guard = { allow: new Set(['127.0.0.1:9']), lookup: lookupBySystem }
  const dispatcher = guardedAgent(guard)
  onTestFinished(() => dispatcher.destroy())
  expect(
    await fetchBytes('http://127.0.0.1:9/', { dispatcher, guard, headers: {}, deadlineMs: 1_000, maxBytes: 10 }),
  ).toMatchObject({ is: 'failed', fault: 'unreachable' })
})
