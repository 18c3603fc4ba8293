import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { ChannelId } from '../../adapters/adapter.ts'
import { hourMs, minuteMs, plusMs, toInstant, type Instant } from '../../src/instant.ts'
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts'
import { deliveryStates, type Delivery, type Store } from '../../src/store/store.ts'
import { slotOf } from '../../src/schedule/slot.ts'
import { startFakeDiscord, type FakeDiscord } from '../fakes/discord/discord.ts'
import type { Fault } from '../fakes/faults.ts'
import { startFakeSlack, type FakeSlack } from '../fakes/slack/slack.ts'
import { anArticle, aSubscription, factsOf } from './articles.ts'
import { chanceOf, type Chance } from './chance.ts'
import { startBot } from './started-bot.ts'

/** The same seed gives the same news and the same order of faults; the moments of death are the machine's. */
export type Torture = { readonly kills: number; readonly seed: number; readonly killsPerDigest?: number }

/** What the torture came to. All but the first six ought to be 0. */
export type Toll = {
  readonly kills: number
  readonly digests: number
  readonly messages: number
  readonly faults: number
  readonly foundAgain: number
  readonly sentAgain: number
  readonly doubled: number
  readonly lost: number
  readonly outOfOrder: number
  readonly unexplained: number
  readonly storiesDoubled: number
  readonly storiesLost: number
}

type Town = {
  readonly slack: FakeSlack
  readonly discord: FakeDiscord
  readonly store: Store
  readonly folder: string
  readonly channels: readonly ChannelId[]
  readonly chance: Chance
  readonly count: { kills: number; faults: number; mayHang: boolean }
}

/** The clock runs so much faster than the wall's: the wait before a channel is read is then a quarter of a second. */
const speed = 20
const storiesPerDigest = 6
/** The hour of each round, in the past, so that the fakes' timestamps are never before the bot's. */
const roundMs = hourMs
const program = fileURLToPath(new URL('tortured-bot.ts', import.meta.url))

/**
 * Kills the real process (SIGKILL) at random moments while digests go out to two channels on each fake, with lost answers,
 * limits, errors and hangs; lets it finish, and compares the ledger with what stands in the channels.
 */
export async function torture({ kills, seed, killsPerDigest = 4 }: Torture): Promise<Toll> {
  const town = await openTown(seed)
  try {
    const rounds = Math.ceil(kills / killsPerDigest)
    const start = Date.now() - (rounds + 2) * roundMs
    const told: string[] = []
    for (let round = 0; round < rounds; round += 1) {
      const hour = toInstant(Math.floor(start / hourMs) * hourMs + round * roundMs)
      told.push(...(await bringNews(town, plusMs(hour, -minuteMs), round)))
      await sufferRound(town, hour, Math.min(kills, (round + 1) * killsPerDigest))
    }
    return await toll(town, told)
  } finally {
    await Promise.all([town.slack.close(), town.discord.close(), town.store.close()])
    rmSync(town.folder, { recursive: true, force: true })
  }
}

