import type { webApi } from '@slack/bolt'
import type { Channels, Found, Payload, Posted, Reader } from '../adapter.ts'
import { unloaded } from '../load-once.ts'
import { nativeId } from '../native-id.ts'
import { tellParts } from '../tell-parts.ts'
import { amend } from './amend.ts'
import { postedOf, whyRefused, type SlackErrors } from './posted.ts'
import { renderForSlack } from './render.ts'

/** The slice of Slack's client that posts and reads. */
export type PostingClient = {
  readonly chat: Pick<webApi.WebClient['chat'], 'postMessage' | 'update'>
  readonly conversations: Pick<webApi.WebClient['conversations'], 'history'>
}

/** A client that tries once, with the classes of its errors; made when it is first needed. */
export type Posting = () => Promise<{ readonly client: PostingClient; readonly errors: SlackErrors }>

const deliveryEvent = 'dateline_delivery'
// Slack's advice is 200 at most; what is looked for is minutes old.
const historyPage = 200
const historyPages = 5

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
    post: (channel, payload, delivery) =>
      post(nativeId(channel), payload, { event_type: deliveryEvent, event_payload: { delivery } }),
    find: (channel, delivery, sinceMs) => find(posting, nativeId(channel), delivery, sinceMs),
    edit: (channel, messageId, payload) =>
      attempt(posting, now, async (client) => {
        const body = { channel: nativeId(channel), ts: messageId, ...payload }
        const { ts } = await client.chat.update(body as unknown as webApi.ChatUpdateArguments)
        return ts
      }),
    amend: (payload, message, reader) => amend(payload, message, reader),
    reply: (channel, messageId, message, reader) =>
      tellParts(renderForSlack(message, reader), (part) => post(nativeId(channel), { ...part, thread_ts: messageId })),
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

async function find(posting: Posting, channel: string, delivery: string, sinceMs: number): Promise<Found> {
  const opened = await posting().catch(() => undefined)
  if (opened === undefined) return { is: 'unreadable', why: 'The program could not load what it talks to Slack with.' }
  const { client, errors } = opened
  try {
    let cursor: string | undefined
    for (let page = 0; page < historyPages; page += 1) {
      const history = await client.conversations.history({
        channel,
        include_all_metadata: true,
        limit: historyPage,
        oldest: String(sinceMs / 1000),
        ...(cursor === undefined ? {} : { cursor }),
      })
      const ours = history.messages?.find(({ metadata }) => isOf(metadata, delivery))
      if (ours?.ts !== undefined) return { is: 'found', id: ours.ts }
      cursor = history.response_metadata?.next_cursor
      if (history.has_more !== true || cursor === undefined || cursor === '') return { is: 'absent' }
    }
    return { is: 'unreadable', why: `Too much was said in the channel since: ${historyPage * historyPages} messages.` }
  } catch (error) {
    const refused = error instanceof errors.WebAPIPlatformError
    return { is: 'unreadable', why: refused ? whyRefused(error.data.error) : `Slack did not answer: ${String(error)}` }
  }
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
