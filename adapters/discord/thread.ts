import type { APIMessage, REST } from 'discord.js'
import type { ChannelId, Payload, Thread } from '../adapter.ts'
import { idInThread } from '../message-id.ts'
import { nativeId } from '../native-id.ts'
import { shorten } from '../text/cut.ts'
import { threadName } from './limits.ts'
import type { DiscordErrors } from './posted.ts'

// https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
const unknownChannel = 10_003
const hasThread = 160_004

/**
 * Posts into the thread below a message, which has the message's own id, and opens it when it is not there. Undefined when that message
 * can have none (no right to open threads, a direct message, a message that is gone, a thread that was locked): nothing was posted then.
 */
export async function postInThread(
  rest: Pick<REST, 'post'>,
  { DiscordAPIError }: DiscordErrors,
  channel: ChannelId,
  body: Payload,
  { below, name }: Thread,
): Promise<{ readonly id: string } | undefined> {
  const post = async () => {
    const { id } = (await rest.post(`/channels/${below}/messages`, { body })) as APIMessage
    return { id: idInThread(below, id) }
  }
  const codeOf = (error: unknown): unknown => {
    if (error instanceof DiscordAPIError && error.status < 500 && error.status !== 401) return error.code
    throw error
  }
  try {
    return await post()
  } catch (error) {
    if (codeOf(error) !== unknownChannel) return undefined
  }
  try {
    const opened = { name: shorten(name, threadName) }
    await rest.post(`/channels/${nativeId(channel)}/messages/${below}/threads`, { body: opened })
  } catch (error) {
    if (codeOf(error) !== hasThread) return undefined
  }
  try {
    return await post()
  } catch (error) {
    codeOf(error)
    return undefined
  }
}
