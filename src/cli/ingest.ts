import { readFileSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { SingleBar } from 'cli-progress'
import type { Command as Program } from 'commander'
import type { Topic } from '../../digests/topic/topic.ts'
import { unpolled, type Feed } from '../ingest/feed-state.ts'
import { largestBytes, storeFile, type GivenFile } from '../ingest/file.ts'
import { dueFeeds, feedsOf, pollFeeds } from '../ingest/ingest.ts'
import { addressesIn } from '../ingest/opml.ts'
import type { Polled } from '../ingest/poll.ts'
import type { Newsroom } from '../ingest/room.ts'
import { UsageError } from '../usage-error.ts'
import type { FailingShell } from './shell.ts'
import { withNewsroom } from './with-newsroom.ts'
import { withStore, type Workplace } from './workplace.ts'

type Options = {
  readonly feed?: readonly string[]
  readonly feeds?: string
  readonly file?: readonly string[]
  readonly all?: true
  readonly keepAll?: true
  readonly json?: true
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]

/** `ingest`: polls what is due, or what is named, or reads files. Runs beside a bot. */
export function addTo(program: Program, shell: FailingShell): void {
  program
    .command('ingest')
    .description('polls the feeds that are due, or those that are named, or reads files')
    .option(
      '--feed <url>',
      'this feed only; it is polled this once and not added to the topic’s feeds (“sco sources add URL” does that); may be given several times',
      collect,
    )
    .option('--feeds <file>', 'likewise the feeds of a file: one address a line, or OPML')
    .option(
      '--file <path>',
      'an article in a file (.txt, .md, .html), or a folder of them; may be given several times',
      collect,
    )
    .option('--all', 'also feeds that are not due yet')
    .option(
      '--keep-all',
      'stores also what the topic’s relevance would drop; files that you name are stored in any case',
    )
    .option('--json', 'the summary for programs')
    .action((options: Options) =>
      withStore(shell, (workplace) =>
        withNewsroom(shell, workplace, options.keepAll === true, (room) => ingest(shell, workplace, room, options)),
      ),
    )
}

async function ingest(shell: FailingShell, workplace: Workplace, room: Newsroom, options: Options): Promise<void> {
  const [topic] = workplace.topics
  if (options.file === undefined) await pollChosen(shell, workplace, room, options)
  else await readFiles(shell, room, topic, options.file.flatMap(filesAt), options)
}

async function readFiles(
  shell: FailingShell,
  room: Newsroom,
  topic: Topic,
  files: readonly string[],
  options: Options,
): Promise<void> {
  const counts = { new: 0, revised: 0, known: 0 }
  const skipped: string[] = []
  for (const file of files) {
    if (shell.stopping()) break
    try {
      counts[await storeFile(room, topic, givenFile(file))] += 1
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      skipped.push(error.message)
    }
  }
  const read = counts.new + counts.revised + counts.known
  const left = files.length - read - skipped.length
  const words = `${read} ${read === 1 ? 'file' : 'files'} read; articles: ${counts.new} new, ${counts.revised} revised, ${counts.known} known already.`
  report(shell, options, { files: read, ...counts, left, skipped }, [words, ...stoppedWords(left, 'files')].join('\n'))
  if (skipped.length > 0)
    throw new UsageError(
      `${skipped.length} ${skipped.length === 1 ? 'file was' : 'files were'} skipped:\n${skipped.map((why) => `- ${why}`).join('\n')}`,
    )
  if (left > 0) shell.fail()
}

const stoppedWords = (left: number, what: 'feeds' | 'files'): readonly string[] =>
  left === 0
    ? []
    : [
        `Stopped: ${left} ${left === 1 ? what.slice(0, -1) : what} left. What was read is stored; the same command goes on.`,
      ]

function givenFile(name: string): GivenFile {
  try {
    const about = statSync(name)
    // What is no file may never end, or wait for ever for somebody who writes.
    if (!about.isFile())
      throw new UsageError(
        `${name} is a device, a pipe or a socket, and no file, so it was not read. Save what it gives as a file, and name that.`,
      )
    if (about.size > largestBytes) throw new UsageError(`${name} is larger than 8 MiB, so it was not read.`)
    return { name, path: realpathSync(name), bytes: readFileSync(name) }
  } catch (error) {
    if (error instanceof UsageError) throw error
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new UsageError(`${name} cannot be read (${why}): look at its name and rights.`)
  }
}

async function pollChosen(shell: FailingShell, workplace: Workplace, room: Newsroom, options: Options): Promise<void> {
  const named = [...(options.feed ?? []), ...(options.feeds === undefined ? [] : [options.feeds])]
  if (!workplace.settings.polls && named.length === 0)
    throw new UsageError('FEEDS=off: no feed is polled. Name one with --feed, or take FEEDS out. Nothing was polled.')
  const feeds = await chosen(workplace, workplace.topics[0], options)
  if (feeds.length === 0)
    throw new UsageError(
      'There are no feeds. Name one with --feed, or put them into the topic’s file. Nothing was polled.',
    )
  const wanted = options.all === true ? feeds.filter(({ state }) => !state.gone) : dueFeeds(feeds, shell.now())
  const polled = await pollShown(shell, wanted.length, (done) => pollFeeds(room, wanted, done))
  summarise(shell, options, { polled, wanted: wanted.length, feeds, kept: await workplace.store.feeds() })
}

async function pollShown(
  shell: FailingShell,
  total: number,
  poll: (done: (polled: Polled) => void) => Promise<readonly Polled[]>,
): Promise<readonly Polled[]> {
  if (!shell.colour || total < 2) return poll(() => undefined)
  const bar = new SingleBar({
    format: '{bar} {value}/{total} feeds, {new} new articles, {eta_formatted} left',
    stream: shell.stderr,
    clearOnComplete: true,
  })
  let fresh = 0
  bar.start(total, 0, { new: 0 })
  const polled = await poll((one) => {
    fresh += one.new
    bar.increment(1, { new: fresh })
  })
  bar.stop()
  return polled
}

/** The feeds that were asked, of how many that were to be, of all, and those that the topic keeps. */
type Round = {
  readonly polled: readonly Polled[]
  readonly wanted: number
  readonly feeds: readonly Feed[]
  readonly kept: readonly Feed[]
}

function summarise(shell: FailingShell, options: Options, { polled, wanted, feeds, kept }: Round): void {
  const sum = (of: (one: Polled) => number): number => polled.reduce((total, one) => total + of(one), 0)
  const answered = polled.filter((one) => one.answered)
  const counts = {
    feeds: feeds.length,
    polled: polled.length,
    answered: answered.length,
    new: sum((one) => one.new),
    revised: sum((one) => one.revised),
    dropped: sum((one) => one.dropped),
  }
  const troubles = polled.filter((one) => one.trouble !== null).map((one) => `${one.feed}: ${one.trouble}`)
  const keptUrls = new Set(kept.map(({ url }) => url))
  const once = polled.filter((one) => one.answered && !keptUrls.has(one.feed))
  const onceOnly =
    once.length === 0 ? [] : [`Polled this once: ${once.length}. “sco sources add URL” makes one a feed of the topic.`]
  const words =
    wanted === 0
      ? `None of ${feeds.length} feeds is due. --all polls them all the same.`
      : `${answered.length} of ${polled.length} feeds answered; articles: ${counts.new} new, ${counts.revised} revised, ${counts.dropped} dropped.`
  const left = wanted - polled.length
  report(
    shell,
    options,
    { ...counts, left, troubles },
    [words, ...stoppedWords(left, 'feeds'), ...troubles, ...onceOnly].join('\n'),
  )
  if (left > 0 || (wanted > 0 && answered.length === 0)) shell.fail()
}

function report(shell: FailingShell, { json }: Options, counts: object, words: string): void {
  shell.write(json === true ? `${JSON.stringify(counts)}\n` : `${words}\n`)
}

async function chosen(
  { store, topics }: Workplace,
  topic: Topic,
  { feed = [], feeds }: Options,
): Promise<readonly Feed[]> {
  const addresses = [...feed, ...(feeds === undefined ? [] : addressesIn(readFileSync(feeds, 'utf8')))]
  if (addresses.length === 0 && feeds === undefined) return feedsOf(await store.feeds(), topics)
  const wrong = addresses.find((address) => !URL.canParse(address))
  if (wrong !== undefined) throw new UsageError(`${wrong} is no address. Nothing was polled.`)
  // What was learnt of them is kept, so that asking again is as polite as a poll.
  await store.nameFeeds(addresses.map((address) => namedFeed(address, topic)))
  const known = (await store.knownFeeds()).filter((candidate) => candidate.topic === topic.name)
  const byUrl = new Map(known.flatMap((one) => [one.url, ...one.state.formerUrls].map((url) => [url, one] as const)))
  return [...new Set(addresses)].flatMap((address) => byUrl.get(new URL(address).href) ?? [])
}

function namedFeed(url: string, topic: Topic): Feed {
  return {
    url: new URL(url).href,
    topic: topic.name,
    publisher: new URL(url).host,
    country: null,
    kind: null,
    language: null,
    intervalMinutes: 30,
    addedBy: 'terminal',
    state: unpolled,
  }
}

const readable = new Set(['.txt', '.md', '.html', '.htm'])

function filesAt(path: string): readonly string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path]
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => readable.has(extname(name).toLowerCase()))
    .toSorted()
    .map((name) => join(path, name))
}
