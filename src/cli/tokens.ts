import type { Settings } from '../settings.ts'
import manifest from '../../adapters/slack/manifest.json' with { type: 'json' }
import type { Secret } from '../../adapters/secret.ts'
import type { Finding } from '../../adapters/finding.ts'

/** Somebody waits for the answer. */
const patienceMs = 10_000

/** What Slack and Discord say of the tokens that are set, and of what the bot was given leave to do. Nothing is posted. */
export async function examineTokens({ slack, discord }: Settings): Promise<readonly Finding[]> {
  const findings = await Promise.all([
    slack === null
      ? [note('Slack', 'not set up: set SLACK_BOT_TOKEN and SLACK_APP_TOKEN to have it')]
      : Promise.all([
          slack.botToken === null
            ? note('Slack', 'several workspaces install the app; each has a token of its own')
            : botOfSlack(slack.apiUrl, slack.botToken),
          ...(slack.way.is === 'socket' ? [appOfSlack(slack.apiUrl, slack.way.appToken)] : []),
        ]),
    discord === null ? note('Discord', 'not set up: set DISCORD_TOKEN to have it') : botOfDiscord(discord),
  ])
  return findings.flat()
}

async function botOfSlack(apiUrl: string, botToken: Secret): Promise<Finding> {
  const what = 'Slack, SLACK_BOT_TOKEN'
  const asked = await ask(`${apiUrl}auth.test`, 'POST', `Bearer ${botToken.reveal()}`)
  if (asked.is === 'unreachable') return unreachable(what, apiUrl, asked.why)
  if (asked.body['ok'] !== true)
    return wrong(
      what,
      `Slack refuses it (${wordOf(asked.body['error'])}): install the app again, and copy the token from "OAuth & Permissions"`,
    )
  const granted = new Set(asked.scopes.split(',').map((scope) => scope.trim()))
  const { bot, bot_optional: optional } = manifest.oauth_config.scopes
  const missing = bot.filter((scope) => !granted.has(scope))
  const unread = optional.filter((scope) => !granted.has(scope))
  if (asked.scopes === '') return { what, is: 'well', words: `accepted in ${wordOf(asked.body['team'])}` }
  if (missing.length > 0)
    return wrong(
      what,
      `accepted, but without the scopes ${missing.join(', ')}: install the app again from "dateline manifest slack"`,
    )
  if (unread.length > 0)
    return note(what, `accepted, without the optional scopes ${unread.join(', ')}: what they are for is left undone`)
  return { what, is: 'well', words: `accepted in ${wordOf(asked.body['team'])}, with every scope` }
}

async function appOfSlack(apiUrl: string, appToken: Secret): Promise<Finding> {
  const what = 'Slack, SLACK_APP_TOKEN'
  const asked = await ask(`${apiUrl}apps.connections.open`, 'POST', `Bearer ${appToken.reveal()}`)
  if (asked.is === 'unreachable') return unreachable(what, apiUrl, asked.why)
  return asked.body['ok'] === true
    ? { what, is: 'well', words: 'accepted for Socket Mode' }
    : wrong(
        what,
        `Slack refuses it (${wordOf(asked.body['error'])}): make one under "Basic Information", "App-Level Tokens", with connections:write`,
      )
}

async function botOfDiscord({ apiUrl, token }: NonNullable<Settings['discord']>): Promise<Finding> {
  const what = 'Discord, DISCORD_TOKEN'
  const asked = await ask(`${apiUrl}/v10/applications/@me`, 'GET', `Bot ${token.reveal()}`)
  if (asked.is === 'unreachable') return unreachable(what, apiUrl, asked.why)
  if (asked.status === 401)
    return wrong(
      what,
      'Discord refuses it: copy it anew under "Bot" of your application at https://discord.com/developers/applications',
    )
  return asked.status === 200
    ? { what, is: 'well', words: `accepted for ${wordOf(asked.body['name'])}` }
    : wrong(what, `Discord answered ${asked.status}: try again later`)
}

type Asked =
  | { readonly is: 'unreachable'; readonly why: string }
  | {
      readonly is: 'answered'
      readonly status: number
      readonly scopes: string
      readonly body: { readonly [name: string]: unknown }
    }

async function ask(url: string, method: 'GET' | 'POST', authorization: string): Promise<Asked> {
  try {
    const response = await fetch(url, { method, headers: { authorization }, signal: AbortSignal.timeout(patienceMs) })
    const body: unknown = await response.json().catch(() => null)
    // https://docs.slack.dev/authentication/installing-with-oauth: the scopes of a token stand in this header.
    const scopes = response.headers.get('x-oauth-scopes') ?? ''
    return {
      is: 'answered',
      status: response.status,
      scopes,
      body: typeof body === 'object' && body !== null ? { ...body } : {},
    }
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    return { is: 'unreachable', why: cause instanceof Error ? cause.message : String(cause) }
  }
}

const wordOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 80) : 'no word of why')
const note = (what: string, words: string): Finding => ({ what, is: 'note', words })
const wrong = (what: string, words: string): Finding => ({ what, is: 'wrong', words })
const unreachable = (what: string, url: string, why: string): Finding =>
  wrong(what, `not checked, ${url} cannot be reached (${why}): look at this machine's network`)
