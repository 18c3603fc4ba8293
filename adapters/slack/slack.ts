import type * as bolt from '@slack/bolt'
import type { webApi } from '@slack/bolt'
import type { Adapter, Desk, Report } from '../adapter.ts'
import type { Clock } from '../clock.ts'
import { loadOnce } from '../load-once.ts'
import { callMs } from '../call.ts'
import type { SlackAccess } from './access.ts'
import { createChannels, createSender } from './channels.ts'
import { clientsOf, notInstalled, openerOf, type ClientOf, type Open } from './clients.ts'
import type { Listening } from './http.ts'
import { listen } from './listeners.ts'
import { loggerOf } from './logger.ts'
import { onceOptions } from './once.ts'
import { Readers } from './reader.ts'
import { receive, type SlackWay } from './receive.ts'
import { renderForSlack } from './render.ts'
import { refusedToken } from './tokens.ts'

/** What the adapter is told. `apiUrl` ends with a slash; `timeoutMs` is how long one call may take. */
export type SlackSettings = SlackAccess & {
  readonly way: SlackWay
  readonly apiUrl: string
  readonly clock: Clock
  readonly timeoutMs?: number
}

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
  const open = openerOf(settings, sdk, settings.clock.now)
  return {
    platform: 'slack',
    channels: createChannels(open, settings.clock.now),
    // Slack shares its envelopes out among several connections.
    alone: null,
    listens: () => connection?.isOpen() === true,
    render: renderForSlack,
    start: async (desk, to) => {
      report = to
      closing = new AbortController()
      const loaded = await sdk()
      connection = await prepare(loaded, settings, { closing, open, desk, report: to })
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
  readonly clientOf: ClientOf
  readonly logger: bolt.Logger
  readonly optionsOf: (timeoutMs: number) => ReturnType<typeof onceOptions>
}

async function openSdk(settings: SlackSettings, report: Report): Promise<Sdk> {
  const { App, HTTPReceiver, LogLevel, SocketModeReceiver, webApi } = await import('@slack/bolt')
  const logger = loggerOf(report, LogLevel.WARN)
  const optionsOf = (timeoutMs: number) => onceOptions(settings.apiUrl, timeoutMs, logger)
  const clientOf = clientsOf(
    settings,
    (token, timeoutMs = settings.timeoutMs ?? callMs) => new webApi.WebClient(token, optionsOf(timeoutMs)),
  )
  return { App, HTTPReceiver, SocketModeReceiver, errors: webApi, clientOf, logger, optionsOf }
}

type Starting = {
  readonly closing: AbortController
  readonly open: Open
  readonly desk: Desk
  readonly report: Report
}

async function prepare(
  sdk: Sdk,
  settings: SlackSettings,
  { closing, open, desk, report }: Starting,
): Promise<Listening> {
  const { clientOf, logger, optionsOf } = sdk
  const { clock, timeoutMs = callMs } = settings
  const authorizing = await authorizerOf(sdk, settings)
  const options = () => optionsOf(timeoutMs)
  const { receiver, listening } = receive({ sdk, logger, options, clock, closing, report }, settings.way, settings)
  const app = new sdk.App({ receiver, convoStore: false, logger, clientOptions: options(), ...authorizing })
  app.error(async (error) => report('slack.listener-failed', { error }))
  listen(app, {
    desk,
    readers: new Readers((team) => clientOf(team, Math.min(timeoutMs, readerTimeoutMs)), clock.now, report),
    clientOf: async (team) => {
      const client = await clientOf(team)
      if (client === undefined) throw new Error(notInstalled)
      return client
    },
    send: createSender(open, clock.now),
    keptSince: async (team) => (settings.botToken === null ? settings.oauth.installations.keptSince(team) : undefined),
    forget: async (team, atMs) =>
      settings.botToken === null ? settings.oauth.installations.forget(team, atMs) : undefined,
    report,
    now: clock.now,
    breathe: () => clock.wait(breathMs, closing.signal),
  })
  return listening
}

type Authorizing = Pick<bolt.AppOptions, 'authorize'>

// A single token is tried once; Bolt would try it once more with each new instance. Of several workspaces Bolt asks the receiver's installer.
async function authorizerOf({ clientOf, errors }: Sdk, settings: SlackSettings): Promise<Authorizing> {
  if (settings.botToken === null) return {}
  const botToken = settings.botToken.reveal()
  const client = await clientOf('')
  const bot = await client?.auth.test().catch((error: unknown) => {
    throw refusedToken('SLACK_BOT_TOKEN', error, errors)
  })
  return { authorize: () => Promise.resolve({ botToken, ...(bot === undefined ? {} : idsOf(bot)) }) }
}

function idsOf({ bot_id, user_id }: webApi.AuthTestResponse): { readonly botId?: string; readonly botUserId?: string } {
  return {
    ...(bot_id === undefined ? {} : { botId: bot_id }),
    ...(user_id === undefined ? {} : { botUserId: user_id }),
  }
}