async function openTown(seed: number): Promise<Town> {
  const [slack, discord] = await Promise.all([startFakeSlack(), startFakeDiscord()])
  const folder = mkdtempSync(join(tmpdir(), 'dateline-torture-'))
  const store = openSqliteStore(folder)
  const guildChannels = [...discord.guild.channels.keys()].slice(0, 2)
  const channels = [
    'slack:T1:C1',
    'slack:T1:C2',
    ...guildChannels.map((id) => `discord:${discord.guild.id}:${id}`),
  ] as ChannelId[]
  const times = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`)
  for (const [index, channel] of channels.entries())
    await store.saveSubscription(aSubscription({ id: `subscription${index}`, channel, times, zone: 'UTC' }))
  // What holds must hold without the platform's help too, minutes after the post.
  discord.guild.knowsNonces = false
  const town = {
    slack,
    discord,
    store,
    folder,
    channels,
    chance: chanceOf(seed),
    count: { kills: 0, faults: 0, mayHang: true },
  }
  const draw = (): Fault | undefined => {
    const fault = faultOf(town.chance())
    if (fault === undefined || (fault.kind === 'hang' && !town.count.mayHang)) return undefined
    town.count.faults += 1
    return fault
  }
  slack.failBy('chat.postMessage', draw)
  discord.failBy('message.create', draw)
  return town
}

/** 5 % of answers are lost after the message was stored and 5 % before; 3 % are limits, 2 % errors, 1 % hang. */
function faultOf(lot: number): Fault | undefined {
  if (lot < 0.05) return { kind: 'reset', when: 'after' }
  if (lot < 0.1) return { kind: 'reset', when: 'before' }
  if (lot < 0.13) return { kind: 'limited', retryAfterSeconds: 2 }
  if (lot < 0.14) return { kind: 'status', status: 500, when: 'after' }
  if (lot < 0.15) return { kind: 'status', status: 500, when: 'before' }
  if (lot < 0.16) return { kind: 'hang', when: lot < 0.155 ? 'after' : 'before' }
  return undefined
}

const syllables = ['ba', 'do', 'ke', 'li', 'mu', 'na', 'po', 'ru', 'sa', 'te', 'vo', 'zi', 'gar', 'hul', 'jem']
const wordOf = (chance: Chance): string =>
  Array.from({ length: 4 }, () => syllables[Math.floor(chance() * syllables.length)] ?? '').join('')

/** Stories of invented words, long enough to fill several messages. Gives their headlines. */
async function bringNews({ store, chance }: Town, storedAt: Instant, round: number): Promise<readonly string[]> {
  const titles: string[] = []
  for (let story = 0; story < storiesPerDigest; story += 1) {
    const words = (count: number): string => Array.from({ length: count }, () => wordOf(chance)).join(' ')
    const title = `Round${round}x${story}x ${words(5)}`
    const text = Array.from({ length: 4 }, () => `The ${words(60)}.`).join('\n\n')
    const article = anArticle({ id: `r${round}s${story}`, url: null, title, text, published: storedAt })
    await store.saveArticle(article, factsOf(article), [])
    titles.push(`Round${round}x${story}x`)
  }
  return titles
}

async function sufferRound(town: Town, hour: Instant, kills: number): Promise<void> {
  const { count, chance } = town
  let now = Date.parse(hour)
  while (count.kills < kills) {
    now += await live(town, now, async () => {
      // Half of the lives end while something is posted or read, the others at any moment.
      await Promise.race([nextCall(town), wait(chance() * 1_500)])
      await wait(chance() * 150)
    })
    count.kills += 1
  }
  // The last life of a round brings it to its end, under the same faults; only a call that hangs would take its ten seconds.
  count.mayHang = false
  now += await live(town, now, () => allClosed(town, hour))
  count.mayHang = true
}

/** One life of the process, ended by SIGKILL; gives how long it was on its clock. */
async function live({ folder, slack, discord }: Town, now: number, until: () => Promise<unknown>): Promise<number> {
  const began = Date.now()
  const bot = startBot({ slack, discord }, program, [toInstant(now), String(speed)], { DATA_DIR: folder })
  try {
    await Promise.race([until(), ended(bot.child)])
  } catch (error) {
    throw new Error(`${String(error)}\nIts log:\n${bot.log()}`, { cause: error })
  } finally {
    await bot.kill()
  }
  return (Date.now() - began) * speed
}

async function ended(child: ChildProcess): Promise<never> {
  const [code] = (await once(child, 'exit')) as [number | null]
  throw new Error(`the bot ended by itself, with ${code}`)
}

function nextCall({ slack, discord }: Town): Promise<unknown> {
  const seen = (calls: readonly string[], wanted: RegExp, from: number) =>
    calls.slice(from).some((call) => wanted.test(call))
  const [fromSlack, fromDiscord] = [slack.calls.length, discord.calls.length]
  return Promise.race([
    slack.until(() => (seen(slack.calls, /postMessage|history/, fromSlack) ? true : undefined)),
    discord.until(() => (seen(discord.calls, /^message\./, fromDiscord) ? true : undefined)),
  ])
}

async function allClosed({ store, channels }: Town, hour: Instant): Promise<void> {
  const limit = Date.now() + 130_000
  for (;;) {
    const planned = await Promise.all(
      channels.map((_, index) => store.edition(`subscription${index}`, hour.slice(0, 10), slotOf(hour.slice(11, 16)))),
    )
    const open = await store.deliveries(['planned', 'sending', 'unknown'])
    if (open.length === 0 && planned.every((edition) => edition !== undefined)) return
    if (Date.now() > limit)
      throw new Error(
        `a digest of ${hour} did not come to its end: ${JSON.stringify({ planned: planned.map((edition) => edition !== undefined), open: open.map(({ id, state, error }) => ({ id, state, error })) })}`,
      )
    await wait(25)
  }
}

/** A message as it stands in a channel. */
type Standing = { readonly channel: ChannelId; readonly id: string; readonly delivery: string; readonly text: string }

function standing({ slack, discord, channels }: Town): readonly Standing[] {
  return channels.flatMap((channel): readonly Standing[] => {
    const native = channel.slice(channel.lastIndexOf(':') + 1)
    if (channel.startsWith('slack:')) {
      return slack.messages(native).map((message) => {
        const { event_payload: payload } = message.metadata as { readonly event_payload: { readonly delivery: string } }
        return { channel, id: message.ts, delivery: payload.delivery, text: JSON.stringify(message.blocks) }
      })
    }
    return discord.messages(native).map((message) => ({
      channel,
      id: message.id,
      delivery: message.nonce ?? '',
      text: JSON.stringify(message.components),
    }))
  })
}

async function toll(town: Town, titles: readonly string[]): Promise<Toll> {
  const deliveries = await town.store.deliveries(deliveryStates)
  const messages = standing(town)
  const byDelivery = Map.groupBy(messages, ({ delivery }) => delivery)
  const known = new Set<string>(deliveries.map(({ id }) => id))
  const isThere = ({ id, state, messageId }: Delivery): boolean =>
    state === 'sent' && byDelivery.get(id)?.some((message) => message.id === messageId) === true
  const tellings = town.channels.flatMap((channel) => {
    const texts = messages.filter((message) => message.channel === channel).map(({ text }) => text)
    return titles.map((title) => texts.reduce((sum, text) => sum + text.split(title).length - 1, 0))
  })
  return {
    kills: town.count.kills,
    digests: new Set(deliveries.map(({ edition }) => edition)).size,
    messages: messages.length,
    faults: town.count.faults,
    // Found by reading the channel: it then counts as sent when it was taken in hand.
    foundAgain: deliveries.filter(({ claimedAt, sentAt }) => sentAt !== null && sentAt === claimedAt).length,
    sentAgain: deliveries.filter(({ attempts }) => attempts > 1).length,
    doubled: [...byDelivery.values()].filter(({ length }) => length > 1).length,
    lost: deliveries.filter((delivery) => !isThere(delivery)).length,
    outOfOrder: town.channels.filter((channel) => !inOrder(messages.filter((message) => message.channel === channel)))
      .length,
    unexplained: messages.filter(({ delivery }) => !known.has(delivery)).length,
    storiesDoubled: tellings.filter((times) => times > 1).length,
    storiesLost: tellings.filter((times) => times === 0).length,
  }
}

/** The parts of each digest in their order, and no digest inside another. */
function inOrder(messages: readonly Standing[]): boolean {
  const parts = messages.map(({ delivery }) => delivery.split('-'))
  return parts.every(([edition, part], index) => {
    const before = parts[index - 1]
    return Number(part) === 0 || (before?.[0] === edition && Number(before?.[1]) === Number(part) - 1)
  })
}
