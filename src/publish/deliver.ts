import type { Channels, Found, Posted, Thread } from '../../adapters/adapter.ts'
import type { Instant } from '../instant.ts'
import { minuteMs, msOf, plusMs, secondMs, toInstant } from '../instant.ts'
import { graceMs } from '../schedule/slot.ts'
import { beginMs, settleMs } from './held.ts'
import type { Delivery, DeliveryChange, Store } from '../store/store.ts'

/** The platforms date a message by their clocks: by so much may ours be ahead, and our message is still found behind its claim. */
const clockMs = 5 * minuteMs
/** Each time a part was taken in hand before, it is taken that much further ahead, up to a bound: a store or a process that is slow needs longer to begin. */
const aheadEachMs = 5 * secondMs
const mostAheadMs = 30 * secondMs

/** How long a channel that cannot be read is left alone before it is tried again. */
const rereadMs = 2 * minuteMs

/**
 * Takes the next step with one part: posts a planned one, looks for an unknown one. Undefined when nothing is to be done yet, or when
 * somebody else took the step: who unsubscribed meanwhile, or another look.
 */
export async function deliver(
  store: Store,
  channels: Channels,
  delivery: Delivery,
  now: () => Instant,
): Promise<DeliveryChange | undefined> {
  // An instant beyond all waiting was written while the clock was ahead.
  if (delivery.notBefore > now() && delivery.notBefore < plusMs(now(), graceMs)) return undefined
  switch (delivery.state) {
    case 'planned':
      return isTooOld(delivery, now()) ? expire(store, delivery) : claimAndPost(store, channels, delivery, now)
    case 'unknown':
      return isTooOld(delivery, now()) ? undefined : lookFor(store, channels, delivery, now)
    case 'sending':
    case 'sent':
    case 'refused':
    case 'expired':
      return undefined
  }
}

async function expire(store: Store, delivery: Delivery): Promise<DeliveryChange | undefined> {
  const error = delivery.error ?? 'could not be posted within 6 hours'
  return recorded(store, delivery, { state: 'expired', error })
}

async function claimAndPost(
  store: Store,
  channels: Channels,
  delivery: Delivery,
  now: () => Instant,
): Promise<DeliveryChange | undefined> {
  const from = plusMs(now(), Math.min(delivery.attempts * aheadEachMs, mostAheadMs))
  const attempts = await store.claim(delivery.id, from)
  if (attempts === null) return undefined
  const inTime = () => now() <= plusMs(from, beginMs)
  const held = { ...delivery, state: 'sending', attempts } as const
  if (!inTime()) return recorded(store, held, { state: 'planned', notBefore: now() })
  return recorded(store, held, await postOnce(channels, delivery, now, inTime))
}

async function recorded(store: Store, from: Delivery, change: DeliveryChange): Promise<DeliveryChange | undefined> {
  return (await store.record(from.id, change, from)) ? change : undefined
}

/** True when a part is older than a digest may arrive late. */
export function isTooOld({ dueAt }: Delivery, now: Instant): boolean {
  return now > plusMs(dueAt, graceMs)
}

function earliest(a: Instant, b: Instant): Instant {
  return a < b ? a : b
}

// Without a message to stand below, a part stands in the channel.
function threadOf({ thread, below }: Delivery): Thread | null {
  return thread === null || below === null ? null : { below, name: thread }
}

async function postOnce(
  channels: Channels,
  delivery: Delivery,
  now: () => Instant,
  inTime: () => boolean,
): Promise<DeliveryChange> {
  // Whatever throws does so at an unknown moment: the message may stand in the channel.
  const posted = await channels
    .post(delivery.channel, delivery.payload, delivery.id, threadOf(delivery), inTime)
    .catch((error: unknown): Posted => ({ is: 'unknown', why: `Posting failed: ${String(error)}` }))
  switch (posted.is) {
    case 'sent':
      return { state: 'sent', messageId: posted.id, sentAt: now(), error: null }
    case 'refused':
      return { state: 'refused', error: posted.why }
    case 'limited':
      return { state: 'planned', notBefore: toInstant(posted.untilMs), error: posted.why }
    case 'unknown':
      return { state: 'unknown', notBefore: plusMs(now(), settleMs), error: posted.why }
  }
}

async function lookFor(
  store: Store,
  channels: Channels,
  delivery: Delivery,
  now: () => Instant,
): Promise<DeliveryChange | undefined> {
  const { id, channel, claimedAt, plannedAt } = delivery
  const found = await channels
    .find(channel, id, msOf(claimedAt ?? plannedAt) - clockMs, threadOf(delivery))
    .catch((error: unknown): Found => ({ is: 'unreadable', why: `Reading the channel failed: ${String(error)}` }))
  switch (found.is) {
    case 'found':
      return recorded(store, delivery, {
        state: 'sent',
        messageId: found.id,
        sentAt: earliest(claimedAt ?? now(), now()),
        error: null,
      })
    case 'absent':
      // Surely not there: it is planned again, and its turn is now.
      return (await store.record(id, { state: 'planned' }, delivery))
        ? claimAndPost(store, channels, delivery, now)
        : undefined
    case 'limited':
      return recorded(store, delivery, { state: 'unknown', notBefore: toInstant(found.untilMs), error: found.why })
    case 'unreadable':
      return recorded(store, delivery, { state: 'unknown', notBefore: plusMs(now(), rereadMs), error: found.why })
  }
}
