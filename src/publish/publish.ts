import type { Health } from '../../digests/digest/digest.ts'
import { dayMs, minuteMs, plusMs, type Instant } from '../instant.ts'
import type { Plan, Subscription } from '../store/store.ts'
import { adapterOf } from './adapter-of.ts'
import { settleMs } from './deliver.ts'
import { deliverEdition } from './deliver-edition.ts'
import { healthOf } from './health.ts'
import { createComposer } from './compose.ts'
import { planEdition, type Planning } from './plan.ts'
import type { Press } from './press.ts'
import { tellOfSilence } from './silence.ts'

/**
 * A part that was in hand when a process ended, or when the store failed, may have been posted: its channel is read before anything
 * else is done with it. `heldMs` is how long a part may be in hand; at the start of the only process none is.
 */
export async function recoverDeliveries({ store, now, log }: Press, heldMs = 0): Promise<void> {
  const stillHeld = plusMs(now(), -heldMs)
  for (const { id, edition, claimedAt } of await store.deliveries(['sending'])) {
    // A claim in the future was made before the clock was set back.
    if (claimedAt !== null && claimedAt > stillHeld && claimedAt <= now()) continue
    log.warn(
      { delivery: id, edition },
      'what became of a part of a digest was not written down; its channel will be read',
    )
    await store.record(
      id,
      {
        state: 'unknown',
        notBefore: plusMs(now(), settleMs),
        error: 'the bot ended, or its store failed, while this was being posted',
      },
      'sending',
    )
  }
}

/** How long one post may take, with all that is written down of it: the platforms' calls end after 10 s. */
const heldMs = minuteMs

/** So many editions are stored in one write: each write waits for the disk. */
const editionsAtOnce = 50

/** Brings out what ought to be out by now. Gives the instant at which more is to be done, when that is known. */
export async function publish(press: Press): Promise<Instant | undefined> {
  const { store, timetable, stopping } = press
  await recoverDeliveries(press, heldMs)
  const now = press.now()
  const subscriptions = await timetable.due(now)
  const planning = subscriptions.length === 0 ? null : await planningAt(press, now)
  const done: Subscription[] = []
  for (let from = 0; from < subscriptions.length; from += editionsAtOnce) {
    if (stopping() || planning === null) return undefined
    done.push(...(await planSome(press, planning, subscriptions.slice(from, from + editionsAtOnce))))
  }
  await timetable.done(done, now)
  const editions = Map.groupBy(await store.deliveries(['planned', 'unknown']), ({ edition }) => edition)
  const next = await Promise.all([...editions.values()].map((parts) => deliverEdition(press, parts)))
  await tellOfSilence(press)
  return next.flatMap((instant) => instant ?? []).toSorted()[0]
}

/** A part of which nobody knows whether it arrived is mentioned for a week. */
const doubtMs = 7 * dayMs

async function planningAt({ store, topics, stories, log }: Press, now: Instant): Promise<Planning> {
  const open = await store.deliveries(['planned', 'sending'])
  const busy = new Set(open.map(({ subscription }) => subscription))
  const doubtful = (await store.deliveries(['unknown'])).filter(({ plannedAt }) => plannedAt > plusMs(now, -doubtMs))
  const unknown = Map.groupBy(doubtful, ({ subscription }) => subscription)
  const unsure = new Map([...unknown].map(([subscription, parts]) => [subscription, parts.length]))
  // What is in no story yet is put into one, or it would be told as an event of its own.
  for (const { name } of topics) {
    await stories
      .settle(name, now)
      .catch((error: unknown) =>
        log.error({ error, topic: name }, 'articles could not be put into stories; each is told by itself'),
      )
  }
  const health = new Map<string, Health | null>()
  for (const { name } of topics) health.set(name, await healthOf(store, name))
  return { store, composer: createComposer(store), busy, unsure, health, now }
}

// Gives the subscriptions for which nothing is left to do until their next slot.
async function planSome(
  press: Press,
  planning: Planning,
  subscriptions: readonly Subscription[],
): Promise<readonly Subscription[]> {
  const { breathe } = press
  const plans = new Map<Subscription, Plan | undefined>()
  for (const subscription of subscriptions) {
    const planned = await planOne(press, planning, subscription)
    if (planned !== 'failed') plans.set(subscription, planned)
    await breathe()
  }
  const failed = await storePlans(
    press,
    [...plans.values()].flatMap((plan) => plan ?? []),
  )
  return [...plans].flatMap(([subscription, plan]) =>
    failed.has(subscription.id) || (plan === undefined && planning.busy.has(subscription.id)) ? [] : [subscription],
  )
}

// Gives the subscriptions whose editions could not be stored: together, or else one by one, so that one holds back no other.
async function storePlans(press: Pick<Press, 'store' | 'log'>, plans: readonly Plan[]): Promise<ReadonlySet<string>> {
  const { store, log } = press
  try {
    const stored = await store.planEditions(plans)
    for (const { edition } of stored)
      log.info({ subscription: edition.subscription, edition: edition.id }, 'digest composed')
    return new Set()
  } catch (error) {
    const [one] = plans
    if (plans.length === 1 && one !== undefined) {
      const { subscription } = one.edition
      log.error({ error, subscription }, 'digest could not be stored; it is tried again at the next minute')
      return new Set([subscription])
    }
  }
  const failed = new Set<string>()
  for (const plan of plans) for (const subscription of await storePlans(press, [plan])) failed.add(subscription)
  return failed
}

async function planOne(
  { topics, adapters, log }: Press,
  planning: Planning,
  subscription: Subscription,
): Promise<Plan | undefined | 'failed'> {
  const topic = topics.find(({ name }) => name === subscription.topic)
  const adapter = adapterOf(adapters, subscription.channel)
  if (topic === undefined || adapter === undefined) return 'failed'
  try {
    return await planEdition(planning, topic, subscription, (message, reader) => adapter.render(message, reader))
  } catch (error) {
    const { id } = subscription
    log.error({ error, subscription: id }, 'digest could not be composed; it is tried again at the next minute')
    return 'failed'
  }
}
