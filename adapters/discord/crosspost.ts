import type { REST } from 'discord.js'
import type { ChannelId, Report } from '../adapter.ts'
import { nativeId } from '../native-id.ts'
import type { DiscordErrors } from './posted.ts'

/** Hands a message that was posted in an announcement channel on to the servers that follow it. */
export type Crosspost = (
  rest: Pick<REST, 'post'>,
  errors: DiscordErrors,
  channel: ChannelId,
  message: string,
) => Promise<void>

// https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
const alreadyDone = 40_033
const otherKindsOfChannel: ReadonlySet<unknown> = new Set([50_024, 50_068])

/**
 * Makes what crossposts. Only Discord knows which channels are announcement channels: one that refuses is not asked again. That a
 * message was not handed on is reported; in its channel it stands all the same. Discord takes ten an hour and channel.
 */
export function createCrosspost(report: () => Report): Crosspost {
  const others = new Set<ChannelId>()
  return async (rest, { DiscordAPIError }, channel, message) => {
    if (others.has(channel)) return
    try {
      await rest.post(`/channels/${nativeId(channel)}/messages/${message}/crosspost`)
    } catch (error) {
      const code = error instanceof DiscordAPIError ? error.code : undefined
      if (code === alreadyDone) return
      if (otherKindsOfChannel.has(code)) others.add(channel)
      else report()('discord.not-crossposted', { error, channel, message })
    }
  }
}
