import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Article } from '../digests/article/article.ts'
import { createDesk } from '../src/desk.ts'
import { dayMs, plusMs, toInstant } from '../src/instant.ts'
import { openLog } from '../src/log.ts'
import { createStoryDesk } from '../src/publish/story-desk.ts'
import { openSqliteStore } from '../src/store/sqlite/sqlite-store.ts'
import type { Store } from '../src/store/store.ts'
import { storeSamples } from '../src/topic/samples.ts'
import { readTopicFile } from '../src/topic/topic-file.ts'
import { openChats, type Chats } from './chats.ts'
import { ms, p95, type Measurement } from './measurement.ts'

const stored = 10_000
const speakers = 200
const atOnce = 20
const rounds = 20
/** A bot runs for weeks: what Node compiles in its first second is not measured. */
const warmUpRounds = 5
const manyCommands = 10_000
/** What is asked, with its option: every command that only reads. */
const asked: readonly (readonly [verb: string, option?: string])[] = [
  ['brief'],
  ['quote', 'Alimov'],
  ['quote', 'Marat Osmonkul7'],
  ['search', 'valley road'],
  ['check', 'we opened the gate number 77 at dawn'],
  ['digest'],
  ['status'],
  ['sources'],
  ['next'],
  ['help'],
]

/** Those of them that take little time: memory does not care. */
const quick = asked.filter(([verb]) => ['brief', 'sources', 'next', 'help', 'status'].includes(verb))

/** Twenty commands at once on each fake with 10,000 articles stored, and the memory that 10,000 commands leave behind; all of them through both adapters. */
export async function measureCrowd(): Promise<Measurement> {
  // Where there is a file system in memory: saving ten thousand articles one by one would wait for the disk for minutes.
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'dateline-bench-'))
  const store = openSqliteStore(folder)
  const file = readTopicFile('topics', 'sco')
  const now = () => toInstant(Date.now())
  await storeSamples(store, file, now())
  for (let n = 0; n < stored; n += 1) await saveOne(store, n, plusMs(now(), (-n * 400 * dayMs) / stored))
  const stories = createStoryDesk(store)
  const sources = { store, stories, topics: [file.topic], owners: [], polls: true, probe: null, now }
  const chats = await openChats(createDesk(sources, openLog('silent', process.stderr), () => 'id'))
  for (const where of ['slack', 'discord'] as const) await crowd(chats, where, warmUpRounds)
  const slack = await crowd(chats, 'slack', rounds)
  const discord = await crowd(chats, 'discord', rounds)
  const grown = await growth(chats)
  await chats.close()
  await store.close()
  rmSync(folder, { recursive: true, force: true })
  const row = (what: string, values: readonly number[], target: string) => ({ what, measured: ms(p95(values)), target })
  return {
    title: `${atOnce} commands at once, ${stored.toLocaleString('en')} articles stored, p95`,
    rows: [
      row('Slack: acknowledged', slack.acknowledged, '≤ 50 ms'),
      row('Slack: answered', slack.answered, '≤ 150 ms'),
      row('Discord: acknowledged', discord.acknowledged, '≤ 50 ms'),
      row('Discord: answered', discord.answered, '≤ 150 ms'),
      { what: 'Slack: processor time of a command and its fake', measured: ms(slack.busy), target: '' },
      { what: 'Discord: processor time of a command and its fake', measured: ms(discord.busy), target: '' },
      {
        what: `heap left by ${manyCommands.toLocaleString('en')} commands`,
        measured: `${grown.toFixed(1)} MB`,
        target: '≤ 10 MB',
      },
    ],
  }
}

type Took = {
  readonly acknowledged: readonly number[]
  readonly answered: readonly number[]
  /** Milliseconds of the processor for each command, the fakes' own work among them: those of a clock depend on who else is at work here. */
  readonly busy: number
}

async function crowd(chats: Chats, where: 'slack' | 'discord', times: number, commands = asked): Promise<Took> {
  const acknowledged: number[] = []
  const answered: number[] = []
  const before = process.cpuUsage()
  for (let round = 0; round < times; round += 1) {
    await Promise.all(
      Array.from({ length: atOnce }, async (_, index) => {
        const [verb, option] = commands[index % commands.length] ?? ['help']
        const began = performance.now()
        const one = chats[where](verb, option)
        await one.acknowledged()
        acknowledged.push(performance.now() - began)
        await one.reply()
        answered.push(performance.now() - began)
      }),
    )
    chats.forget()
  }
  const { user, system } = process.cpuUsage(before)
  return { acknowledged, answered, busy: (user + system) / 1_000 / answered.length }
}

/** Megabytes of heap that are not given back after many commands; with `--expose-gc` garbage is not counted. */
async function growth(chats: Chats): Promise<number> {
  const batch = atOnce * 2
  let before = heapInUse()
  for (let done = 0; done < manyCommands; done += batch) {
    await crowd(chats, 'slack', 1, quick)
    await crowd(chats, 'discord', 1, quick)
    // What is filled once, such as caches, is no growth.
    if (done < manyCommands / 10 && done + batch >= manyCommands / 10) before = heapInUse()
  }
  return (heapInUse() - before) / 1_000_000
}

function heapInUse(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

async function saveOne(store: Store, n: number, published: string): Promise<void> {
  const speaker = `Marat Osmonkul${n % speakers}`
  const words = `We opened the gate number ${n} at dawn`
  const filler =
    `The road of valley ${n % 97} carries lorries to railway ${n % 89}, and it was paid for by both sides. `.repeat(25)
  const text = `“${words},” said ${speaker}, head of the post.\n\n${filler.trim()}`
  const article: Article = {
    id: n.toString(16).padStart(12, '0'),
    revision: 1,
    url: `https://news.example/${n}`,
    title: `Gate ${n} opens in valley ${n % 97}`,
    byline: null,
    source: { name: `Publisher ${n % 50}`, kind: 'private', country: 'KZ' },
    published,
    publishedPrecision: 'instant',
    language: 'en',
    text,
  }
  const facts = {
    topic: 'sco',
    hash: `${n}`,
    storedAt: published,
    sample: false,
    textFrom: 'file',
    page: null,
  } as const
  const quote = {
    kind: 'direct',
    spans: [{ start: 1, end: 1 + words.length }],
    mention: null,
    speaker,
    speakerKind: 'person',
    person: null,
    office: null,
    cue: 'said',
    setOff: 'marks',
    confidence: 0.9,
  } as const
  await store.saveArticle(article, facts, [quote])
}
