import type { webApi } from '@slack/bolt'
import type { Posted } from '../adapter.ts'
import { neverReached } from '../no-connection.ts'

/** The error classes of Slack's SDK, which is loaded late. */
export type SlackErrors = Pick<
  typeof webApi,
  'WebAPIPlatformError' | 'WebAPIHTTPError' | 'WebAPIRateLimitedError' | 'WebAPIRequestError'
>

// Slack's own trouble: "it's possible some aspect of the operation succeeded before the error was raised".
const uncertain = new Set(['fatal_error', 'internal_error', 'request_timeout', 'service_unavailable'])
const limited = new Set(['ratelimited', 'rate_limited'])
const withoutRetryAfterMs = 60_000
const unreachableMs = 30_000
// Not a channel's fault but the app's: each would be refused until somebody mends the app, and nobody can say when.
// Of an app that several workspaces install, these say that one of them has taken it out.
const ofTheApp = new Set([
  'invalid_auth',
  'not_authed',
  'token_revoked',
  'token_expired',
  'account_inactive',
  'missing_scope',
  'org_login_required',
])
const ofTheWorkspace = new Set(['invalid_auth', 'token_revoked', 'account_inactive'])
const lockedOutMs = 5 * 60_000

const cures: { readonly [error: string]: string } = {
  not_in_channel: 'Invite the bot: type /invite @Dateline in the channel.',
  channel_not_found: 'The channel is gone, or private and the bot is not in it: type /invite @Dateline there.',
  is_archived: 'The channel is archived: unarchive it, or subscribe in another one.',
  missing_scope: 'Reinstall the app with the scopes of the manifest.',
  invalid_auth:
    'Copy the Bot User OAuth Token from https://api.slack.com/apps (OAuth & Permissions) into SLACK_BOT_TOKEN.',
  token_revoked:
    'The app was removed from the workspace: install it again, and copy its new token into SLACK_BOT_TOKEN where there is one.',
  account_inactive:
    'The app was removed from the workspace: install it again, and copy its new token into SLACK_BOT_TOKEN where there is one.',
  restricted_action: 'A setting of the workspace or channel keeps the bot from posting: ask an admin.',
}

/** The platform's own word that a call came too soon; null for any other error. */
export function limitOf(error: unknown, errors: SlackErrors, nowMs: number): Extract<Posted, { is: 'limited' }> | null {
  if (!(error instanceof errors.WebAPIRateLimitedError)) return null
  return { is: 'limited', untilMs: nowMs + error.retryAfter * 1000, why: 'Slack asked to wait.' }
}

/** How a call that failed ended for the message it carried; `isOneOfSeveral` where other workspaces have tokens of their own. */
export function postedOf(
  error: unknown,
  errors: SlackErrors,
  nowMs: number,
  isOneOfSeveral = false,
): Exclude<Posted, { is: 'sent' }> {
  const limit = limitOf(error, errors, nowMs)
  if (limit !== null) return limit
  if (error instanceof errors.WebAPIPlatformError) return postedOfPlatform(error.data.error, nowMs, isOneOfSeveral)
  if (error instanceof errors.WebAPIHTTPError && error.statusCode < 500) {
    // What answers so is a proxy, not Slack, whose refusals are JSON with a name: no channel is to blame.
    if (error.statusCode === 408) return { is: 'unknown', why: 'HTTP 408; the message may have been posted.' }
    return {
      is: 'limited',
      untilMs: nowMs + withoutRetryAfterMs,
      why: `Slack could not be asked: HTTP ${error.statusCode}.`,
    }
  }
  if (error instanceof errors.WebAPIHTTPError) {
    return { is: 'unknown', why: `Slack answered HTTP ${error.statusCode}; the message may have been posted.` }
  }
  const original = error instanceof errors.WebAPIRequestError ? error.original : error
  if (neverReached(original)) return { is: 'limited', untilMs: nowMs + unreachableMs, why: 'Slack cannot be reached.' }
  return { is: 'unknown', why: `No answer came from Slack (${nameOf(original)}); the message may have been posted.` }
}

function postedOfPlatform(name: string, nowMs: number, isOneOfSeveral: boolean): Exclude<Posted, { is: 'sent' }> {
  if (limited.has(name)) return { is: 'limited', untilMs: nowMs + withoutRetryAfterMs, why: 'Slack asked to wait.' }
  if (isOneOfSeveral && ofTheWorkspace.has(name)) return { is: 'refused', why: whyRefused(name) }
  if (ofTheApp.has(name)) return { is: 'limited', untilMs: nowMs + lockedOutMs, why: whyRefused(name) }
  if (uncertain.has(name)) return { is: 'unknown', why: `Slack had trouble of its own: ${name}.` }
  return { is: 'refused', why: whyRefused(name) }
}

/** A refusal of Slack's in words, with its cure where one is known. */
export function whyRefused(name: string): string {
  return ['Slack refused: ', name, '. ', cures[name] ?? ''].join('').trim()
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error'
  const { cause } = error
  return cause instanceof Error ? `${error.message}: ${cause.message}` : error.message
}
