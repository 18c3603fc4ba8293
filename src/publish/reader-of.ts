import type { Reader } from '../../adapters/adapter.ts'
import type { Subscription } from '../store/store.ts'

/** Who reads what is posted into a subscription's channel. */
export function readerOf({ channel, locale, zone }: Pick<Subscription, 'channel' | 'locale' | 'zone'>): Reader {
  const platform = channel.startsWith('discord:') ? 'discord' : 'slack'
  return { platform, channel, user: null, locale, zone, mayChange: false }
}
