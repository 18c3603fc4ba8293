import type { Server } from 'node:http'
import type { Server as SecureServer } from 'node:https'
import { Refused, type Report } from '../adapter.ts'

/** What listens to Slack: a socket that we open, or a port that Slack calls. */
export type Listening = { open(): Promise<void>; isOpen(): boolean; close(): Promise<void> }

type Starting = { start(port: number): Promise<Server | SecureServer> }

/** Listens on a port, on every address of this machine: Slack calls from outside, and each call is signed. */
export function listenByHttp(receiver: Starting, port: number, report: Report): Listening {
  let server: Pick<Server, 'address' | 'close' | 'closeAllConnections' | 'listening'> | undefined
  return {
    open: async () => {
      server = await receiver.start(port).catch((error: unknown) => {
        throw portFault(error, port)
      })
      const address = server.address()
      report('slack.listening', { port: typeof address === 'object' ? address?.port : port })
    },
    isOpen: () => server?.listening === true,
    close: async () => {
      const closing = server
      server = undefined
      if (closing === undefined) return
      const closed = new Promise<void>((resolve) => closing.close(() => resolve()))
      closing.closeAllConnections()
      await closed
    },
  }
}

function portFault(error: unknown, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code !== 'EADDRINUSE' && code !== 'EACCES') return error
  return new Refused(
    `Slack cannot be listened to on port ${port} (${code}). Set HTTP_PORT to a free port above 1023, and let your address lead there.`,
  )
}
