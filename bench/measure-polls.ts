import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { unpolled, type Feed } from '../src/ingest/feed-state.ts'
import { pollFeeds } from '../src/ingest/ingest.ts'
import { openNewsroom } from '../src/ingest/newsroom.ts'
import { noOtherProcess } from '../src/locks/locks.ts'
import { toInstant } from '../src/instant.ts'
import { openLog } from '../src/log.ts'
import { openSqliteStore } from '../src/store/sqlite/sqlite-store.ts'
import { readTopicFile } from '../src/topic/topic-file.ts'
import { ms, type Measurement } from './measurement.ts'

const itemCount = 50
const hostCount = 250
const patienceMs = 120_000

/** A cold and a warm poll of so many feeds of 50 items on 250 addresses of this machine, beside newsboat and sfeed where they are installed. */
export async function measurePolls(feedCount: number): Promise<Measurement> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-polls-'))
  const server = spawn(process.execPath, [new URL('poll-server.ts', import.meta.url).pathname, String(itemCount)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(server.stdout, 'data')) as [Buffer]
  const port = Number(line.toString())
  const urls = Array.from(
    { length: feedCount },
    (_, index) => `http://127.0.0.${(index % hostCount) + 1}:${port}/feed${index}`,
  )
  const rows = [...(await ours(urls, folder)), ...(await newsboat(urls, folder)), ...(await sfeed(urls, folder))]
  server.kill()
  rmSync(folder, { recursive: true, force: true })
  return { title: `Polling ${feedCount} feeds of ${itemCount} items on ${hostCount} hosts`, rows }
}

async function ours(urls: readonly string[], folder: string): Promise<Measurement['rows']> {
  const store = openSqliteStore(join(folder, 'ours'))
  const { topic } = readTopicFile('topics', 'sco')
  const settings = { fetchAllow: urls.map((url) => new URL(url).host), contact: '', version: 'bench' }
  const newsroom = openNewsroom({
    settings,
    store,
    topics: [topic],
    log: openLog('silent', process.stderr),
    now: () => toInstant(Date.now()),
    keepAll: false,
    stopping: () => false,
    locks: noOtherProcess,
  })
  const feeds: readonly Feed[] = urls.map((url) => ({
    url,
    topic: topic.name,
    publisher: url,
    country: null,
    kind: null,
    language: 'en',
    intervalMinutes: 30,
    addedBy: null,
    state: unpolled,
  }))
  await store.nameFeeds(feeds)
  const cold = await timed(() => pollFeeds(newsroom.room, feeds))
  const stored = await store.knownFeeds()
  const warm = await timed(() => pollFeeds(newsroom.room, stored))
  const memory = Math.round(process.memoryUsage().rss / 1e6)
  await newsroom.close()
  await store.close()
  return [
    {
      what: 'Dateline, cold: fetched, decoded, repaired, judged and stored',
      measured: ms(cold),
      target: '≤ 1.5 × the faster',
    },
    { what: 'Dateline, warm: all unchanged', measured: ms(warm), target: '≤ half of the faster' },
    { what: 'memory of this process after both', measured: `${memory} MB`, target: '≤ 250 MB' },
  ]
}

async function newsboat(urls: readonly string[], folder: string): Promise<Measurement['rows']> {
  if (!existsSync('/usr/bin/newsboat')) return [{ what: 'newsboat is not installed', measured: '–' }]
  const home = join(folder, 'newsboat')
  mkdirSync(home)
  writeFileSync(join(home, 'urls'), urls.join('\n'))
  writeFileSync(join(home, 'config'), 'reload-threads 16\n')
  const words = ['-u', join(home, 'urls'), '-C', join(home, 'config'), '-c', join(home, 'cache.db'), '-x', 'reload']
  const cold = await timed(() => run('newsboat', words, home))
  const warm = await timed(() => run('newsboat', words, home))
  return [
    { what: 'newsboat -x reload, cold', measured: ms(cold) },
    { what: 'newsboat -x reload, warm', measured: ms(warm) },
  ]
}

async function sfeed(urls: readonly string[], folder: string): Promise<Measurement['rows']> {
  if (!existsSync('/usr/bin/sfeed_update')) return [{ what: 'sfeed is not installed', measured: '–' }]
  const home = join(folder, 'sfeed')
  mkdirSync(home)
  const lines = urls.map((url, index) => `feed "f${index}" "${url}"`)
  writeFileSync(
    join(home, 'sfeedrc'),
    `sfeedpath="${join(home, 'feeds')}"\nmaxjobs=16\nfeeds() {\n${lines.join('\n')}\n}\n`,
  )
  const cold = await timed(() => run('sfeed_update', [join(home, 'sfeedrc')], home))
  const warm = await timed(() => run('sfeed_update', [join(home, 'sfeedrc')], home))
  return [
    { what: 'sfeed_update, cold', measured: ms(cold) },
    { what: 'sfeed_update, warm', measured: ms(warm) },
  ]
}

async function run(command: string, words: readonly string[], home: string): Promise<void> {
  const child = spawn(command, words, { stdio: 'ignore', env: { PATH: process.env['PATH'], HOME: home } })
  const limit = new AbortController()
  await Promise.race([
    once(child, 'exit'),
    wait(patienceMs, undefined, { signal: limit.signal }).catch(() => undefined),
  ])
  limit.abort()
  child.kill()
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now()
  await work()
  return performance.now() - before
}
