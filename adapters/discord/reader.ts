import type { BaseInteraction } from 'discord.js'
import type { ChannelId, Reader, UserId } from '../adapter.ts'

/** The slice of an interaction that tells who asks. */
export type Asker = Pick<BaseInteraction, 'guildId' | 'channelId' | 'locale' | 'memberPermissions'> & {
  readonly authorizingIntegrationOwners: Pick<BaseInteraction['authorizingIntegrationOwners'], 'guildId' | 'userId'>
  readonly context: number | null
  readonly user: Pick<BaseInteraction['user'], 'id'>
}

// Discord's numbers; its enums would load the SDK.
const manageGuild = 1n << 5n
const botDirectMessage = 1

/**
 * Who asks. Discord tells no zone. Rights are read here again with each command, for administrators may open any command
 * to anybody; in a direct message with the bot everybody may change what they are sent.
 */
export function readerOf(asker: Asker): Reader {
  const { guildId, channelId, locale, memberPermissions, context, user } = asker
  const isOwn = guildId === null && context === botDirectMessage
  // Who installed the bot for themselves may ask anywhere; but nothing can be posted where it was not added.
  const isThere = isOwn || (guildId !== null && !isOnlyTheirs(asker))
  return {
    platform: 'discord',
    channel: channelId === null || !isThere ? null : (`discord:${guildId ?? '@me'}:${channelId}` as ChannelId),
    user: `discord:@me:${user.id}` as UserId,
    locale,
    zone: 'UTC',
    mayChange: isOwn || memberPermissions?.has(manageGuild) === true,
  }
}

function isOnlyTheirs({ authorizingIntegrationOwners: owners }: Asker): boolean {
  return owners.userId !== null && owners.guildId === null
}
