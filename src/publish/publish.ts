import type { Channels } from '../../adapters/adapter.ts'
import { notice } from '../../digests/message/notice.ts'
import { wordsFor } from '../../digests/words/words-for.ts'
import { plusMs, type Instant } from '../instant.ts'
import type { Log } from '../log.ts'
import type { Delivery, DeliveryState, Store, Subscription } from '../store/store.ts'
import { deliver, settleMs, type Delivered } from './deliver.ts'
import { graceMs } from '../schedule/slot.ts'
import { createComposer } from './compose.ts'
import { planEdition, type Planning } from './plan.ts'
import type { Press } from './press.ts'
import { tellOfSilence } from './silence.ts'

/** A part that was in hand when the process ended may have been posted: its channel is read before anything else is done with it. */
export async function recoverDeliveries({ store, now, log }: Press): Promise<void> {
  for (const { id } of await store.deliveries(['sending'])) {
    log.warn({ delivery: id }, 'a digest was being posted when the bot ended; its channel will be read')
    await store.record(id, {
      state: 'unknown',
      notBefore: plusMs(now(), settleMs),
      error: 'the bot ended while this was being posted',
    })
  }
}

/** Brings out what ought to be out by now. Gives the instant at which more is to be done, when that is known. */
export async function publish(press: Press): Promise<Instant | undefined> {
  const { store, timetable, stopping } = press
  const now = press.now()
  const subscriptions = await timetable.due(now)
  const planning = subscriptions.length === 0 ? null : await planningAt(press, now)
  const done: Subscription[] = []
  for (const subscription of subscriptions) {
    if (stopping() || planning === null) return undefined
    if (await planOne(press, planning, subscription)) done.push(subscription)
  }
  await timetable.done(done, now)
  const editions = Map.groupBy(await store.deliveries(['planned', 'unknown']), ({ edition }) => edition)
  await Promise.all([...editions.values()].map((parts) => deliverEdition(press, parts)))
  await tellOfSilence(press)
  // A part waits for the one before it, so only the first open part of each edition says when there is more to do.
  const waiting = Map.groupBy(await store.deliveries(['planned', 'unknown']), ({ edition }) => edition)
  return [...waiting.values()].flatMap(([first]) => (first === undefined ? [] : [first.notBefore])).toSorted()[0]
}

async function planningAt({ store }: Press, now: Instant): Promise<Planning> {
  const open = await store.deliveries(['planned', 'sending'])
  const busy = new Set(open.map(({ subscription }) => subscription))
  return { store, composer: createComposer(store), busy, now }
}

// True when nothing is left to do for the subscription until its next slot.
async function planOne(
  { topics, adapters, stories, log }: Press,
  planning: Planning,
  subscription: Subscription,
): Promise<boolean> {
  const topic = topics.find(({ name }) => name === subscription.topic)
  const adapter = adapters.find(({ platform }) => subscription.channel.startsWith(`${platform}:`))
  if (topic === undefined || adapter === undefined) return false
  try {
    await stories.settle(topic.name, planning.now)
    const planned = await planEdition(planning, topic, subscription, (message, reader) =>
      adapter.render(message, reader),
    )
    if (planned) log.info({ subscription: subscription.id, channel: subscription.channel }, 'digest composed')
    return planned || !planning.busy.has(subscription.id)
  } catch (error) {
    log.error(
      { error, subscription: subscription.id },
      'digest could not be composed; it is tried again at the next minute',
    )
    return false
  }
}

// Parts of one edition go out in their order: the next one waits until this one surely stands in the channel.
async function deliverEdition(press: Press, parts: readonly Delivery[]): Promise<void> {
  const { store, adapters, log, now, stopping } = press
  for (const part of parts) {
    const channels = adapters.find(({ platform }) => part.channel.startsWith(`${platform}:`))?.channels
    if (channels === undefined || channels === null || stopping()) return
    const delivered = await deliver(store, channels, part, now).catch((error: unknown) => {
      log.error({ error, delivery: part.id }, 'a part of a digest could not be recorded')
      return undefined
    })
    if (delivered === undefined) {
      // Nobody will ever know what became of this part; the ones behind it are too old by now, and would hold back every later digest.
      const isOld = now() > plusMs(part.plannedAt, graceMs)
      if (part.state === 'unknown' && isOld)
        await closeRest(store, parts, part, 'expired', 'the part before it was never found')
      return
    }
    note(log, delivered)
    const { state } = delivered.change
    const why = delivered.change.error ?? state
    if (state === 'refused' || state === 'expired') await closeRest(store, parts, part, state, why)
    if (state === 'refused') {
      const subscription = (await store.subscriptions()).find(({ id }) => id === part.subscription)
      if (subscription !== undefined) await pause(press, channels, subscription, why)
    }
    if (state !== 'sent') return
  }
}

function note(log: Log, { delivery, change }: Delivered): void {
  const details = {
    delivery: delivery.id,
    edition: delivery.edition,
    channel: delivery.channel,
    state: change.state,
    error: change.error ?? undefined,
  }
  if (change.state === 'sent') log.info(details, 'digest part sent')
  else log.warn(details, 'digest part not sent')
}

async function closeRest(
  store: Store,
  parts: readonly Delivery[],
  last: Delivery,
  state: DeliveryState,
  why: string,
): Promise<void> {
  for (const { id, part } of parts) if (part > last.part) await store.record(id, { state, error: why })
}

// The owner is told once: a paused subscription plans nothing more until somebody starts it again.
async function pause(
  { store, topics, log }: Press,
  channels: Channels,
  subscription: Subscription,
  why: string,
): Promise<void> {
  await store.pauseSubscription(subscription.id, why)
  log.warn({ subscription: subscription.id, channel: subscription.channel, why }, 'subscription paused')
  if (subscription.createdBy === null) return
  const topic = topics.find(({ name }) => name === subscription.topic)
  const command = topic?.command ?? subscription.topic
  const text = wordsFor(subscription.locale, topic?.bodies ?? []).subscription.paused(
    subscription.channel,
    why,
    command,
  )
  const told = await channels
    .tell(subscription.createdBy, notice(text))
    .catch((error: unknown) => ({ is: 'unknown', why: String(error) }) as const)
  if (told.is !== 'sent')
    log.warn({ user: subscription.createdBy, told }, 'the owner of a paused subscription could not be told')
}
