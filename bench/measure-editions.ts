import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderForSlack } from '../adapters/slack/render.ts'
import { hourMs, minuteMs, plusMs, toInstant } from '../src/instant.ts'
import { openLog } from '../src/log.ts'
import { publish } from '../tests/support/publish.ts'
import { noMeasures } from '../src/operate/measures.ts'
import type { Move } from '../digests/story/story-index.ts'
import { createStoryDesk } from '../src/publish/story-desk.ts'
import { createCorrections } from '../src/publish/corrections.ts'
import { createTimetable } from '../src/publish/timetable.ts'
import { openSqliteStore } from '../src/store/sqlite/sqlite-store.ts'
import type { Store } from '../src/store/store.ts'
import { readTopicFile } from '../src/topic/topic-file.ts'
import { anArticle, aSubscription, factsOf } from '../tests/support/articles.ts'
import { memoryPlatform } from '../tests/support/channels.ts'
import { chanceOf } from '../tests/support/chance.ts'
import { ms, p95, type Measurement } from './measurement.ts'

const articles = 10_000
const subscriptions = 1_000
const idle = 10_000
const placed = 500
const nine = '2026-11-24T04:00:00.000Z' // 09:00 in Tashkent

/** A day of 10,000 articles for 1,000 subscriptions that are due at once, and a minute in which 10,000 want nothing. */
export async function measureEditions(): Promise<Measurement> {
  // Where there is a file system in memory: saving 20,000 rows one by one would wait for the disk for minutes.
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'dateline-bench-'))
  const store = openSqliteStore(folder)
  const { topic } = readTopicFile('topics', 'sco')
  await store.place(await fill(store, topic.name, articles))
  await fill(store, 'other', placed)
  const platform = memoryPlatform()
  const stories = createStoryDesk(store)
  let now = plusMs(nine, -minuteMs)
  const press = {
    store,
    stories,
    timetable: createTimetable(store),
    corrections: createCorrections(store),
    owners: [],
    topics: [topic],
    // Composing is measured, not a platform: nothing is posted.
    adapters: [{ ...platform, render: renderForSlack, channels: null }],
    log: openLog('silent', process.stderr),
    now: () => now,
    measures: noMeasures,
    breathe: () => Promise.resolve(),
    stopping: () => false,
  }
  const placing = await timed(() => stories.settle('other', now))
  for (let index = 0; index < subscriptions; index += 1)
    await store.saveSubscription(aSubscription({ id: `s${index}`, channel: `slack:T1:C${index}` as never }))
  await publish(press)
  now = nine
  const composing = await timed(() => publish(press))
  const memory = process.memoryUsage().rss / 1_000_000
  for (let index = subscriptions; index < idle; index += 1)
    await store.saveSubscription(
      aSubscription({ id: `s${index}`, channel: `slack:T1:C${index}` as never, times: ['23:00'] }),
    )
  for (const { id } of await store.deliveries(['planned'])) await store.record(id, { state: 'sent', sentAt: now })
  now = plusMs(nine, hourMs)
  await publish(press)
  const ticks: number[] = []
  for (let minute = 1; minute <= 100; minute += 1) {
    now = plusMs(nine, hourMs + minute * minuteMs)
    ticks.push(await timed(() => publish(press)))
  }
  await store.close()
  rmSync(folder, { recursive: true, force: true })
  return {
    title: `Editions of ${articles.toLocaleString('en')} articles`,
    rows: [
      { what: `${placed} placed in stories`, measured: ms(placing) },
      { what: `composed for ${subscriptions} subscriptions`, measured: ms(composing), target: '≤ 5 s' },
      { what: 'memory then', measured: `${memory.toFixed(0)} MB`, target: '≤ 300 MB' },
      { what: `a minute in which ${idle} want nothing, p95`, measured: ms(p95(ticks)), target: '≤ 5 ms' },
    ],
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now()
  await work()
  return performance.now() - before
}

/** Events of invented words, each told by two or three papers in sentences that they share in part. Gives the event of each article. */
async function fill(store: Store, topic: string, articles: number): Promise<readonly Move[]> {
  const events: Move[] = []
  const chance = chanceOf(1)
  const syllables = ['ba', 'do', 'ke', 'li', 'mu', 'na', 'po', 'ru', 'sa', 'te', 'vo', 'zi']
  const word = () => Array.from({ length: 3 }, () => syllables[Math.floor(chance() * syllables.length)] ?? '').join('')
  const sentence = () => `The ${Array.from({ length: 18 }, word).join(' ')}.`
  let event = Array.from({ length: 8 }, sentence)
  let first = ''
  for (let count = 0; count < articles; count += 1) {
    const id = `${topic}${count}`
    if (count === 0 || chance() < 0.4) {
      event = Array.from({ length: 8 }, sentence)
      first = id
    }
    events.push({ article: id, from: null, to: first })
    const published = toInstant(Date.parse(nine) - hourMs * 23 + count * 8_000)
    const article = anArticle({
      id,
      url: `https://news.example/${id}`,
      source: { name: `Paper ${Math.floor(chance() * 40)}`, kind: 'private', country: 'KZ' },
      title: event[0]?.split(' ').slice(1, 8).join(' ') ?? '',
      text: event.filter(() => chance() < 0.8).join('\n\n'),
      published,
    })
    await store.saveArticle(article, factsOf(article, { topic }), [])
  }
  return events
}
