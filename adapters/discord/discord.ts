import type * as discord from 'discord.js'
import { Acknowledging } from '../acknowledging.ts'
import { Refused, type Adapter, type Report } from '../adapter.ts'
import type { Clock } from '../clock.ts'
import { loadOnce } from '../load-once.ts'
import type { Secret } from '../secret.ts'
import { callMs } from '../call.ts'
import { createChannels } from './channels.ts'
import { createCrosspost } from './crosspost.ts'
import { connect, createClient, hears, type GatewaySdk, type Shards } from './gateway.ts'
import { identify, type Identity } from './identity.ts'
import { callsPerSecond } from './limits.ts'
import type { DiscordErrors } from './posted.ts'
import { register } from './register.ts'
import { renderForDiscord } from './render.ts'

/** What the adapter is told. `apiUrl` has neither version nor slash at its end; `timeoutMs` is for one call, and for all calls of one post. */
export type DiscordSettings = {
  readonly token: Secret
  readonly apiUrl: string
  readonly clock: Clock
  /** Which shards this process has, of how many; null leaves all to it, as many as Discord wants. */
  readonly shards?: Shards | null
  /** A server that alone gets the commands, while they are being changed. */
  readonly testGuild?: string | null
  /** Whether digests in announcement channels are handed on to the servers that follow them. */
  readonly crossposts?: boolean
  /** How many processes post with this token at this time; they share what Discord allows one bot. */
  readonly posting?: () => number
  readonly timeoutMs?: number
}

const unauthorized = 401
/** Several acknowledgements take so long together; an answer waits no longer for one that hangs. */
const patienceMs = 100

/** Discord by its gateway, with the intent Guilds only. The SDK is loaded in `start`, or at the first post. */
export function createDiscord({
  token,
  apiUrl,
  clock,
  shards = null,
  testGuild = null,
  crossposts = false,
  posting = () => 1,
  timeoutMs = callMs,
}: DiscordSettings): Adapter {
  const rest = { api: apiUrl, timeout: timeoutMs }
  const open = loadOnce(() => openSdk(rest))
  let client: discord.Client | undefined
  let isHeard = (): boolean => false
  let stopping = new AbortController()
  let report: Report = () => undefined
  const sdk = async (): Promise<Sdk> => {
    const loaded = await open()
    // Each time, because the SDK forgets a token that was refused once.
    loaded.rest.setToken(token.reveal())
    loaded.rest.options.globalRequestsPerSecond = Math.max(1, Math.floor(callsPerSecond / posting()))
    return loaded
  }
  return {
    platform: 'discord',
    channels: createChannels({
      posting: sdk,
      now: clock.now,
      timeoutMs,
      crosspost: crossposts ? createCrosspost(() => report) : null,
    }),
    // The first part of a token is the bot's id, which is no secret.
    alone: `discord ${token.reveal().split('.')[0] ?? ''}${shards === null ? '' : ` ${shards.ids.join(',')} of ${shards.count}`}`,
    listens: () => isHeard(),
    render: renderForDiscord,
    start: async (desk, to) => {
      report = to
      stopping = new AbortController()
      const loaded = await sdk()
      const { application } = await identifyOrRefuse(loaded)
      if (await register(loaded.rest, application, desk.topics, testGuild)) report('discord.commands-registered')
      const { signal } = stopping
      const acknowledging = new Acknowledging(() => clock.wait(patienceMs, signal))
      client = createClient(loaded.gateway, { ...rest, shards }, { desk, report, now: clock.now, acknowledging })
      const { gateway } = loaded
      const connecting = client
      isHeard = () => client === connecting && hears(connecting, gateway)
      await connect(client, token.reveal(), clock, signal)
    },
    stop: async () => {
      stopping.abort()
      const leaving = client
      client = undefined
      await leaving?.destroy()
    },
  }
}

type Sdk = { readonly gateway: GatewaySdk; readonly errors: DiscordErrors; readonly rest: discord.REST }

/** The SDK, with a client that tries once and never waits out a limit: the ledger decides what is tried again, and when. */
async function openSdk(rest: { readonly api: string; readonly timeout: number }): Promise<Sdk> {
  const gateway = await import('discord.js')
  const { DiscordAPIError, HTTPError, RateLimitError, REST } = gateway
  // The sweepers' timers would outlive `stop`; what they sweep is a handful of channels.
  const sweepers = { hashSweepInterval: 0, handlerSweepInterval: 0 }
  const once = new REST({ version: '10', ...rest, ...sweepers, retries: 0, rejectOnRateLimit: () => true })
  return { gateway, errors: { DiscordAPIError, HTTPError, RateLimitError }, rest: once }
}

async function identifyOrRefuse({ rest, errors }: Sdk): Promise<Identity> {
  try {
    return await identify(rest)
  } catch (error) {
    if (!(error instanceof errors.DiscordAPIError) || error.status !== unauthorized) throw error
    throw new Refused(
      'Discord refused DISCORD_TOKEN. Make a new one at https://discord.com/developers/applications (Bot, Reset Token).',
    )
  }
}
