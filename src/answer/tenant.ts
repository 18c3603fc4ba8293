import type { ChannelId, Reader } from '../../adapters/adapter.ts'

/**
 * The channels of which a reader may be told, as the store takes them: those of their own Slack workspace or Discord server. A direct message is seen
 * from itself alone, for those of all persons begin alike. The terminal and the page are the operator's, who sees all. Null for who sees none.
 */
export function channelsOf({ platform, channel, user }: Reader): string | null {
  switch (platform) {
    case 'terminal':
    case 'web':
      return ''
    case 'slack':
    case 'discord':
      return workspaceOf(platform === 'slack' ? (user ?? channel) : channel) ?? channel
  }
}

/** Whether a reader may be told of a channel. In Slack a direct message is a channel of the workspace, and its person's alone. */
export function sees(reader: Reader, of: ChannelId): boolean {
  const channels = channelsOf(reader)
  if (channels === null) return false
  if (of === reader.channel || of === channels || channels === '') return true
  return channels.endsWith(':') && of.startsWith(channels) && !/^slack:[^:]+:D/u.test(of)
}

// How the ids of a workspace's channels begin, with the colon behind it: T1 is no part of T11.
function workspaceOf(id: string | null): string | null {
  const [platform, workspace = ''] = id?.split(':') ?? []
  return workspace === '' || workspace === '@me' ? null : `${platform}:${workspace}:`
}
