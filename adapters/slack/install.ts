import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Installation, InstallationStore, SocketModeReceiver } from '@slack/bolt'
import type { Report } from '../adapter.ts'
import { Secret } from '../secret.ts'
import type { Installations, SlackOAuth } from './access.ts'
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
  }
}

type Installer = NonNullable<SocketModeReceiver['installer']>
type CallbackOptions = NonNullable<Parameters<Installer['handleCallback']>[2]>

/** Where only some workspaces may install the app, the page that says so to the others; nothing is kept of them. Null where any may. */
export function welcoming(teams: readonly string[] | null): CallbackOptions {
  if (teams === null) return {}
  return {
    afterInstallation: ({ team }, _, __, response) => {
      const id = team?.id ?? ''
      if (teams.includes(id)) return Promise.resolve(true)
      response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' })
      response.end(
        `This Dateline is not open to the workspace ${id}. Nothing was kept of it. ` +
          'Ask whoever runs it to name the workspace in SLACK_TEAMS; then install it again. Until then you can remove the app under "Manage apps" in Slack.\n',
      )
      return Promise.resolve(false)
    },
  }
}

async function answerBrowser(
  installer: Installer,
  callbacks: CallbackOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // Anybody may call: what is no address throws, and must end as an answer.
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  if (pathname === installPaths.begin)
    await installer.handleInstallPath(request, response, undefined, { scopes: [...installScopes] })
  else if (pathname === installPaths.back) await installer.handleCallback(request, response, callbacks)
  else response.writeHead(404).end()
}

/** Where Slack comes by a socket, only the page that installs the app listens on a port. */
export function listenForInstalls(
  installer: Installer,
  { port, teams }: Pick<SlackOAuth, 'port' | 'teams'>,
  report: Report,
): Listening {
  const callbacks = welcoming(teams)
  const server = createServer((request, response) => {
    answerBrowser(installer, callbacks, request, response).catch((error: unknown) => {
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
