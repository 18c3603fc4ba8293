import type { Reader } from '../../adapters/adapter.ts'

/** How much of a list one answer shows: in a channel it stands between what others say, and a page of it is turned in place. */
const size = { channel: 5, alone: 12 } as const

/** The size of a page of a list for this reader. */
export function pageSizeOf({ channel }: Pick<Reader, 'channel'>): number {
  return channel === null ? size.alone : size.channel
}
