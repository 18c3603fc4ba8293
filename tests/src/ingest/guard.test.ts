import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { isPublicAddress } from '../../../src/ingest/address.ts'
import { fetchBytes } from '../../../src/ingest/fetch.ts'
import { lookupBySystem, type Lookup } from '../../../src/ingest/guard.ts'
import { guardedAgent } from '../../../src/ingest/guarded-agent.ts'

test.each([
  '127.0.0.1',
  '127.1.2.3',
  '0.0.0.0',
  '10.0.0.1',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '192.0.2.1',
  '198.18.0.1',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  'fe80::1',
  'fc00::1',
  'fd12:3456::1',
  'ff02::1',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  '::127.0.0.1',
  '64:ff9b::7f00:1',
  '64:ff9b::a9fe:a9fe',
  '64:ff9b:1::a00:1',
  '2002:7f00:1::',
  '2002:c0a8:101::1',
  '2001:0:0:0:0:0:80ff:fffe',
  '2001:db8::1',
  '4000::1',
  '100::1',
  'localhost',
  '',
  '999.1.1.1',
  '0x7f000001',
  '2130706433',
])('%s is not a publisher’s address', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})

test.each([
  '93.184.216.34',
  '8.8.8.8',
  '2606:2800:220:1::1',
  '::ffff:93.184.216.34',
  '64:ff9b::5db8:d822',
  '2002:5db8:d822::1',
])('%s may be a publisher’s address', (address) => {
  expect(isPublicAddress(address)).toBe(true)
})

async function aServer(): Promise<{ readonly port: number; readonly asked: () => number }> {
  let count = 0
  const server = createServer((_, response) => {
    count += 1
    response.end('secret')
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  return { port: (server.address() as AddressInfo).port, asked: () => count }
}

function fetchWith(lookup: Lookup, allow: readonly string[] = []) {
  const guard = { allow: new Set(allow), lookup }
  const dispatcher = guardedAgent(guard)
  onTestFinished(() => dispatcher.close())
  return (url: string) => fetchBytes(url, { dispatcher, guard, headers: {}, deadlineMs: 2_000, maxBytes: 1_000 })
}

test('no form of a private address in a URL is contacted', async () => {
  const { port, asked } = await aServer()
  const get = fetchWith(lookupBySystem)
  const hosts = [
    '127.0.0.1',
    'localhost',
    '[::1]',
    '2130706433',
    '0x7f.1',
    '0177.0.0.1',
    '127.1',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[64:ff9b::7f00:1]',
    '[::]',
    '0',
    '127.0.0.1.',
    'LOCALHOST',
  ]
  for (const host of hosts) expect(await get(`http://${host}:${port}/`), host).toMatchObject({ is: 'failed' })
  expect(asked()).toBe(0)
})

test('a name that leads to a private address, alone or among others, is not contacted', async () => {
  const { port, asked } = await aServer()
  for (const addresses of [['127.0.0.1'], ['93.184.216.34', '127.0.0.1'], ['::1', '2606:2800:220:1::1']]) {
    const answer = await fetchWith(() => Promise.resolve(addresses))(`http://news.example:${port}/`)
    expect(answer).toMatchObject({
      is: 'failed',
      fault: 'forbidden',
      why: expect.stringMatching(/news\.example leads to .*not a public address/) as string,
    })
  }
  expect(asked()).toBe(0)
})

test('a name is resolved once, so that its second answer leads nowhere', async () => {
  const { port, asked } = await aServer()
  let looks = 0
  const rebinding: Lookup = () => Promise.resolve((looks += 1) === 1 ? ['192.0.2.1'] : ['127.0.0.1'])
  expect(await fetchWith(rebinding)(`http://news.example:${port}/`)).toMatchObject({ is: 'failed', fault: 'forbidden' })
  expect(looks).toBe(1)
  expect(asked()).toBe(0)
})

test('a redirect to a private address goes through the same door', async () => {
  const inner = await aServer()
  const server = createServer((_, response) =>
    response.writeHead(302, { location: `http://127.0.0.1:${inner.port}/` }).end(),
  ).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const get = fetchWith(lookupBySystem, [`127.0.0.1:${port}`])
  expect(await get(`http://127.0.0.1:${port}/`)).toMatchObject({ is: 'failed', fault: 'forbidden' })
  expect(inner.asked()).toBe(0)
})

test.each([
  'ftp://news.example/',
  'file:///etc/passwd',
  'http://user:word@news.example/',
  'http://news.example:22/',
  'http://news.example:6/',
  'javascript:alert(1)',
  'gopher://news.example/',
  'not an address',
])('%s is not asked for', async (url) => {
  let looks = 0
  const get = fetchWith(() => {
    looks += 1
    return Promise.resolve(['93.184.216.34'])
  })
  expect(await get(url)).toMatchObject({ is: 'failed', fault: 'forbidden' })
  expect(looks).toBe(0)
})

test('what is allowed by host and port is reached, and nothing else beside it', async () => {
  const { port, asked } = await aServer()
  const other = await aServer()
  const get = fetchWith(lookupBySystem, [`127.0.0.1:${port}`])
  expect(await get(`http://127.0.0.1:${port}/`)).toMatchObject({ is: 'fresh' })
  expect(await get(`http://127.0.0.1:${other.port}/`)).toMatchObject({ is: 'failed', fault: 'forbidden' })
  expect([asked(), other.asked()]).toEqual([1, 0])
})
