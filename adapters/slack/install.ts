import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Installation, InstallationStore, SocketModeReceiver } from '@slack/bolt'
import type { Report } from '../adapter.ts'
import { Secret } from '../secret.ts'
import type { Installations } from './access.ts'
import { notInstalled } from './clients.ts'
import { listenByHttp, type Listening } from './http.ts'
import manifest from './manifest.json' with { type: 'json' }

/** What a workspace is asked to grant; it may refuse the optional ones. */
export const installScopes: readonly string[] = [
  ...manifest.oauth_config.scopes.bot,
  ...manifest.oauth_config.scopes.bot_optional,
]

/** Where a workspace begins to install the app, and where Slack sends it back to. */
export const installPaths = { begin: '/slack/install', back: '/slack/oauth_redirect' } as const

/** Our keeping of workspaces, as the SDK's installer wants it. It keeps bot tokens only. */
export function boltStoreOf(installations: Installations): InstallationStore {
  return {
    storeInstallation: async (installation: Installation) => {
      const { team, bot, user, isEnterpriseInstall } = installation
      // The manifest does not offer it; a token for all workspaces at once would undo what keeps them apart.
      if (isEnterpriseInstall === true || team === undefined || bot === undefined)
        throw new Error('Dateline is installed workspace by workspace, not for a whole organization.')
      const { token, id, userId } = bot
      const installed = { botToken: new Secret(token), botId: id, botUserId: userId, name: team.name ?? team.id }
      await installations.keep(team.id, installed, user.id)
    },
    fetchInstallation: async ({ teamId }) => {
      const found = teamId === undefined ? undefined : await installations.find(teamId)
      if (found === undefined || teamId === undefined) throw new Error(notInstalled)
      const { botToken, botId, botUserId, name } = found
      const bot = { token: botToken.reveal(), id: botId, userId: botUserId, scopes: [] }
      const user = { token: undefined, scopes: undefined, id: '' }
      return { team: { id: teamId, name }, enterprise: undefined, user, bot, authVersion: 'v2' }
    },
    deleteInstallation: async ({ teamId }) => {
      if (teamId !== undefined) await installations.forget(teamId)
    },
  }
}

type Installer = NonNullable<SocketModeReceiver['installer']>

async function answerBrowser(installer: Installer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // Anybody may call: what is no address throws, and must end as an answer.
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  if (pathname === installPaths.begin)
    await installer.handleInstallPath(request, response, undefined, { scopes: [...installScopes] })
  else if (pathname === installPaths.back) await installer.handleCallback(request, response)
  else response.writeHead(404).end()
}

/** Where Slack comes by a socket, only the page that installs the app listens on a port. */
export function listenForInstalls(installer: Installer, port: number, report: Report): Listening {
  const server = createServer((request, response) => {
    answerBrowser(installer, request, response).catch((error: unknown) => {
      report('slack.install-failed', { error })
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  const start = (at: number) =>
    new Promise<typeof server>((resolve, reject) => {
      server.once('error', reject)
      server.listen(at, () => resolve(server))
    })
  return listenByHttp({ start }, port, report)
}
