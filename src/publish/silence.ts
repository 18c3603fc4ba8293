import { silenceMessage } from '../../digests/message/silence-message.ts'
import { wordsFor } from '../../digests/words/words-for.ts'
import { hourMs, plusMs } from '../instant.ts'
import type { Channels, UserId } from '../../adapters/adapter.ts'
import type { Store } from '../store/store.ts'
import { adapterOf } from './adapter-of.ts'
import { isSilent, silentSince } from './health.ts'
import type { Outlet } from './press.ts'

/** A silence is told after a day, together with those that will soon be so long: feeds are polled one after another, and fail together. */
const told = { afterMs: 24 * hourMs, alongMs: 23 * hourMs } as const

/** Tells each owner by one direct message of all feeds that have not answered for a day: once for each silence. */
export async function tellOfSilence({ store, adapters, owners, now, log }: Outlet): Promise<void> {
  if (owners.length === 0) return
  const silentFor = (ms: number) => (feed: Parameters<typeof silentSince>[0]) =>
    (silentSince(feed) ?? now()) <= plusMs(now(), -ms)
  const silent = (await store.feeds()).filter(isSilent).filter(silentFor(told.alongMs))
  if (!silent.some(silentFor(told.afterMs))) return
  for (const owner of owners) {
    const channels = adapterOf(adapters, owner)?.channels
    if (channels === undefined || channels === null) continue
    const unheard: typeof silent = []
    // Written down first: somebody who is not told is better off than somebody who is told every minute.
    for (const feed of silent)
      if (await store.noticeOnce(`silent ${owner} ${feed.url} ${silentSince(feed)}`, now())) unheard.push(feed)
    if (unheard.length === 0) continue
    const feeds = unheard.map((feed) => ({
      ...feed,
      trouble: feed.state.trouble ?? '',
      since: silentSince(feed),
    }))
    const ended = await channels
      .tell(owner, silenceMessage(feeds, wordsFor(await localeOf(owner, channels, store), [])))
      .catch((error: unknown) => ({ is: 'unknown', why: String(error) }) as const)
    const urls = unheard.map(({ url }) => url)
    log.warn({ feeds: urls, user: owner, told: ended.is }, 'feeds have not answered for a day')
  }
}

// As their platform knows it, else that of a digest which they set.
async function localeOf(owner: UserId, channels: Channels, store: Store): Promise<string> {
  const known = await channels.localeOf(owner).catch(() => null)
  if (known !== null) return known
  return (await store.subscriptions()).find(({ createdBy }) => createdBy === owner)?.locale ?? 'en'
}
