import type { webApi } from '@slack/bolt'
import type { ChannelId, Channels, DeliveryId, Found, Payload, Posted, Reader, Thread, UserId } from '../adapter.ts'
import { idInThread, partsOfId } from '../message-id.ts'
import { nativeId, workspaceId } from '../native-id.ts'
import { tellParts } from '../tell-parts.ts'
import { amend } from './amend.ts'
import type { Open } from './clients.ts'
import { limitOf, postedOf, whyRefused } from './posted.ts'
import { renderForSlack } from './render.ts'

const deliveryEvent = 'dateline_delivery'
// Slack's advice is 200 at most; what is looked for is minutes old.
const historyPage = 200
const historyPages = 5
// https://docs.slack.dev/reference/methods/chat.postMessage: nothing can stand below that message.
const noThread = /thread_not_found|cannot_reply_to_message|thread_locked|non_threadable_channel/

const always = () => true

type Metadata = webApi.ChatPostMessageArguments['metadata']

/** Posts a body once, by Slack's own ids of the workspace and the channel. */
export function createSender(open: Open, now: () => number) {
  return (team: string, channel: string, payload: Payload, metadata?: Metadata, inTime = always): Promise<Posted> => {
    const call = async (client: webApi.WebClient) => {
      const body = { channel, parse: 'none', ...payload, ...(metadata === undefined ? {} : { metadata }) }
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- Slack's method, not a window's
      const { ts } = await client.chat.postMessage(body as unknown as webApi.ChatPostMessageArguments)
      return ts
    }
    return attempt(open, team, now, call, inTime)
  }
}

/** Slack's channels. `now` is the clock, for "not before". */
export function createChannels(open: Open, now: () => number): Channels {
  const send = createSender(open, now)
  // A workspace's token posts to that workspace: both are parts of one id.
  const post = (to: ChannelId | UserId, payload: Payload, metadata?: Metadata, inTime?: () => boolean) =>
    send(workspaceId(to), nativeId(to), payload, metadata, inTime)
  return {
    post: async (channel, payload, delivery, thread, inTime) => {
      const metadata = metadataOf(delivery)
      const inChannel = () => post(channel, payload, metadata, inTime)
      if (thread === null) return inChannel()
      const posted = await post(channel, { ...payload, thread_ts: thread.below }, metadata, inTime)
      if (posted.is === 'refused' && noThread.test(posted.why)) return inChannel()
      return posted.is === 'sent' ? { is: 'sent', id: idInThread(thread.below, posted.id) } : posted
    },
    find: (channel, delivery, sinceMs, thread) => find(open, now, channel, delivery, sinceMs, thread),
    edit: (channel, messageId, payload, delivery) =>
      attempt(open, workspaceId(channel), now, async (client) => {
        // Slack does not say whether a message keeps the metadata that an update does not name.
        const metadata = metadataOf(delivery)
        const body = { channel: nativeId(channel), ts: partsOfId(messageId).message, ...payload, metadata }
        const { ts } = await client.chat.update(body as unknown as webApi.ChatUpdateArguments)
        return ts === undefined ? undefined : messageId
      }),
    amend: (payload, message, told, reader) => amend(payload, message, told, reader),
    reply: (channel, messageId, payload) => post(channel, { ...payload, thread_ts: partsOfId(messageId).thread }),
    localeOf: async (user) => {
      const opened = await open(workspaceId(user))
      if (opened.is === 'closed') return null
      const { user: found } = await opened.client.users.info({ user: nativeId(user), include_locale: true })
      return found?.locale ?? null
    },
    // A user's id in place of a channel's is the direct message with them; opening it first would need another scope.
    tell: (user, message) => tellParts(renderForSlack(message, toldIn(user)), (part) => post(user, part)),
  }
}

const metadataOf = (delivery: DeliveryId) => ({ event_type: deliveryEvent, event_payload: { delivery } })

async function attempt(
  open: Open,
  team: string,
  now: () => number,
  call: (client: webApi.WebClient) => Promise<string | undefined>,
  inTime = always,
): Promise<Posted> {
  const opened = await open(team)
  if (opened.is === 'closed') return opened.posted
  if (!inTime()) return { is: 'limited', untilMs: now(), why: 'It took too long to begin.' }
  const { client, errors, isOneOfSeveral } = opened
  try {
    const id = await call(client)
    return id === undefined ? { is: 'unknown', why: 'Slack answered without a timestamp.' } : { is: 'sent', id }
  } catch (error) {
    return postedOf(error, errors, now(), isOneOfSeveral)
  }
}

type Page = {
  readonly messages?: readonly { readonly ts?: string; readonly metadata?: Told }[]
  readonly has_more?: boolean
  readonly response_metadata?: { readonly next_cursor?: string }
}

// In its thread, or in the channel, where it stands when the thread could not be had.
async function find(
  open: Open,
  now: () => number,
  to: ChannelId,
  delivery: DeliveryId,
  sinceMs: number,
  thread: Thread | null,
): Promise<Found> {
  const opened = await open(workspaceId(to))
  if (opened.is === 'closed') return { is: 'unreadable', why: opened.posted.why }
  const channel = nativeId(to)
  const { client, errors } = opened
  const { history, replies } = client.conversations
  const reading = { channel, include_all_metadata: true, limit: historyPage, oldest: String(sinceMs / 1000) }
  try {
    if (thread !== null) {
      const ts = thread.below
      const found = await findIn((cursor) => replies({ ...reading, ...cursor, ts }), delivery).catch(
        (error: unknown): Found => {
          if (error instanceof errors.WebAPIPlatformError && error.data.error === 'thread_not_found')
            return { is: 'absent' }
          throw error
        },
      )
      if (found.is === 'found') return { is: 'found', id: idInThread(ts, found.id) }
      if (found.is !== 'absent') return found
    }
    return await findIn((cursor) => history({ ...reading, ...cursor }), delivery)
  } catch (error) {
    const limit = limitOf(error, errors, now())
    if (limit !== null) return limit
    const refused = error instanceof errors.WebAPIPlatformError
    return { is: 'unreadable', why: refused ? whyRefused(error.data.error) : `Slack did not answer: ${String(error)}` }
  }
}

async function findIn(
  read: (more: { readonly cursor?: string }) => Promise<Page>,
  delivery: DeliveryId,
): Promise<Found> {
  let cursor: string | undefined
  for (let page = 0; page < historyPages; page += 1) {
    const { messages, has_more, response_metadata } = await read(cursor === undefined ? {} : { cursor })
    const ours = messages?.find(({ metadata }) => isOf(metadata, delivery))
    if (ours?.ts !== undefined) return { is: 'found', id: ours.ts }
    cursor = response_metadata?.next_cursor
    if (has_more !== true || cursor === undefined || cursor === '') return { is: 'absent' }
  }
  return { is: 'unreadable', why: `Too much was said in the channel since: ${historyPage * historyPages} messages.` }
}

type Told = { readonly event_type?: string; readonly event_payload?: object }

function isOf(metadata: Told | undefined, delivery: string): boolean {
  const payload: { readonly delivery?: unknown } = metadata?.event_payload ?? {}
  return metadata?.event_type === deliveryEvent && payload.delivery === delivery
}

// A direct message says the same to everybody: its language was chosen by who wrote it.
function toldIn(user: Parameters<Channels['tell']>[0]): Reader {
  return { platform: 'slack', channel: null, user, locale: 'en', zone: 'UTC', mayChange: false }
}
