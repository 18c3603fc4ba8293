import type * as bolt from '@slack/bolt'
import type { webApi } from '@slack/bolt'
import type { Adapter, Desk, Report } from '../adapter.ts'
import type { Clock } from '../clock.ts'
import { loadOnce } from '../load-once.ts'
import type { Secret } from '../secret.ts'
import { createChannels, createSender } from './channels.ts'
import { Connection } from './connection.ts'
import { listenByHttp, type Listening } from './http.ts'
import { listen } from './listeners.ts'
import { loggerOf } from './logger.ts'
import { onceOptions } from './once.ts'
import { Readers } from './reader.ts'
import { renderForSlack } from './render.ts'
import { refusedToken } from './tokens.ts'

/** How Slack reaches the bot: by a socket that the bot opens, or by HTTP at a public address. */
export type SlackWay =
  | { readonly is: 'socket'; readonly appToken: Secret }
  | { readonly is: 'http'; readonly signingSecret: Secret; readonly port: number }

/** What the adapter is told. `apiUrl` ends with a slash; `timeoutMs` is how long one call may take. */
export type SlackSettings = {
  readonly botToken: Secret
  readonly way: SlackWay
  readonly apiUrl: string
  readonly clock: Clock
  readonly timeoutMs?: number
}

const defaultTimeoutMs = 10_000
// A command's answer waits for it.
const readerTimeoutMs = 3_000
// Nobody notices it; some twenty acknowledgements go out meanwhile.
const breathMs = 5

/** Slack by Socket Mode or by HTTP. The SDK is loaded in `start`, or at the first post. */
export function createSlack(settings: SlackSettings): Adapter {
  let report: Report = () => undefined
  let connection: Listening | undefined
  let closing = new AbortController()
  const sdk = loadOnce(() => openSdk(settings, (event, details) => report(event, details)))
  return {
    platform: 'slack',
    channels: createChannels(sdk, settings.clock.now),
    // Slack shares its envelopes out among several connections.
    alone: null,
    listens: () => connection?.isOpen() === true,
    render: renderForSlack,
    start: async (desk, to) => {
      report = to
      closing = new AbortController()
      const loaded = await sdk()
      connection = await prepare(loaded, settings, closing, desk, to)
      await connection.open().catch((error: unknown) => {
        throw refusedToken('SLACK_APP_TOKEN', error, loaded.errors)
      })
    },
    stop: async () => {
      // Also a start that is still under way ends by it.
      closing.abort()
      const leaving = connection
      connection = undefined
      await leaving?.close()
    },
  }
}

type Sdk = {
  readonly App: typeof bolt.App
  readonly SocketModeReceiver: typeof bolt.SocketModeReceiver
  readonly HTTPReceiver: typeof bolt.HTTPReceiver
  readonly errors: typeof webApi
  readonly client: webApi.WebClient
  readonly logger: bolt.Logger
  readonly optionsOf: (timeoutMs: number) => ReturnType<typeof onceOptions>
}

async function openSdk(settings: SlackSettings, report: Report): Promise<Sdk> {
  const { App, HTTPReceiver, LogLevel, SocketModeReceiver, webApi } = await import('@slack/bolt')
  const logger = loggerOf(report, LogLevel.WARN)
  const optionsOf = (timeoutMs: number) => onceOptions(settings.apiUrl, timeoutMs, logger)
  const client = new webApi.WebClient(settings.botToken.reveal(), optionsOf(settings.timeoutMs ?? defaultTimeoutMs))
  return { App, HTTPReceiver, SocketModeReceiver, errors: webApi, client, logger, optionsOf }
}

async function prepare(
  sdk: Sdk,
  settings: SlackSettings,
  closing: AbortController,
  desk: Desk,
  report: Report,
): Promise<Listening> {
  const { errors, logger, optionsOf } = sdk
  const timeoutMs = settings.timeoutMs ?? defaultTimeoutMs
  const bot = await sdk.client.auth.test().catch((error: unknown) => {
    throw refusedToken('SLACK_BOT_TOKEN', error, errors)
  })
  const { receiver, listening } = receive(sdk, settings, closing, report)
  const botToken = settings.botToken.reveal()
  const app = new sdk.App({
    receiver,
    convoStore: false,
    logger,
    clientOptions: optionsOf(timeoutMs),
    // The token was tried above; Bolt would try it once more with each new instance.
    authorize: async () => ({ botToken, ...idsOf(bot) }),
  })
  app.error(async (error) => report('slack.listener-failed', { error }))
  const reading = new errors.WebClient(botToken, optionsOf(Math.min(timeoutMs, readerTimeoutMs)))
  listen(app, {
    desk,
    readers: new Readers(reading, settings.clock.now, report),
    client: sdk.client,
    send: createSender(() => Promise.resolve(sdk), settings.clock.now),
    report,
    now: settings.clock.now,
    breathe: () => settings.clock.wait(breathMs, closing.signal),
  })
  return listening
}

function receive(
  { HTTPReceiver, SocketModeReceiver, logger, optionsOf }: Sdk,
  { way, clock, timeoutMs = defaultTimeoutMs }: SlackSettings,
  closing: AbortController,
  report: Report,
): { readonly receiver: bolt.Receiver; readonly listening: Listening } {
  switch (way.is) {
    case 'socket': {
      const receiver = new SocketModeReceiver({
        appToken: way.appToken.reveal(),
        autoReconnectEnabled: false,
        logger,
        installerOptions: { clientOptions: stoppable(optionsOf(timeoutMs), closing.signal) },
      })
      return { receiver, listening: new Connection(receiver.client, closing, clock, report) }
    }
    case 'http': {
      const receiver = new HTTPReceiver({ signingSecret: way.signingSecret.reveal(), logger })
      return { receiver, listening: listenByHttp(receiver, way.port, report) }
    }
  }
}

function idsOf({ bot_id, user_id }: webApi.AuthTestResponse): { readonly botId?: string; readonly botUserId?: string } {
  return {
    ...(bot_id === undefined ? {} : { botId: bot_id }),
    ...(user_id === undefined ? {} : { botUserId: user_id }),
  }
}

// Asking for a socket's address may hang; a stopping program does not wait for it.
function stoppable(options: ReturnType<typeof onceOptions>, signal: AbortSignal): ReturnType<typeof onceOptions> {
  const { fetch } = options
  const signals = (init?: RequestInit): AbortSignal => AbortSignal.any([signal, ...(init?.signal ? [init.signal] : [])])
  return { ...options, fetch: (url, init) => fetch(url, { ...init, signal: signals(init) }) }
}
