import type { ChannelId } from '../../adapters/adapter.ts'
import { hourMs, minuteMs, plusMs, toInstant } from '../../src/instant.ts'
import { openPostgresStore } from '../../src/store/postgres/postgres-store.ts'
import type { Store } from '../../src/store/store.ts'
import { startFakeDiscord, type FakeDiscord } from '../fakes/discord/discord.ts'
import { startFakeSlack, type FakeSlack } from '../fakes/slack/slack.ts'
import { aSubscription, factsOf } from './articles.ts'
import { chanceOf } from './chance.ts'
import { anInventedStory } from './invented.ts'
import { fastNow } from './fast-clock.ts'
import { runOn, type PostgresServer } from './postgres.ts'

/** A PostgreSQL, both platforms, and subscriptions that all are due at one minute which has just begun. */
export type Town = {
  /** Its address, and how it goes away and comes back. */
  readonly server: PostgresServer
  readonly slack: FakeSlack
  readonly discord: FakeDiscord
  readonly store: Store
  readonly subscriptions: number
  readonly channels: readonly ChannelId[]
  /** When it was opened by the wall's clock, how much faster that of its processes is, and what it shows. */
  readonly startMs: number
  readonly speed: number
  readonly now: () => number
  close(): Promise<void>
}

/** Of so many channels one is on Discord, and one has the longer digest of several messages. */
const oneInDiscord = 10
const oneOfSeveralMessages = 5
const stories = 5

export type TownParts = {
  readonly subscriptions: number
  readonly seed: number
  readonly server: PostgresServer
  readonly speed: number
}

/** Opens a town whose subscriptions want their digest at this minute of its clock. */
export async function openTown({ subscriptions, seed, server, speed }: TownParts): Promise<Town> {
  const [slack, discord] = await Promise.all([startFakeSlack(), startFakeDiscord()])
  const store = await openPostgresStore({
    url: server.url,
    connections: 8,
    as: 'command',
    pid: process.pid,
    tell: () => undefined,
  })
  // What holds must hold without the platform's help too, minutes after the post.
  discord.guild.knowsNonces = false
  const channels = Array.from({ length: subscriptions }, (_, index) => channelOf(slack, discord, index))
  const startMs = Date.now()
  const clock = { startMs, speed }
  const now = toInstant(fastNow(clock))
  const chance = chanceOf(seed)
  for (let story = 0; story < stories; story += 1) {
    const article = anInventedStory(chance, `story${story}`, `Story${story}x`, plusMs(now, -hourMs))
    await store.saveArticle(article, factsOf(article), [])
  }
  const times = [plusMs(now, -minuteMs).slice(11, 16)]
  await eachOf(channels, 8, (channel, index) =>
    store.saveSubscription(
      aSubscription({
        id: `subscription${index}`,
        channel,
        times,
        zone: 'UTC',
        size: index % oneOfSeveralMessages === 0 ? 'standard' : 'short',
        createdAt: plusMs(now, -hourMs),
      }),
    ),
  )
  // As of a desk that has had them for long: a server counts what is new by itself within a minute.
  await runOn(server.url, 'analyze')
  return {
    server,
    slack,
    discord,
    store,
    subscriptions,
    channels,
    startMs,
    speed,
    now: () => fastNow(clock),
    close: async () => {
      await store.close()
      await Promise.all([slack.close(), discord.close(), server.close()])
    },
  }
}

function channelOf(slack: FakeSlack, discord: FakeDiscord, index: number): ChannelId {
  if (index % oneInDiscord === 0) {
    const id = `81${String(index).padStart(16, '0')}`
    discord.guild.channels.set(id, { id, type: 0, mayPost: true })
    return `discord:${discord.guild.id}:${id}` as ChannelId
  }
  const id = `C${1_000 + index}`
  slack.workspace.channels.set(id, { id, member: true, archived: false })
  return `slack:T1:${id}` as ChannelId
}

async function eachOf<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item, index: number) => Promise<unknown>,
): Promise<void> {
  const entries = items.entries()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const [index, item] of entries) await work(item, index)
    }),
  )
}
