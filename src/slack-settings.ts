import { z } from 'zod'
import type { SlackWay } from '../adapters/slack/receive.ts'
import { Secret } from '../adapters/secret.ts'
import { addressField, portField } from './setting-fields.ts'
import { hasTenants, problemsOfTenants, tenantFields, toTenants, type Tenants } from './tenants/tenant-settings.ts'

/** The token of one workspace, or the app that several install. */
export type SlackTokens = { readonly botToken: Secret } | { readonly botToken: null; readonly tenants: Tenants }

/** How Slack is reached, and by which tokens. */
export type SlackPlace = SlackTokens & { readonly way: SlackWay; readonly apiUrl: string }

const token = (prefix: string, where: string) =>
  z
    .string()
    .refine((value) => value === '' || value.startsWith(prefix), {
      error: `is not such a token: it starts with ${prefix}, and ${where}`,
    })
    .default('')

/** The settings of Slack. */
export const slackFields = {
  SLACK_BOT_TOKEN: token('xoxb-', 'stands under "OAuth & Permissions" of your app at https://api.slack.com/apps'),
  SLACK_APP_TOKEN: token('xapp-', 'is made under "Basic Information", "App-Level Tokens", with connections:write'),
  SLACK_SIGNING_SECRET: z
    .string()
    .regex(/^(?:[0-9a-f]{16,})?$/i, {
      error: 'is not such a secret: it stands under "Basic Information" of your app at https://api.slack.com/apps',
    })
    .default(''),
  HTTP_PORT: portField('3000'),
  ...tenantFields,
  SLACK_API_URL: addressField
    .default('https://slack.com/api/')
    .transform((url) => (url.endsWith('/') ? url : `${url}/`)),
}

type Read = z.infer<z.ZodObject<typeof slackFields>>
type Given = { readonly [name: string]: unknown }

/** What is wrong between them. */
export function problemsOfSlack(given: Given): readonly string[] {
  return [...problemsOfTokens(given), ...problemsOfTenants(given)]
}

function problemsOfTokens(given: Given): readonly string[] {
  const { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_SIGNING_SECRET: secret } = given
  if (app !== undefined && secret !== undefined)
    return [
      'SLACK_APP_TOKEN and SLACK_SIGNING_SECRET are both set: the first is for Socket Mode, the second for HTTP. Unset one',
    ]
  if (hasTenants(given) || (bot === undefined && app === undefined && secret === undefined)) return []
  if (bot === undefined) return ['SLACK_BOT_TOKEN is missing: Slack needs it too. Set it, or unset the other one']
  if (app !== undefined || secret !== undefined) return []
  return [
    'SLACK_APP_TOKEN is missing: Slack needs both of its tokens (or SLACK_SIGNING_SECRET, for HTTP). Set it, or unset the other one',
  ]
}

/** How Slack is reached; null while no token and no app is set. */
export function toSlack(read: Read): SlackPlace | null {
  const tenants = toTenants(read)
  const reached = { way: wayOf(read), apiUrl: read.SLACK_API_URL }
  if (tenants !== null) return { botToken: null, tenants, ...reached }
  return read.SLACK_BOT_TOKEN === '' ? null : { botToken: new Secret(read.SLACK_BOT_TOKEN), ...reached }
}

function wayOf({ SLACK_SIGNING_SECRET, SLACK_APP_TOKEN, HTTP_PORT }: Read): SlackWay {
  return SLACK_SIGNING_SECRET === ''
    ? { is: 'socket', appToken: new Secret(SLACK_APP_TOKEN) }
    : { is: 'http', signingSecret: new Secret(SLACK_SIGNING_SECRET), port: Number(HTTP_PORT) }
}
