import type * as bolt from '@slack/bolt'
import type { Report } from '../adapter.ts'
import type { Clock } from '../clock.ts'
import type { Secret } from '../secret.ts'
import type { SlackAccess } from './access.ts'
import { Connection } from './connection.ts'
import { listenByHttp, type Listening } from './http.ts'
import { boltStoreOf, installScopes, listenForInstalls, welcoming } from './install.ts'
import type { onceOptions } from './once.ts'

/** How Slack reaches the bot: by a socket that the bot opens, or by HTTP at a public address. */
export type SlackWay =
  | { readonly is: 'socket'; readonly appToken: Secret }
  | { readonly is: 'http'; readonly signingSecret: Secret; readonly port: number }

/** What makes a receiver: the SDK's classes, and who waits for it to close. */
export type ReceiverParts = {
  readonly sdk: Pick<typeof bolt, 'SocketModeReceiver' | 'HTTPReceiver'>
  readonly logger: bolt.Logger
  /** A new object each time: the SDK writes into the one it is given. */
  readonly options: () => ReturnType<typeof onceOptions>
  readonly clock: Clock
  readonly closing: AbortController
  readonly report: Report
}

type Received = { readonly receiver: bolt.Receiver; readonly listening: Listening }

/** Makes what hears Slack, and where several workspaces may install the app, the page that lets them. */
export function receive(parts: ReceiverParts, way: SlackWay, access: SlackAccess): Received {
  const { sdk, logger, options, clock, closing, report } = parts
  switch (way.is) {
    case 'socket': {
      const receiver = new sdk.SocketModeReceiver({
        appToken: way.appToken.reveal(),
        autoReconnectEnabled: false,
        logger,
        ...installing(access),
        installerOptions: { clientOptions: stoppable(options(), closing.signal) },
      })
      const socket = new Connection(receiver.client, closing, clock, report)
      if (access.botToken !== null || receiver.installer === undefined) return { receiver, listening: socket }
      return { receiver, listening: both(listenForInstalls(receiver.installer, access.oauth, report), socket) }
    }
    case 'http': {
      const receiver = new sdk.HTTPReceiver({
        signingSecret: way.signingSecret.reveal(),
        logger,
        ...installing(access),
        installerOptions: {
          clientOptions: stoppable(options(), closing.signal),
          ...(access.botToken === null ? { callbackOptions: welcoming(access.oauth.teams) } : {}),
        },
      })
      return { receiver, listening: listenByHttp(receiver, way.port, report) }
    }
  }
}

function installing(access: SlackAccess) {
  if (access.botToken !== null) return {}
  const { clientId, clientSecret, stateSecret, installations } = access.oauth
  return {
    clientId,
    clientSecret: clientSecret.reveal(),
    stateSecret: stateSecret.reveal(),
    scopes: [...installScopes],
    installationStore: boltStoreOf(installations),
  }
}

function both(first: Listening, second: Listening): Listening {
  return {
    open: async () => {
      await first.open()
      // Whoever tries again opens both anew.
      await second.open().catch(async (error: unknown) => {
        await first.close()
        throw error
      })
    },
    isOpen: () => first.isOpen() && second.isOpen(),
    close: async () => {
      await Promise.all([first.close(), second.close()])
    },
  }
}

// Asking for a socket's address may hang; a stopping program does not wait for it.
function stoppable(options: ReturnType<typeof onceOptions>, signal: AbortSignal): ReturnType<typeof onceOptions> {
  const { fetch } = options
  const signals = (init?: RequestInit): AbortSignal => AbortSignal.any([signal, ...(init?.signal ? [init.signal] : [])])
  return { ...options, fetch: (url, init) => fetch(url, { ...init, signal: signals(init) }) }
}
