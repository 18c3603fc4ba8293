import type { webApi } from '@slack/bolt'
import type { Reader } from '../adapter.ts'
import type { Finding } from '../finding.ts'
import { sampleForm, sampleMessage } from '../sample-message.ts'
import type { Secret } from '../secret.ts'
import { loggerOf } from './logger.ts'
import manifest from './manifest.json' with { type: 'json' }
import { onceOptions } from './once.ts'
import { whyRefused, type SlackErrors } from './posted.ts'
import { partsForSlack } from './render.ts'
import { formView, homeView } from './view.ts'

const timeoutMs = 10_000
const where = { topic: 'sco', channel: null }
const reader: Reader = { platform: 'slack', channel: null, user: null, locale: 'en', zone: 'UTC', mayChange: false }

/** Asks Slack itself: whether it knows the token, which scopes are missing, and whether it takes each kind of payload. Posts nothing. */
export async function examineSlack(botToken: Secret, apiUrl: string): Promise<readonly Finding[]> {
  const { LogLevel, webApi } = await import('@slack/bolt')
  const logger = loggerOf(() => undefined, LogLevel.ERROR)
  const client = new webApi.WebClient(botToken.reveal(), onceOptions(apiUrl, timeoutMs, logger))
  try {
    const { team, response_metadata: about } = await client.auth.test()
    const known: Finding = { what: 'Slack token', is: 'well', words: `known in the workspace ${team ?? '?'}` }
    return [known, ...scopesIn(about?.scopes ?? []), ...(await payloadsOf(client, webApi))]
  } catch (error) {
    const why = error instanceof webApi.WebAPIPlatformError ? whyRefused(error.data.error) : String(error)
    return [{ what: 'Slack token', is: 'wrong', words: why }]
  }
}

const cure = 'OAuth & Permissions → Scopes → Bot Token Scopes → Add an OAuth Scope, then Reinstall to Workspace'

function scopesIn(granted: readonly string[]): readonly Finding[] {
  const { bot, bot_optional: optional } = manifest.oauth_config.scopes
  const lacking = (scopes: readonly string[]): readonly string[] => scopes.filter((scope) => !granted.includes(scope))
  const missing = lacking(bot).map((scope): Finding => ({
    what: `Slack scope ${scope}`,
    is: 'wrong',
    words: `missing: https://api.slack.com/apps → your app → ${cure}`,
  }))
  const unset = lacking(optional).map((scope): Finding => ({
    what: `Slack scope ${scope}`,
    is: 'note',
    words: `optional, and not there; to have it: ${cure}`,
  }))
  return missing.length + unset.length === 0
    ? [{ what: 'Slack scopes', is: 'well', words: 'all are there' }]
    : [...missing, ...unset]
}

async function payloadsOf(client: webApi.WebClient, errors: SlackErrors): Promise<readonly Finding[]> {
  const payloads: readonly (readonly [string, webApi.BlocksValidateArguments])[] = [
    ...partsForSlack(sampleMessage, reader).map((blocks): readonly [string, webApi.BlocksValidateArguments] => [
      'a message',
      { message: { blocks: [...blocks] } },
    ]),
    ['the form', { view: formView({ ...sampleForm, fields: [...sampleForm.fields] }, where) }],
    ['the tab Home', { view: homeView(sampleMessage, reader) }],
  ]
  return Promise.all(
    payloads.map(async ([what, payload]): Promise<Finding> => {
      const said = await client.blocks.validate(payload).catch((error: unknown) => {
        if (error instanceof errors.WebAPIPlatformError) return error.data
        throw error
      })
      return toFinding(`Slack takes ${what}`, said)
    }),
  )
}

function toFinding(
  what: string,
  said: { readonly ok?: boolean; readonly error?: unknown; readonly errors?: unknown },
): Finding {
  const faults = Array.isArray(said.errors) ? said.errors : []
  if (said.ok !== false && faults.length === 0) return { what, is: 'well', words: 'yes' }
  const words = faults.length === 0 ? String(said.error) : JSON.stringify(faults).slice(0, 500)
  return { what, is: 'wrong', words: `no: ${words}. This is a fault of the program: please report it` }
}
