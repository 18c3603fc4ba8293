import type * as discord from 'discord.js'
import type { Clock } from '../clock.ts'
import { Seen } from '../seen.ts'
import { commandId, during } from '../trace.ts'
import { createAnswerer, type AnswerParts } from './answer.ts'
import { createSubmitter } from './submit.ts'
import { createSuggester } from './suggest.ts'

/** The slice of the SDK that makes a gateway client. */
export type GatewaySdk = Pick<typeof discord, 'Client' | 'Events' | 'GatewayIntentBits' | 'Options' | 'Status'>

/** Some shards of so many in all. */
export type Shards = { readonly ids: readonly number[]; readonly count: number }

/** How the gateway's client calls Discord, and which shards it connects as. */
export type ClientSettings = { readonly api: string; readonly timeout: number; readonly shards: Shards | null }

const readyTimeoutMs = 30_000
const cached = 200
const removed = 'The bot was removed from this Discord server: invite it again, and subscribe again in the channel.'

/** A client that answers commands, presses and half-typed words; not connected yet. */
export function createClient(sdk: GatewaySdk, { shards, ...rest }: ClientSettings, parts: AnswerParts): discord.Client {
  const { desk, report } = parts
  const { Client, Events, GatewayIntentBits, Options } = sdk
  const client: discord.Client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    ...(shards === null ? { shards: 'auto' } : { shards: [...shards.ids], shardCount: shards.count }),
    // One more try at once: filling in a reply twice does no harm.
    rest: { ...rest, retries: 1 },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      UserManager: { maxSize: cached, keepOverLimit: ({ id }) => id === client.user?.id },
      GuildMemberManager: { maxSize: cached, keepOverLimit: ({ id }) => id === client.user?.id },
    }),
  })
  const answer = createAnswerer(parts, client.rest)
  const suggest = createSuggester(desk, report)
  const submit = createSubmitter(parts, client.rest)
  const seen = new Seen()
  client.on(Events.InteractionCreate, (interaction) => {
    if (seen.again(interaction.id)) return
    during({ command: commandId(interaction.id) }, () => {
      if (interaction.isAutocomplete()) void suggest(interaction)
      else if (interaction.isChatInputCommand() || interaction.isButton()) void answer(interaction)
      else if (interaction.isModalSubmit()) void submit(interaction)
    })
  })
  // A guild that is unavailable is an outage of Discord's, and has an event of its own.
  client.on(Events.GuildDelete, ({ id }) => {
    report('discord.removed', { guild: id })
    desk.left(`discord:${id}:`, removed).catch((error: unknown) => report('discord.leave-failed', { error }))
  })
  client.on(Events.GuildUnavailable, ({ id }) => report('discord.guild-unavailable', { guild: id }))
  // Without a listener an error would end the process. The SDK connects again by itself.
  client.on(Events.Error, (error) => report('discord.error', { error }))
  client.on(Events.ShardError, (error) => report('discord.connection-error', { error }))
  client.on(Events.ShardReconnecting, () => report('discord.reconnecting'))
  client.on(Events.ShardResume, () => report('discord.reconnected'))
  client.on(Events.ShardDisconnect, ({ code }) => report('discord.disconnected', { code }))
  return client
}

/** True while every shard hears commands: the client as a whole counts itself as ready also while one connects again. */
export function hears(client: discord.Client, { Status }: Pick<GatewaySdk, 'Status'>): boolean {
  return client.isReady() && client.ws.shards.every(({ status }) => status === Status.Ready)
}

/** Logs in and waits until commands are heard; rejects when that takes half a minute, or when `stopping` is aborted. */
export async function connect(
  client: discord.Client,
  token: string,
  clock: Clock,
  stopping: AbortSignal,
): Promise<void> {
  const done = new AbortController()
  const ready = new Promise<void>((resolve) => client.once('clientReady', () => resolve()))
  const tooLate = clock.wait(readyTimeoutMs, AbortSignal.any([stopping, done.signal])).then(() => {
    throw new Error(stopping.aborted ? 'stopped while connecting' : "Discord's gateway did not let the bot in")
  })
  try {
    await Promise.race([client.login(token).then(() => ready), tooLate])
  } catch (error) {
    await client.destroy()
    throw error
  } finally {
    tooLate.catch(() => undefined)
    done.abort()
  }
}
