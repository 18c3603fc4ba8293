import type { APIMessage, REST } from 'discord.js'
import type { ChannelId, Channels, DeliveryId, Found, Payload, Posted, Thread } from '../adapter.ts'
import type { Crosspost } from './crosspost.ts'
import { firstPart, isForum, postInForum, threadOf } from './forum.ts'
import { identify } from './identity.ts'
import { messagesPerPage } from './limits.ts'
import { unloaded } from '../load-once.ts'
import { idInThread, partsOfId } from '../message-id.ts'
import { nativeId } from '../native-id.ts'
import { tellParts } from '../tell-parts.ts'
import { amend } from './amend.ts'
import { markOf } from './mark.ts'
import { postInThread } from './thread.ts'
import { limitOf, postedOf, whyRefused, type DiscordErrors } from './posted.ts'
import { flags, renderForDiscord } from './render.ts'

/** A client that tries once, and the classes of its errors; made when it is first needed. */
export type Posting = () => Promise<{ readonly rest: Rest; readonly errors: DiscordErrors }>
type Rest = Pick<REST, 'get' | 'post' | 'patch'>

const pages = 5
// https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
const unknownMessage = 10_008
const unknownChannel = 10_003
// https://docs.discord.com/developers/reference#snowflakes
const discordEpochMs = 1_420_070_400_000

export type ChannelParts = {
  readonly posting: Posting
  /** The clock, for "not before". */
  readonly now: () => number
  /** How long all calls of one post may take together. */
  readonly timeoutMs: number
  /** Is done with what was posted, where somebody wants that. */
  readonly crosspost: Crosspost | null
}

/** Discord's channels. */
export function createChannels({ posting, now, timeoutMs, crosspost }: ChannelParts): Channels {
  const attempt = async (
    call: (rest: Rest, errors: DiscordErrors) => Promise<unknown>,
    inTime = () => true,
  ): Promise<Posted> => {
    const opened = await posting().catch(() => undefined)
    if (opened === undefined) return unloaded(now())
    if (!inTime()) return { is: 'limited', untilMs: now(), why: 'It took too long to begin.' }
    const { rest, errors } = opened
    try {
      const ending = withSignal(rest, AbortSignal.timeout(timeoutMs))
      return { is: 'sent', id: ((await call(ending, errors)) as { readonly id: string }).id }
    } catch (error) {
      return postedOf(error, errors, now())
    }
  }
  return {
    post: (channel, payload, delivery, thread, inTime) =>
      attempt(async (rest, errors) => {
        const body = deliveryBody(payload, delivery)
        const below = thread === null ? undefined : await postInThread(rest, errors, channel, body, thread)
        if (below !== undefined) return below
        try {
          const message = (await rest.post(messagesOf(nativeId(channel)), { body })) as APIMessage
          await crosspost?.(rest, errors, channel, message.id)
          return message
        } catch (error) {
          if (error instanceof errors.DiscordAPIError && isForum(error))
            return await postInForum(rest, channel, body, delivery)
          throw error
        }
      }, inTime),
    find: async (channel, delivery, sinceMs, thread) => {
      const found = await find(posting, now, channel, delivery, sinceMs, thread)
      if (found.is === 'found' && crosspost !== null && !partsOfId(found.id).isInThread) {
        // Where the answer to a post was lost, nobody handed it on.
        const { rest, errors } = await posting()
        await crosspost(rest, errors, channel, found.id)
      }
      return found
    },
    edit: (channel, messageId, payload, delivery) => {
      const { message, thread, isInThread } = partsOfId(messageId)
      const body = markedBody(payload, delivery)
      const inThread = (rest: Rest) => rest.patch(`${messagesOf(thread)}/${message}`, { body })
      return attempt(async (rest, errors) => {
        await (isInThread
          ? inThread(rest)
          : inForum(
              errors,
              () => rest.patch(`${messagesOf(nativeId(channel))}/${message}`, { body }),
              () => inThread(rest),
            ))
        return { id: messageId }
      })
    },
    amend,
    reply: (channel, messageId, payload) => {
      const { message: answered, thread, isInThread } = partsOfId(messageId)
      return attempt((rest, errors) => {
        const body = replyBody(payload, answered)
        const inThread = () => rest.post(messagesOf(thread), { body })
        return isInThread
          ? inThread()
          : inForum(errors, () => rest.post(messagesOf(nativeId(channel)), { body }), inThread)
      })
    },
    // Discord tells it of those alone who ask something just now.
    localeOf: () => Promise.resolve(null),
    tell: (user, message) =>
      tellParts(renderForDiscord(message), (body) =>
        attempt(async (rest) => {
          const direct = await rest.post('/users/@me/channels', { body: { recipient_id: nativeId(user) } })
          return rest.post(messagesOf((direct as { readonly id: string }).id), { body })
        }),
      ),
  }
}

