import { onTestFinished } from 'vitest'
import { credentials } from '../fakes/slack/oauth.ts'
import { startFakeSlack, type FakeSlack } from '../fakes/slack/slack.ts'
import { nine } from './publishing.ts'
import { startWholeBot, type WholeBot } from './whole-bot.ts'

/** The signing secret of the app that several workspaces install. */
export const signingSecret = '0123456789abcdef0123456789abcdef'
export const encryptionKey = 'ab'.repeat(32)

/** What a browser has after it was shown the page that installs the app. */
export type Visit = { readonly state: string; readonly scopes: string; readonly cookie: string }

/** The whole bot beside a fake Slack of several workspaces, none of which has installed the app, unless `prepare` sees to it. */
export async function startForTenants(
  settings: Readonly<Record<string, string>> = {},
  prepare: (slack: FakeSlack) => Promise<void> = () => Promise.resolve(),
) {
  const slack = await startFakeSlack()
  onTestFinished(() => slack.close())
  await prepare(slack)
  const bot = await startWholeBot(nine, {
    SLACK_CLIENT_ID: credentials.clientId,
    SLACK_CLIENT_SECRET: credentials.clientSecret,
    ...(settings['SLACK_APP_TOKEN'] === undefined ? { SLACK_SIGNING_SECRET: signingSecret } : {}),
    ENCRYPTION_KEY: encryptionKey,
    HTTP_PORT: '0',
    SLACK_API_URL: slack.url,
    ...settings,
  })
  const port = bot.portOf(/slack\.listening/)
  if (settings['SLACK_APP_TOKEN'] === undefined)
    slack.bot = { url: `http://127.0.0.1:${port}/slack/events`, signingSecret }
  return { slack, bot, ...browserAt(`http://127.0.0.1:${port}`, slack) }
}

export type TenantStand = Awaited<ReturnType<typeof startForTenants>> & { readonly bot: WholeBot }

function browserAt(url: string, slack: FakeSlack) {
  const begin = async (): Promise<Visit> => {
    const page = await fetch(`${url}/slack/install`)
    const link = /<a href="([^"]+)"/.exec(await page.text())?.[1]?.replaceAll('&amp;', '&') ?? ''
    const query = new URL(link).searchParams
    const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? ''
    return { state: query.get('state') ?? '', scopes: query.get('scope') ?? '', cookie }
  }
  const comeBack = (code: string, { state, cookie }: Pick<Visit, 'state' | 'cookie'>) =>
    fetch(`${url}/slack/oauth_redirect?${new URLSearchParams({ code, state }).toString()}`, { headers: { cookie } })
  /** Somebody installs the app in a workspace, as the page leads them. */
  const install = async (team: 'T1' | { readonly teamId: string }, user = 'U1'): Promise<Response> => {
    const workspace = team === 'T1' ? slack.workspace : slack.workspaceOf(team.teamId)
    return comeBack(slack.grants.grant(workspace, user), await begin())
  }
  return { begin, comeBack, install }
}
