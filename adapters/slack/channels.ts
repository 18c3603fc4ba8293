import type { webApi } from '@slack/bolt'
import type { Channels, DeliveryId, Found, Payload, Posted, Reader, Thread } from '../adapter.ts'
import { unloaded } from '../load-once.ts'
import { idInThread, partsOfId } from '../message-id.ts'
import { nativeId } from '../native-id.ts'
import { tellParts } from '../tell-parts.ts'
import { amend } from './amend.ts'
import { postedOf, whyRefused, type SlackErrors } from './posted.ts'
import { renderForSlack } from './render.ts'

/** The slice of Slack's client that posts and reads. */
export type PostingClient = {
  readonly chat: Pick<webApi.WebClient['chat'], 'postMessage' | 'update'>
  readonly conversations: Pick<webApi.WebClient['conversations'], 'history' | 'replies'>
}

/** A client that tries once, with the classes of its errors; made when it is first needed. */
export type Posting = () => Promise<{ readonly client: PostingClient; readonly errors: SlackErrors }>

const deliveryEvent = 'dateline_delivery'
// Slack's advice is 200 at most; what is looked for is minutes old.
const historyPage = 200
const historyPages = 5
// https://docs.slack.dev/reference/methods/chat.postMessage: nothing can stand below that message.
const noThread = /thread_not_found|cannot_reply_to_message|thread_locked|non_threadable_channel/

/** Posts a body once, by Slack's own id of the channel. */
export function createSender(posting: Posting, now: () => number) {
  return (channel: string, payload: Payload, metadata?: webApi.ChatPostMessageArguments['metadata']): Promise<Posted> =>
    attempt(posting, now, async (client) => {
      const body = { channel, parse: 'none', ...payload, ...(metadata === undefined ? {} : { metadata }) }
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- Slack's method, not a window's
      const { ts } = await client.chat.postMessage(body as unknown as webApi.ChatPostMessageArguments)
      return ts
    })
}

/** Slack's channels. `now` is the clock, for "not before". */
export function createChannels(posting: Posting, now: () => number): Channels {
  const post = createSender(posting, now)
  return {
    post: async (channel, payload, delivery, thread) => {
      const metadata = { event_type: deliveryEvent, event_payload: { delivery } }
      const inChannel = () => post(nativeId(channel), payload, metadata)
      if (thread === null) return inChannel()
      const posted = await post(nativeId(channel), { ...payload, thread_ts: thread.below }, metadata)
      if (posted.is === 'refused' && noThread.test(posted.why)) return inChannel()
      return posted.is === 'sent' ? { is: 'sent', id: idInThread(thread.below, posted.id) } : posted
    },
    find: (channel, delivery, sinceMs, thread) => find(posting, nativeId(channel), delivery, sinceMs, thread),
    edit: (channel, messageId, payload) =>
      attempt(posting, now, async (client) => {
        const body = { channel: nativeId(channel), ts: partsOfId(messageId).message, ...payload }
        const { ts } = await client.chat.update(body as unknown as webApi.ChatUpdateArguments)
        return ts === undefined ? undefined : messageId
      }),
    amend: (payload, message, reader) => amend(payload, message, reader),
    reply: (channel, messageId, message, reader) =>
      tellParts(renderForSlack(message, reader), (part) =>
        post(nativeId(channel), { ...part, thread_ts: partsOfId(messageId).thread }),
      ),
    // A user's id in place of a channel's is the direct message with them; opening it first would need another scope.
    tell: (user, message) => tellParts(renderForSlack(message, toldIn(user)), (part) => post(nativeId(user), part)),
  }
}

async function attempt(
  posting: Posting,
  now: () => number,
  call: (client: PostingClient) => Promise<string | undefined>,
): Promise<Posted> {
  const opened = await posting().catch(() => undefined)
  if (opened === undefined) return unloaded(now())
  const { client, errors } = opened
  try {
    const id = await call(client)
    return id === undefined ? { is: 'unknown', why: 'Slack answered without a timestamp.' } : { is: 'sent', id }
  } catch (error) {
    return postedOf(error, errors, now())
  }
}

type Page = {
  readonly messages?: readonly { readonly ts?: string; readonly metadata?: Metadata }[]
  readonly has_more?: boolean
  readonly response_metadata?: { readonly next_cursor?: string }
}

// In its thread, or in the channel, where it stands when the thread could not be had.
async function find(
  posting: Posting,
  channel: string,
  delivery: DeliveryId,
  sinceMs: number,
  thread: Thread | null,
): Promise<Found> {
  const opened = await posting().catch(() => undefined)
  if (opened === undefined) return { is: 'unreadable', why: 'The program could not load what it talks to Slack with.' }
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
      if (found.is === 'unreadable') return found
    }
    return await findIn((cursor) => history({ ...reading, ...cursor }), delivery)
  } catch (error) {
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

type Metadata = { readonly event_type?: string; readonly event_payload?: object }

function isOf(metadata: Metadata | undefined, delivery: string): boolean {
  const payload: { readonly delivery?: unknown } = metadata?.event_payload ?? {}
  return metadata?.event_type === deliveryEvent && payload.delivery === delivery
}

// A direct message says the same to everybody: its language was chosen by who wrote it.
function toldIn(user: Parameters<Channels['tell']>[0]): Reader {
  return { platform: 'slack', channel: null, user, locale: 'en', zone: 'UTC', mayChange: false }
}
