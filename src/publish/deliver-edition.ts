import type { Channels } from '../../adapters/adapter.ts'
import { during } from '../../adapters/trace.ts'
import { plain } from '../../digests/message/inline.ts'
import { notice } from '../../digests/message/notice.ts'
import { wordsFor } from '../../digests/words/words-for.ts'
import { plusMs, type Instant } from '../instant.ts'
import type { Log } from '../log.ts'
import type { Delivery, DeliveryChange, DeliveryState, Store, Subscription } from '../store/store.ts'
import { StoreTrouble } from '../store/store-trouble.ts'
import { adapterOf } from './adapter-of.ts'
import { deliver, isTooOld } from './deliver.ts'
import { heldMs } from './held.ts'
import type { Outlet } from './press.ts'

/**
 * Parts of one edition go out in their order: the next one waits until this one surely stands in the channel. Gives when the edition
 * can go on; undefined when it is done, or when nobody can say, and the next minute looks again.
 */
export function deliverEdition(press: Outlet, parts: readonly Delivery[]): Promise<Instant | undefined> {
  // One channel's trouble is its own: the others are not left in the middle of a post.
  return during(editionOf(parts), () => deliverParts(press, parts)).catch((error: unknown) => {
    press.log.error(
      { error, edition: parts[0]?.edition },
      'a digest could not be delivered; it is looked at again within a minute',
    )
    return error instanceof StoreTrouble ? plusMs(press.now(), heldMs) : undefined
  })
}

function editionOf([first]: readonly Delivery[]): { readonly edition?: string } {
  return first === undefined ? {} : { edition: first.edition }
}

async function deliverParts(press: Outlet, parts: readonly Delivery[]): Promise<Instant | undefined> {
  const { store, adapters, log, measures, now, stopping } = press
  // The first part's message, below which the others may stand, is known only when it is posted.
  let below = parts[0]?.below ?? null
  for (const planned of parts) {
    const part = { ...planned, below }
    const { platform, channels } = adapterOf(adapters, part.channel) ?? { channels: null }
    if (channels === null || stopping()) return undefined
    const change = await during({ delivery: part.id }, () => deliver(store, channels, part, now)).catch(
      (error: unknown) => {
        log.error({ error, delivery: part.id }, 'a part of a digest could not be recorded; its channel will be read')
        return 'failed' as const
      },
    )
    if (change === 'failed') return plusMs(now(), heldMs)
    if (change === undefined) {
      // Nobody will ever know what became of this part; the ones behind it are too old by now, and would hold back every later digest.
      if (part.state === 'unknown' && isTooOld(part, now()))
        await closeRest(store, parts, part, 'expired', 'the part before it was never found')
      return part.notBefore > now() ? part.notBefore : undefined
    }
    note(log, part, change)
    measures.delivered(platform, change.state)
    const { state } = change
    const why = change.error ?? state
    if (state === 'refused' || state === 'expired') await closeRest(store, parts, part, state, why)
    if (state === 'refused') {
      const [subscription] = await store.subscriptionsOf([part.subscription])
      if (subscription !== undefined) await pause(press, channels, subscription, why)
    }
    if (state !== 'sent') return change.notBefore
    if (part.part === 0) below = change.messageId ?? null
  }
  return undefined
}

function note(log: Log, { id, edition, channel }: Delivery, { state, error }: DeliveryChange): void {
  const details = { delivery: id, edition, channel, state, error: error ?? undefined }
  if (state === 'sent') log.info(details, 'digest part sent')
  else log.warn(details, 'digest part not sent')
}

async function closeRest(
  store: Store,
  parts: readonly Delivery[],
  last: Delivery,
  state: DeliveryState,
  why: string,
): Promise<void> {
  for (const part of parts) if (part.part > last.part) await store.record(part.id, { state, error: why }, part)
}

// The owner is told once: a paused subscription plans nothing more until somebody starts it again.
async function pause(
  { store, topics, log }: Outlet,
  channels: Channels,
  subscription: Subscription,
  why: string,
): Promise<void> {
  await store.pauseSubscription(subscription.id, why)
  log.warn({ subscription: subscription.id, channel: subscription.channel, why }, 'subscription paused')
  if (subscription.createdBy === null) return
  const topic = topics.find(({ name }) => name === subscription.topic)
  const command = topic?.command ?? subscription.topic
  const words = wordsFor(subscription.locale, topic?.bodies ?? []).subscription
  const text = [{ kind: 'channel', id: subscription.channel }, plain(words.paused(why, command))] as const
  const told = await channels
    .tell(subscription.createdBy, notice(words.pausedIn, ...text))
    .catch((error: unknown) => ({ is: 'unknown', why: String(error) }) as const)
  if (told.is !== 'sent')
    log.warn({ user: subscription.createdBy, told }, 'the owner of a paused subscription could not be told')
}
