import { dayMs, plusMs, type Instant } from '../instant.ts'
import { localDateOf, type Slot } from '../schedule/slot.ts'
import type { Store, ToldSince } from '../store/store.ts'

/** A part of which nobody knows whether it arrived is mentioned for a week. */
const doubtMs = 7 * dayMs

/**
 * How far back an edition looks, and the memory of what was told: longer than a story lasts. A channel that was away for months is not
 * told of them.
 */
export const memoryMs = 14 * dayMs

// A slot that is due lies in the last hours; its zone's date may be a day and more from that of UTC.
const slotsMs = 3 * dayMs

/** What some subscriptions had until now, read for all of them together. */
export type Past = {
  /** Whether a slot has its edition already. */
  readonly has: (subscription: string, slot: Slot) => boolean
  /** Whether parts are still on their way: what is new is not decided yet. */
  readonly isBusy: (subscription: string) => boolean
  /** How many earlier parts may or may not stand in the channel. */
  readonly unsure: (subscription: string) => number
  /** Up to when it was told the news; see `Store.toldUpTo`. */
  readonly toldUpTo: (subscription: string) => Instant | undefined
  /** What it was told within the memory. */
  readonly told: (subscription: string) => readonly ToldSince[]
}

/** Reads the past of these subscriptions. */
export async function pastOf(store: Store, ids: readonly string[], now: Instant): Promise<Past> {
  // First: a part that is sent while the rest is read must count as on its way, or what it told would be told again.
  const open = await store.openPartsOf(ids)
  const [slots, upTo, told] = await Promise.all([
    store.editionsSince(ids, localDateOf(plusMs(now, -slotsMs), 'UTC')),
    store.toldUpTo(ids, now),
    store.toldTo(ids, plusMs(now, -memoryMs)),
  ])
  const busy = new Set(open.filter(({ state }) => state !== 'unknown').map(({ subscription }) => subscription))
  const doubtful = open.filter(({ state, plannedAt }) => state === 'unknown' && plannedAt > plusMs(now, -doubtMs))
  const unsure = Map.groupBy(doubtful, ({ subscription }) => subscription)
  const keyOf = (subscription: string, localDate: string, slot: number) => `${subscription} ${localDate} ${slot}`
  const planned = new Set(slots.map(({ subscription, localDate, slot }) => keyOf(subscription, localDate, slot)))
  // Slots were once the places of times in their list.
  const instants = new Set(slots.map(({ subscription, dueAt }) => `${subscription} ${dueAt}`))
  return {
    has: (subscription, { localDate, slot, dueAt }) =>
      planned.has(keyOf(subscription, localDate, slot)) || instants.has(`${subscription} ${dueAt}`),
    isBusy: (subscription) => busy.has(subscription),
    unsure: (subscription) => unsure.get(subscription)?.length ?? 0,
    toldUpTo: (subscription) => upTo.get(subscription),
    told: (subscription) => told.get(subscription) ?? [],
  }
}
