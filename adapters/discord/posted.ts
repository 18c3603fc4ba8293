import type { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js'
import type { Posted } from '../adapter.ts'
import { neverReached } from '../no-connection.ts'

type Class<Instance> = abstract new (...args: never[]) => Instance

/** The error classes of Discord's SDK, which is loaded late. */
export type DiscordErrors = {
  readonly DiscordAPIError: Class<DiscordAPIError>
  readonly HTTPError: Class<HTTPError>
  readonly RateLimitError: Class<RateLimitError>
}

const unreachableMs = 30_000
// Not a channel's fault but the token's: each would be refused until somebody mends it, and nobody can say when.
const lockedOutMs = 5 * 60_000

// https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
const cures: { readonly [code: string]: string } = {
  50001: 'The bot does not see the channel: give it View Channel there.',
  50013: 'The bot may not write in the channel: give it View Channel and Send Messages there.',
  50007: 'This person takes no direct messages from the bot.',
  10003: 'The channel is gone: subscribe in another one.',
  10008: 'The message is gone.',
  0: 'Make a new token at https://discord.com/developers/applications (Bot) and put it into DISCORD_TOKEN.',
}

/** The platform's own word that a call came too soon; null for any other error. */
export function limitOf(
  error: unknown,
  errors: DiscordErrors,
  nowMs: number,
): Extract<Posted, { is: 'limited' }> | null {
  if (!(error instanceof errors.RateLimitError)) return null
  return { is: 'limited', untilMs: nowMs + error.retryAfter, why: 'Discord asked to wait.' }
}

/** How a call that failed ended for the message it carried. Errors of the SDK hold addresses with tokens; these words do not. */
export function postedOf(error: unknown, errors: DiscordErrors, nowMs: number): Exclude<Posted, { is: 'sent' }> {
  const limit = limitOf(error, errors, nowMs)
  if (limit !== null) return limit
  if (error instanceof errors.DiscordAPIError) {
    // Discord's own refusals have a code; a page of whatever stands before it has none, and says nothing of the channel.
    if (typeof error.code !== 'number')
      return { is: 'limited', untilMs: nowMs + unreachableMs, why: `Discord could not be asked: HTTP ${error.status}.` }
    const why = whyRefused(error)
    return error.status === 401 ? { is: 'limited', untilMs: nowMs + lockedOutMs, why } : { is: 'refused', why }
  }
  if (error instanceof errors.HTTPError) {
    return { is: 'unknown', why: `Discord answered HTTP ${error.status}; the message may have been posted.` }
  }
  if (neverReached(error)) return { is: 'limited', untilMs: nowMs + unreachableMs, why: 'Discord cannot be reached.' }
  const words = error instanceof Error ? error.message : 'unknown error'
  return { is: 'unknown', why: `No answer came from Discord (${words}); the message may have been posted.` }
}

/** A refusal of Discord's in words, with its cure where one is known. */
export function whyRefused({ code, message }: DiscordAPIError): string {
  return [`Discord refused: ${code} ${message}.`, cures[code] ?? ''].join(' ').trim()
}
