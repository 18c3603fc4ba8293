import type { Adapter, ChannelId, UserId } from '../../adapters/adapter.ts'

/** The adapter of a channel's or a person's platform; undefined while it does not run. */
export function adapterOf(adapters: readonly Adapter[], id: ChannelId | UserId): Adapter | undefined {
  return adapters.find(({ platform }) => id.startsWith(`${platform}:`))
}
