import type { Channels, DeliveryId, Found, Posted, Thread } from '../../adapters/adapter.ts'
import type { Instant } from '../instant.ts'
import { minuteMs, msOf, plusMs, secondMs, toInstant } from '../instant.ts'
import { graceMs } from '../schedule/slot.ts'
import { settleMs } from './held.ts'
import type { Delivery, DeliveryChange, DeliveryState, Store } from '../store/store.ts'

/** The platforms date a message by their clocks: by so much may ours be ahead, and our message is still found behind its claim. */
const clockMs = 5 * minuteMs
/** A claim that took longer was carried out late: others may soon look for what was left in hand, so the part is given back. */
const lateClaimMs = 3 * secondMs

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

async function expire(store: Store, { id, error }: Delivery): Promise<DeliveryChange | undefined> {
  return recorded(store, id, 'planned', { state: 'expired', error: error ?? 'could not be posted within 6 hours' })
}

async function claimAndPost(
  store: Store,
  channels: Channels,
  delivery: Delivery,
  now: () => Instant,
): Promise<DeliveryChange | undefined> {
  const asked = now()
  if (!(await store.claim(delivery.id, asked))) return undefined
  const taken = now()
  if (taken > plusMs(asked, lateClaimMs))
    return recorded(store, delivery.id, 'sending', { state: 'planned', notBefore: taken })
  return recorded(store, delivery.id, 'sending', await postOnce(channels, delivery, now))
}

async function recorded(
  store: Store,
  id: DeliveryId,
  from: DeliveryState,
  change: DeliveryChange,
): Promise<DeliveryChange | undefined> {
  return (await store.record(id, change, from)) ? change : undefined
}

/** True when a part is older than a digest may arrive late. */
export function isTooOld({ dueAt }: Delivery, now: Instant): boolean {
  return now > plusMs(dueAt, graceMs)
}

// Without a message to stand below, a part stands in the channel.
function threadOf({ thread, below }: Delivery): Thread | null {
  return thread === null || below === null ? null : { below, name: thread }
}

async function postOnce(channels: Channels, delivery: Delivery, now: () => Instant): Promise<DeliveryChange> {
  // Whatever throws does so at an unknown moment: the message may stand in the channel.
  const posted = await channels
    .post(delivery.channel, delivery.payload, delivery.id, threadOf(delivery))
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
      return recorded(store, id, 'unknown', {
        state: 'sent',
        messageId: found.id,
        sentAt: claimedAt ?? now(),
        error: null,
      })
    case 'absent':
      // Surely not there: it is planned again, and its turn is now.
      return (await store.record(id, { state: 'planned' }, 'unknown'))
        ? claimAndPost(store, channels, delivery, now)
        : undefined
    case 'unreadable':
      return recorded(store, id, 'unknown', { state: 'unknown', notBefore: plusMs(now(), rereadMs), error: found.why })
  }
}
