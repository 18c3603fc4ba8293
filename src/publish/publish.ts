import type { ChannelId } from '../../adapters/adapter.ts'
import type { Instant } from '../instant.ts'
import { StoreTrouble } from '../store/store-trouble.ts'
import type { Plan, Subscription } from '../store/store.ts'
import { adapterOf } from './adapter-of.ts'
import { pastOf } from './past.ts'
import { planEdition, type Planning } from './plan.ts'
import type { Press } from './press.ts'

/** So many editions are stored in one write: each write waits for the disk. */
const editionsAtOnce = 50

/** Composes the editions that these subscriptions ought to have at an instant and have not. Gives the channels that something waits for. */
export async function composeEditions(
  press: Press,
  ids: readonly string[],
  at: Instant,
): Promise<ReadonlySet<ChannelId>> {
  const { store, timetable, moments, stopping } = press
  const subscriptions = await store.subscriptionsOf(ids)
  const moment = await moments(at)
  const channels = new Set<ChannelId>()
  for (let from = 0; from < subscriptions.length && !stopping(); from += editionsAtOnce) {
    const some = subscriptions.slice(from, from + editionsAtOnce)
    const past = await pastOf(
      store,
      some.map(({ id }) => id),
      at,
    )
    const done = await planSome(press, { ...moment, past, now: at }, some)
    await timetable.done(done, at)
    for (const { channel } of some) channels.add(channel)
  }
  return channels
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
    failed.has(subscription.id) || (plan === undefined && planning.past.isBusy(subscription.id)) ? [] : [subscription],
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
    // The whole job is done again in seconds: what is due is not looked at before the next minute.
    if (error instanceof StoreTrouble) throw error
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
    // A store that is away is nothing of this one's: the whole job is done again in seconds.
    if (error instanceof StoreTrouble) throw error
    const { id } = subscription
    log.error({ error, subscription: id }, 'digest could not be composed; it is tried again at the next minute')
    return 'failed'
  }
}
