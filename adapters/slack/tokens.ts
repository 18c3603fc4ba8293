import { Refused } from '../adapter.ts'
import type { SlackErrors } from './posted.ts'

// What Slack answers to a token that will not work the next time either.
const lasting = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_expired',
  'token_revoked',
  'not_allowed_token_type',
  'team_disabled',
  'user_removed_from_team',
  'missing_scope',
])

const whereToGet = {
  SLACK_BOT_TOKEN: 'Copy the Bot User OAuth Token (xoxb-…) from https://api.slack.com/apps, OAuth & Permissions.',
  SLACK_APP_TOKEN:
    'Make an app-level token (xapp-…) with the scope connections:write at https://api.slack.com/apps, Basic Information.',
} as const

/** Turns Slack's lasting no to a token into `Refused`, which names the setting and where its value comes from. */
export function refusedToken(setting: keyof typeof whereToGet, error: unknown, errors: SlackErrors): unknown {
  if (!(error instanceof errors.WebAPIPlatformError) || !lasting.has(error.data.error)) return error
  return new Refused(`Slack refused ${setting}: ${error.data.error}. ${whereToGet[setting]}`)
}
