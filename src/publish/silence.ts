import { notice } from '../../digests/message/notice.ts'
import { wordsFor } from '../../digests/words/words-for.ts'
import { dayMs, plusMs } from '../instant.ts'
import { adapterOf } from './adapter-of.ts'
import { isSilent } from './health.ts'
import type { Outlet } from './press.ts'

/** Tells each owner by direct message of each feed that has not answered for a day: once for each silence. */
export async function tellOfSilence({ store, adapters, owners, now, log }: Outlet): Promise<void> {
  if (owners.length === 0) return
  const dayAgo = plusMs(now(), -dayMs)
  for (const feed of (await store.feeds()).filter(isSilent)) {
    const { url, publisher, state } = feed
    if (state.firstFailureAt === null || state.firstFailureAt > dayAgo) continue
    for (const owner of owners) {
      const channels = adapterOf(adapters, owner)?.channels
      if (channels === undefined || channels === null) continue
      // Written down first: somebody who is not told is better off than somebody who is told every minute.
      if (!(await store.noticeOnce(`silent ${owner} ${url} ${state.firstFailureAt}`, now()))) continue
      const text = wordsFor('en', []).health.silentForADay(publisher, url, state.trouble ?? '')
      const told = await channels
        .tell(owner, notice(text))
        .catch((error: unknown) => ({ is: 'unknown', why: String(error) }) as const)
      log.warn({ feed: url, user: owner, told: told.is }, 'a feed has not answered for a day')
    }
  }
}
