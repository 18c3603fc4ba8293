import type { ChannelId, Reader } from '../../adapters/adapter.ts'

/**
 * Whether a reader may be told of a channel: of those of their own Slack workspace or Discord server. A direct message is seen from itself
 * alone, for those of all persons begin alike. The terminal and the page are the operator's, who sees all.
 */
export function sees({ platform, channel, user }: Reader, of: ChannelId): boolean {
  switch (platform) {
    case 'terminal':
    case 'web':
      return true
    case 'slack':
    case 'discord': {
      if (of === channel) return true
      const workspace = workspaceOf(platform === 'slack' ? (user ?? channel) : channel)
      return workspace !== null && of.startsWith(workspace)
    }
  }
}

// How the ids of a workspace's channels begin, with the colon behind it: T1 is no part of T11.
function workspaceOf(id: string | null): string | null {
  const [platform, workspace = ''] = id?.split(':') ?? []
  return workspace === '' || workspace === '@me' ? null : `${platform}:${workspace}:`
}