// A post may be several calls. Whoever finds a part in hand after the time of a post must not find it still on its way.
function withSignal(rest: Rest, signal: AbortSignal): Rest {
  return {
    get: (route, options) => rest.get(route, { ...options, signal }),
    post: (route, options) => rest.post(route, { ...options, signal }),
    patch: (route, options) => rest.patch(route, { ...options, signal }),
  }
}

// In a forum a digest's first message has the id of its thread, and is reached there.
async function inForum<Result>(
  { DiscordAPIError }: DiscordErrors,
  inChannel: () => Promise<Result>,
  inThread: () => Promise<Result>,
): Promise<Result> {
  try {
    return await inChannel()
  } catch (error) {
    if (error instanceof DiscordAPIError && (isForum(error) || error.code === unknownMessage)) return inThread()
    throw error
  }
}

// An answer to a message that is gone is a message all the same; the one whose message it is, the bot, needs no ring.
function replyBody(payload: Payload, messageId: string): Payload {
  return {
    ...payload,
    flags: Number(payload['flags'] ?? 0) | flags.suppressNotifications,
    message_reference: { message_id: messageId, fail_if_not_exists: false },
  }
}

// An edit numbers components anew: a message that is to be known again needs its mark each time.
function markedBody(payload: Payload, delivery: DeliveryId): Payload {
  const [container, ...others] = (payload['components'] ?? []) as readonly object[]
  return { ...payload, components: [{ ...container, id: markOf(delivery) }, ...others] }
}

function deliveryBody(payload: Payload, delivery: DeliveryId): Payload {
  return {
    ...markedBody(payload, delivery),
    // A digest is news, not an alarm: it makes no sound.
    flags: Number(payload['flags'] ?? 0) | flags.suppressNotifications,
    // Within a few minutes Discord gives back the earlier message instead of posting another.
    nonce: delivery,
    enforce_nonce: true,
  }
}

async function find(
  posting: Posting,
  now: () => number,
  channel: ChannelId,
  delivery: DeliveryId,
  sinceMs: number,
  thread: Thread | null,
): Promise<Found> {
  const opened = await posting().catch(() => undefined)
  if (opened === undefined)
    return { is: 'unreadable', why: 'The program could not load what it talks to Discord with.' }
  const { rest, errors } = opened
  try {
    const below = thread === null ? undefined : await findInThread(rest, errors, delivery, sinceMs, thread)
    if (below !== undefined && below.is !== 'absent') return below
    try {
      return await findIn(rest, nativeId(channel), delivery, sinceMs)
    } catch (error) {
      if (!(error instanceof errors.DiscordAPIError) || !isForum(error)) throw error
      const own = await threadOf(rest, channel, delivery)
      if (own === undefined) return { is: 'absent' }
      return firstPart(delivery) === delivery ? { is: 'found', id: own } : await findIn(rest, own, delivery, sinceMs)
    }
  } catch (error) {
    const limit = limitOf(error, errors, now())
    if (limit !== null) return limit
    const refused = error instanceof errors.DiscordAPIError
    return { is: 'unreadable', why: refused ? whyRefused(error) : 'Discord did not answer.' }
  }
}

async function findInThread(
  rest: Rest,
  { DiscordAPIError }: DiscordErrors,
  delivery: DeliveryId,
  sinceMs: number,
  { below }: Thread,
): Promise<Found> {
  try {
    const found = await findIn(rest, below, delivery, sinceMs)
    return found.is === 'found' ? { is: 'found', id: idInThread(below, found.id) } : found
  } catch (error) {
    if (error instanceof DiscordAPIError && error.code === unknownChannel) return { is: 'absent' }
    throw error
  }
}

async function findIn(rest: Rest, channel: string, delivery: DeliveryId, sinceMs: number): Promise<Found> {
  const mark = markOf(delivery)
  let after = snowflakeAt(sinceMs)
  const { bot } = await identify(rest)
  for (let page = 0; page < pages; page += 1) {
    const query = new URLSearchParams({ after, limit: String(messagesPerPage) })
    const messages = (await rest.get(messagesOf(channel), { query })) as readonly APIMessage[]
    const ours = messages.find(({ author, components }) => author.id === bot && components?.[0]?.id === mark)
    if (ours !== undefined) return { is: 'found', id: ours.id }
    const [newest] = messages
    if (newest === undefined || messages.length < messagesPerPage) return { is: 'absent' }
    after = newest.id
  }
  return { is: 'unreadable', why: `Too much was said in the channel since: ${messagesPerPage * pages} messages.` }
}

function snowflakeAt(ms: number): string {
  return String(BigInt(Math.max(0, Math.floor(ms) - discordEpochMs)) << 22n)
}

function messagesOf(channel: string): `/${string}` {
  return `/channels/${channel}/messages`
}
