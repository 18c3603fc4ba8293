import type { Topic } from '../../digests/topic/topic.ts'
import type { Digest, Health } from '../../digests/digest/digest.ts'
import { toldStories } from '../../digests/digest/size.ts'
import { titleIn, wordsFor } from '../../digests/words/words-for.ts'
import { dayMs, minuteMs, plusMs, type Instant } from '../instant.ts'
import { dueSlot, nextSlot, slotOf } from '../schedule/slot.ts'
import type { Edition, Plan, Subscription, ToldSince } from '../store/store.ts'
import type { Composer, Known } from './compose.ts'
import { idOf } from '../ids.ts'
import { memoryMs, type Past } from './past.ts'
import { plannedPart } from './planned-part.ts'
import { printOf, type Prints, type Render } from './print.ts'

/** What was stored a moment before an edition, by another process or one whose clock differs, may have been written after it was read. */
const overlapMs = 2 * minuteMs

/** What all editions that are planned at one moment share. */
export type Planning = {
  readonly composer: Composer
  /** What their subscriptions had until now. */
  readonly past: Past
  readonly health: ReadonlyMap<string, Health | null>
  readonly prints: Prints
  readonly now: Instant
}

/**
 * Plans the edition that a subscription ought to have by now and has not: chooses what is new since the last one that was told,
 * and renders it. Undefined when there is nothing to plan; while an earlier one is still on its way nothing is, since what is new is
 * not yet decided.
 */
export async function planEdition(
  planning: Planning,
  topic: Topic,
  subscription: Subscription,
  render: Render,
): Promise<Plan | undefined> {
  const { past, now } = planning
  const slot = dueSlot(subscription, now)
  if (slot === undefined || subscription.paused !== null || past.isBusy(subscription.id)) return undefined
  if (past.has(subscription.id, slot)) return undefined
  const edition: Edition = {
    ...slot,
    id: idOf(subscription.id, slot.localDate, slot.slot),
    subscription: subscription.id,
    after: latest(past.toldUpTo(subscription.id) ?? plusMs(now, -dayMs), plusMs(now, -memoryMs)),
    upTo: now,
  }
  const digest = await editionDigest(planning, topic, subscription, edition)
  // A day that is to stay quiet has its edition without a part, so nothing counts as told. That no feed answers is no quiet day.
  if (digest.entries.length === 0 && subscription.quiet === 'off' && !isOutage(digest.health))
    return { edition, parts: [], told: [] }
  const { inChannel, inThread, thread, told } = printOf(planning.prints, topic, subscription, digest, render)
  const placed = [
    ...inChannel.map((payload) => ({ payload, thread: null })),
    ...inThread.map((payload) => ({ payload, thread })),
  ]
  const parts = placed.map((one, part) => plannedPart(edition, subscription.channel, one, part, now))
  return { edition, parts, told }
}

function earliest(a: Instant, b: Instant): Instant {
  return a < b ? a : b
}

function latest(a: Instant, b: Instant): Instant {
  return a > b ? a : b
}

async function editionDigest(
  { composer, past, health }: Planning,
  topic: Topic,
  subscription: Subscription,
  edition: Edition,
): Promise<Digest> {
  const { upTo, localDate } = edition
  const { size } = subscription
  const covers = isRoundup(subscription, edition) ? 'week' : 'news'
  const after = covers === 'week' ? earliest(plusMs(upTo, -7 * dayMs), edition.after) : edition.after
  const told = Map.groupBy(past.told(subscription.id), ({ article }) => article)
  const { entries, rest } = await composer.compose(
    topic,
    'stored',
    { after: plusMs(after, -overlapMs), upTo },
    {
      limit: toldStories[size],
      size,
      language: subscription.locale.slice(0, 2),
      wishes: subscription,
      known: ({ article }) => {
        const ofArticle = covers === 'week' ? undefined : told.get(article)
        return ofArticle === undefined ? null : knownFrom(ofArticle)
      },
    },
  )
  const next = nextSlot(subscription, upTo)?.dueAt ?? null
  const title = titleIn(wordsFor(subscription.locale, topic.bodies), topic)
  return {
    title,
    day: localDate,
    size,
    entries,
    rest,
    health: health.get(topic.name) ?? null,
    unsure: past.unsure(subscription.id),
    covers,
    next,
  }
}

// What was stored after the first edition that told it began to look, and was not told then, waits.
function knownFrom(told: readonly ToldSince[]): Known {
  const [since = null] = told.map(({ after }) => after).toSorted()
  return { shown: told.flatMap(({ shown }) => shown), since }
}

function isOutage(health: Health | null): boolean {
  return health !== null && health.feeds > 0 && health.answered === 0
}

// The last digest of that day; who has several a day wants one round-up, and who has none on it gets it with the last one before.
function isRoundup({ roundup, days, times }: Subscription, { localDate, slot }: Edition): boolean {
  if (roundup === null || slot !== Math.max(...times.map(slotOf))) return false
  const daysBefore = Array.from({ length: 7 }, (_, before) => ((roundup - 1 - before + 7) % 7) + 1)
  return Temporal.PlainDate.from(localDate).dayOfWeek === daysBefore.find((day) => days.includes(day))
}
