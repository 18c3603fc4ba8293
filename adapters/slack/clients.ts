import type { webApi } from '@slack/bolt'
import type { Posted } from '../adapter.ts'
import { unloaded } from '../load-once.ts'
import type { SlackAccess } from './access.ts'
import type { SlackErrors } from './posted.ts'

/** The client of one workspace, which tries once; undefined where the app is not installed. */
export type ClientOf = (team: string, timeoutMs?: number) => Promise<webApi.WebClient | undefined>

/** How a workspace is reached: by its client, or how a post to it ends at once. */
export type Opened =
  | {
      readonly is: 'open'
      readonly client: webApi.WebClient
      readonly errors: SlackErrors
      /** Whether other workspaces have tokens of their own. */
      readonly isOneOfSeveral: boolean
    }
  | { readonly is: 'closed'; readonly posted: Posted & { readonly why: string } }

/** Opens the way to a workspace, by Slack's id of it. */
export type Open = (team: string) => Promise<Opened>

/** What a post is told, and a person, where the app is not installed. */
export const notInstalled =
  'The app is not installed in this Slack workspace: install it again, and subscribe again in the channel.'
const unreadMs = 60_000

/** Gives each workspace's client. A workspace's token is read anew each time, so that one that was taken back is used no more. */
export function clientsOf(
  access: SlackAccess,
  make: (token: string, timeoutMs?: number) => webApi.WebClient,
): ClientOf {
  if (access.botToken === null) {
    const { installations } = access.oauth
    return async (team, timeoutMs) => {
      const found = await installations.find(team)
      return found === undefined ? undefined : make(found.botToken.reveal(), timeoutMs)
    }
  }
  const token = access.botToken.reveal()
  const usual = make(token)
  return (_, timeoutMs) => Promise.resolve(timeoutMs === undefined ? usual : make(token, timeoutMs))
}

/** Makes what opens ways. `load` gives the clients once the SDK is there; `now` is the clock in milliseconds. */
export function openerOf(
  access: SlackAccess,
  load: () => Promise<{ readonly clientOf: ClientOf; readonly errors: SlackErrors }>,
  now: () => number,
): Open {
  return async (team) => {
    const loaded = await load().catch(() => undefined)
    if (loaded === undefined) return { is: 'closed', posted: unloaded(now()) }
    try {
      const client = await loaded.clientOf(team)
      return client === undefined
        ? { is: 'closed', posted: { is: 'refused', why: notInstalled } }
        : { is: 'open', client, errors: loaded.errors, isOneOfSeveral: access.botToken === null }
    } catch {
      // The store's trouble, or a key that is missing: the log has it from where tokens are read.
      const why = 'The token of this Slack workspace could not be read.'
      return { is: 'closed', posted: { is: 'limited', untilMs: now() + unreadMs, why } }
    }
  }
}
