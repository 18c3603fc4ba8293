import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Topic } from '../../digests/topic/topic.ts'
import { unpolled, type Feed } from '../../src/ingest/feed-state.ts'
import { pollFeeds as pollStored } from '../../src/ingest/ingest.ts'
import { openNewsroom } from '../../src/ingest/newsroom.ts'
import { noOtherProcess } from '../../src/locks/locks.ts'
import { openReader } from '../../src/ingest/reader.ts'
import type { Newsroom } from '../../src/ingest/room.ts'
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts'
import { newFolder } from './folder.ts'
import { memoryLog } from './log.ts'
import { sco } from './topic.ts'

/** What a publisher answers to one request. */
export type Served = {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

/** A publisher's server on this machine: it answers as it is told, and keeps a log. */
export type Press = {
  readonly url: string
  readonly host: string
  readonly log: readonly { readonly path: string; readonly headers: IncomingMessage['headers'] }[]
  serve(path: string, answer: Served | ((request: IncomingMessage) => Served)): void
}

/** Starts a publisher; what was not served is not found. */
export async function startPress(host = '127.0.0.1'): Promise<Press> {
  const answers = new Map<string, Served | ((request: IncomingMessage) => Served)>()
  const log: { readonly path: string; readonly headers: IncomingMessage['headers'] }[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    log.push({ path, headers: request.headers })
    const answer = answers.get(path)
    const {
      status = 200,
      headers = {},
      body = '',
    } = answer === undefined ? { status: 404 } : typeof answer === 'function' ? answer(request) : answer
    response.writeHead(status, headers).end(body)
  }).listen(0, host)
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://${host}:${port}`,
    host: `${host}:${port}`,
    log,
    serve: (path, answer) => void answers.set(path, answer),
  }
}

/**
 * The threads that read, one pool for every newsroom: they keep nothing between two readings, and starting one takes as long as a whole test. They end
 * by themselves once idle, and hold no process up.
 */
const reader = openReader(1)

/** A newsroom that may reach these publishers, with a clock that stands where it is put. */
export function aNewsroom(
  presses: readonly Press[],
  options: {
    readonly keepAll?: boolean
    readonly folder?: string
    readonly topics?: readonly Topic[]
    readonly stopping?: () => boolean
  } = {},
): { readonly room: Newsroom; readonly setClock: (instant: string) => void } {
  let now = '2026-11-24T12:00:00.000Z'
  const store = openSqliteStore(options.folder ?? newFolder())
  const settings = { fetchAllow: presses.map(({ host }) => host), contact: 'desk@example.org', version: '1.2.3' }
  const newsroom = openNewsroom({
    settings,
    store,
    topics: options.topics ?? [sco],
    log: memoryLog().log,
    now: () => now,
    keepAll: options.keepAll ?? false,
    stopping: options.stopping ?? (() => false),
    locks: noOtherProcess,
  })
  onTestFinished(async () => {
    await newsroom.close()
    await store.close()
  })
  return {
    room: { ...newsroom.room, reader },
    setClock: (instant) => {
      now = instant
    },
  }
}

/** Stores the feeds that are not stored yet, and polls them. */
export const pollFeeds: typeof pollStored = async (room, feeds, done) => {
  const stored = new Set((await room.store.feeds()).map(({ url, topic }) => `${topic} ${url}`))
  for (const feed of feeds) if (!stored.has(`${feed.topic} ${feed.url}`)) await room.store.saveFeed(feed)
  return pollStored(room, feeds, done)
}

/** A feed that was never polled. */
export function feedAt(url: string, changes: Partial<Feed> = {}): Feed {
  return {
    url,
    topic: 'sco',
    publisher: 'Example News',
    country: 'KZ',
    kind: 'private',
    language: 'en',
    intervalMinutes: 30,
    addedBy: null,
    state: unpolled,
    ...changes,
  }
}

/** An RSS feed of these items; an item's text is that of its description. */
export function rss(
  items: readonly {
    readonly guid?: string
    readonly link?: string
    readonly title: string
    readonly text?: string
    readonly date?: string
  }[],
  channel = '',
): string {
  const tag = (name: string, value: string | undefined): string =>
    value === undefined ? '' : `<${name}>${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</${name}>`
  const entries = items.map(
    ({ guid, link, title, text, date }) =>
      `<item>${tag('guid', guid)}${tag('link', link)}${tag('title', title)}${tag('description', text)}${tag('pubDate', date)}</item>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Example News</title><link>https://news.example/</link>${channel}${entries.join('')}</channel></rss>`
}
