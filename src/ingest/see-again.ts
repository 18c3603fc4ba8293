import pLimit from 'p-limit'
import { findQuotes } from '../../digests/quote/find-quotes.ts'
import { hourMs, plusMs, type Instant } from '../instant.ts'
import { searchWordsOf } from '../../digests/language/fold.ts'
import { idOf } from '../ids.ts'
import type { Fetched } from './fetch.ts'
import { canonicalUrlOf, pageLink } from './identity.ts'
import type { PageToSee, SecondLook } from '../store/store.ts'
import type { Newsroom } from './room.ts'
import { Stopped } from '../stopped.ts'
import { longEnough, withinReach } from './to-article.ts'
import { pageOf } from './visit.ts'

/** How old an article is when its page is looked at again: publishers mend most in the first hours, and nobody is told after three days. */
const agesMs = [1, 6, 24, 72].map((hours) => hours * hourMs)
/** A page that is not found, or gone, may be a fault of a moment: it counts as withdrawn when it is still so this much later. */
const surelyGoneMs = 2 * hourMs
/** When a look failed by our own fault. */
const laterMs = hourMs
/** A minute's work. */
const looksAtOnce = 50
const sideBySide = 8
/** A page that has less than this share of the text is more often behind a wall or out of shape than mended. */
const leastLeft = 0.5
/** With fewer of its words in common, what stands at the address is another text. */
const leastAlike = 0.4

/** When the page of an article stored at this instant is to be looked at next; null when it need not be. */
export function nextSecondLook(storedAt: Instant, now: Instant): Instant | null {
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
          error instanceof Stopped ? undefined : failedLook(room, page, error),
        )
      }),
    ),
  )
}

async function failedLook({ store, log, now }: Newsroom, page: PageToSee, error: unknown) {
  const { article, goneAt, withdrawnAt, returnedAt } = page
  log.error(
    { error, article: article.id },
    'a second look at a page failed by our own fault; it is tried again in an hour',
  )
  await store
    .sawAgain(article.id, { next: plusMs(now(), laterMs), goneAt, withdrawnAt, returnedAt })
    .catch(() => log.error({ article: article.id }, 'that could not be written down either'))
}

async function seeAgain(room: Newsroom, page: PageToSee): Promise<void> {
  const { store, visitor, log, now } = room
  const { article, url, storedAt, goneAt, withdrawnAt, returnedAt } = page
  const fetched = await visitor.getPage(url)
  const at = now()
  const next = nextSecondLook(storedAt, at)
  const saw = (look: Partial<SecondLook>) =>
    store.sawAgain(article.id, { next, goneAt, withdrawnAt, returnedAt, ...look })
  const there = { goneAt: null, withdrawnAt: null, returnedAt: withdrawnAt === null ? returnedAt : at }
  switch (fetched.is) {
    case 'held':
      return saw({ next: next === null ? null : fetched.until })
    case 'unchanged':
      return saw(there)
    case 'failed': {
      // An address that leads elsewhere by now says nothing of the article.
      if ((fetched.status !== 404 && fetched.status !== 410) || !isSamePage(fetched.url, url))
        return saw({ goneAt: null })
      if (withdrawnAt !== null) return saw({})
      if (goneAt === null) return saw({ next: plusMs(at, surelyGoneMs), goneAt: at })
      log.info({ article: article.id, url, status: fetched.status }, 'article withdrawn by its publisher')
      return saw({ withdrawnAt: at })
    }
    case 'fresh': {
      const text = await textAt(room, page, fetched)
      // A wall, or another page, says neither that the article is back nor that it is gone.
      if (!isItsText(article.text, text)) return saw({ goneAt: null })
      await keepChange(room, page, text)
      return saw(there)
    }
  }
}

function isSamePage(answered: string | undefined, asked: string): boolean {
  return answered === undefined || canonicalUrlOf(answered) === canonicalUrlOf(asked)
}

// Where the address leads to another page, or that page names another address, its text is not the article's.
async function textAt(
  room: Newsroom,
  { article, url }: PageToSee,
  fetched: Extract<Fetched, { is: 'fresh' }>,
): Promise<string> {
  const page = await pageOf(room, fetched)
  if (page === undefined) return ''
  const names = new Set([article.url ?? url, url].map(canonicalUrlOf))
  return names.has(canonicalUrlOf(pageLink(fetched.url, page.canonicalUrl))) ? withinReach(page.text) : ''
}

function isItsText(before: string, now: string): boolean {
  if (!longEnough(now) || now.length < before.length * leastLeft) return false
  const [words, others] = [new Set(searchWordsOf(before)), new Set(searchWordsOf(now))]
  return words.intersection(others).size >= words.size * leastAlike
}

async function keepChange(room: Newsroom, { article, topic: name, storedAt }: PageToSee, text: string): Promise<void> {
  const topic = room.topics.find((one) => one.name === name)
  if (topic === undefined || text === article.text) return
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
  const quotes = findQuotes(isDated ? revised : { ...revised, published: null }, topic)
  // What a feed revised meanwhile is newer than what was looked at.
  await room.store.saveArticle(revised, facts, quotes, article.revision)
}
