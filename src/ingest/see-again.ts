import pLimit from 'p-limit'
import { findQuotes } from '../../digests/quote/find-quotes.ts'
import { hourMs, minuteMs, plusMs, type Instant } from '../instant.ts'
import { idOf } from '../ids.ts'
import type { PageToSee } from '../store/store.ts'
import type { Newsroom } from './room.ts'
import { longEnough } from './to-article.ts'
import { pageOf } from './visit.ts'

/** How old an article is when its page is looked at again: publishers mend most in the first hours, and nobody is told after three days. */
const agesMs = [1, 6, 24, 72].map((hours) => hours * hourMs)
/** A page that is not found may be a fault of a moment: it counts as withdrawn when it is still not found this much later. */
const surelyGoneMs = 20 * minuteMs
/** A minute's work. */
const looksAtOnce = 50
const sideBySide = 8
/** A page that has less than this share of the text is more often behind a wall or out of shape than mended. */
const leastLeft = 0.5

/** When the page of an article stored at this instant is to be looked at next; null when it need not be. */
export function nextLook(storedAt: Instant, now: Instant): Instant | null {
  return agesMs.map((ms) => plusMs(storedAt, ms)).find((instant) => instant > now) ?? null
}

/**
 * Looks again at the pages of articles that were told: what their publishers changed without a word in the feed is stored as a revision,
 * and what is not found any more counts as withdrawn.
 */
export async function seePagesAgain(room: Newsroom): Promise<void> {
  const limit = pLimit(sideBySide)
  const pages = await room.store.pagesToSeeAgain(room.now(), looksAtOnce)
  await Promise.all(
    pages.map((page) =>
      limit(async () => {
        if (room.stopping()) return
        await seeAgain(room, page).catch((error: unknown) =>
          room.log.error({ error, article: page.article.id }, 'a second look at a page failed by our own fault'),
        )
      }),
    ),
  )
}

async function seeAgain(room: Newsroom, page: PageToSee): Promise<void> {
  const { store, visitor, log, now } = room
  const { article, url, storedAt, goneAt, withdrawnAt } = page
  const fetched = await visitor.getPage(url)
  const at = now()
  const next = nextLook(storedAt, at)
  switch (fetched.is) {
    case 'held':
      return store.sawAgain(article.id, { next: next === null ? null : fetched.until, goneAt, withdrawnAt })
    case 'unchanged':
      return store.sawAgain(article.id, { next, goneAt: null, withdrawnAt: null })
    case 'failed': {
      if (fetched.status !== 404 && fetched.status !== 410)
        return store.sawAgain(article.id, { next, goneAt: null, withdrawnAt })
      if (withdrawnAt !== null) return store.sawAgain(article.id, { next, goneAt, withdrawnAt })
      if (goneAt === null && fetched.status === 404)
        return store.sawAgain(article.id, { next: plusMs(at, surelyGoneMs), goneAt: at, withdrawnAt })
      log.info({ article: article.id, url, status: fetched.status }, 'article withdrawn by its publisher')
      return store.sawAgain(article.id, { next, goneAt: goneAt ?? at, withdrawnAt: at })
    }
    case 'fresh':
      await keepChange(room, page, (await pageOf(room, fetched))?.text)
      return store.sawAgain(article.id, { next, goneAt: null, withdrawnAt: null })
  }
}

async function keepChange(room: Newsroom, { article, topic: name, storedAt }: PageToSee, text = ''): Promise<void> {
  const topic = room.topics.find((one) => one.name === name)
  if (topic === undefined || text === article.text || !longEnough(text)) return
  if (text.length < article.text.length * leastLeft) return
  const revised = { ...article, text }
  const facts = {
    topic: name,
    hash: idOf(revised.title, text),
    storedAt: room.now(),
    sample: false,
    textFrom: 'page' as const,
    page: null,
  }
  // An article without a date of its publisher's has the instant at which it was stored.
  const isDated = article.published !== storedAt
  await room.store.saveArticle(revised, facts, findQuotes(isDated ? revised : { ...revised, published: null }, topic))
}
