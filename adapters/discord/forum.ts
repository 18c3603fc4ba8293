import type { APIMessage, REST } from 'discord.js'
import type { ChannelId, DeliveryId, Payload } from '../adapter.ts'
import { nativeId } from '../native-id.ts'
import { identify } from './identity.ts'
import { shorten } from '../text/cut.ts'
import { threadName } from './limits.ts'
import { markOf } from './mark.ts'

type Rest = Pick<REST, 'get' | 'post'>
type Thread = { readonly id: string; readonly parent_id?: string | null; readonly owner_id?: string }

// https://docs.discord.com/developers/topics/opcodes-and-status-codes#json: a forum holds threads and no messages.
const noMessages = new Set<string | number>([50_008, 50_024])
// Digests come a few times a day; the thread of one that is on its way is among the latest.
const latestThreads = 5

/** Whether Discord refused because the channel is a forum, where each digest is a thread. Nothing was posted then. */
export function isForum(error: { readonly code: string | number }): boolean {
  return noMessages.has(error.code)
}

/** Posts a part of a digest in a forum: the first part opens a thread with the digest's title, the others follow in it. */
export async function postInForum(
  rest: Rest,
  channel: ChannelId,
  body: Payload,
  delivery: DeliveryId,
): Promise<{ readonly id: string }> {
  if (firstPart(delivery) !== delivery) {
    const thread = await threadOf(rest, channel, delivery)
    if (thread !== undefined) return (await rest.post(`/channels/${thread}/messages`, { body })) as APIMessage
  }
  // The first message of a thread takes no nonce; after a lost answer its mark is looked for.
  const { nonce: _, enforce_nonce: __, ...message } = body
  const opened = { name: titleOf(body), message }
  return (await rest.post(`/channels/${nativeId(channel)}/threads`, { body: opened })) as Thread
}

/** The thread of a delivery's digest: that whose first message has the mark of its first part. */
export async function threadOf(rest: Rest, channel: ChannelId, delivery: DeliveryId): Promise<string | undefined> {
  const [, guild = ''] = channel.split(':')
  const { threads } = (await rest.get(`/guilds/${guild}/threads/active`)) as { readonly threads: readonly Thread[] }
  const { bot } = await identify(rest)
  const latest = threads
    .filter(({ parent_id, owner_id }) => parent_id === nativeId(channel) && (owner_id ?? bot) === bot)
    .toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? 1 : -1))
    .slice(0, latestThreads)
  const mark = markOf(firstPart(delivery))
  for (const { id } of latest) {
    // The first message of a forum's thread has the thread's own id.
    const first = await rest.get(`/channels/${id}/messages/${id}`).catch((error: unknown) => {
      if (isGone(error)) return {}
      throw error
    })
    if ((first as Partial<APIMessage>).components?.[0]?.id === mark) return id
  }
  return undefined
}

// Somebody deleted the first message of a thread: it is not the one that is looked for.
function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 10_008
}

/** The delivery of the first part of the same digest: ids are `<edition>-<part>`. */
export function firstPart(delivery: DeliveryId): DeliveryId {
  return delivery.replace(/-\d+$/u, '-0') as DeliveryId
}

function titleOf({ components }: Payload): string {
  const text = JSON.stringify(components).match(/"content":"((?:[^"\\]|\\.)*)"/u)?.[1] ?? ''
  const [line = ''] = (JSON.parse(`"${text}"`) as string).split('\n')
  const title = line.replaceAll(/^[#>\s-]+|\\(?=[^\w\s])|\*\*/gu, '').trim()
  return shorten(title === '' ? 'Digest' : title, threadName)
}
