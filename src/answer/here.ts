import type { Instant } from '../instant.ts'
import { nextDigestOf } from '../schedule/next-digest.ts'
import { nextSlot } from '../schedule/slot.ts'
import type { Subscription } from '../store/store.ts'
import type { Question } from './question.ts'
import { channelsOf } from './tenant.ts'

type Here = Pick<Question, 'store' | 'topic' | 'reader'>

/** The subscription of the reader's channel to the topic; undefined where there is none. */
export async function subscriptionHere({ store, topic, reader }: Here): Promise<Subscription | undefined> {
  if (reader.channel === null) return undefined
  const subscriptions = await store.subscriptionsIn(reader.channel)
  return subscriptions.find(({ topic: name }) => name === topic.name)
}

/** When the reader's channel gets its next digest; where there is no channel, when the next one of all that they see comes. Null when none does. */
export async function nextDigest({ store, topic, reader, now }: Here & Pick<Question, 'now'>): Promise<Instant | null> {
  const channels = reader.channel ?? channelsOf(reader)
  if (channels === null) return null
  const at = now()
  const waiting = (await store.subscriptionsIn(channels))
    .filter(({ topic: name, paused }) => name === topic.name && paused === null)
    .flatMap((one) => {
      const slot = nextSlot(one, at)
      return slot === undefined ? [] : [{ one, dueAt: slot.dueAt }]
    })
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))
  let next: Instant | null = null
  for (const { one, dueAt } of waiting) {
    // Those whose first time comes later cannot be earlier: the store is asked of few.
    if (next !== null && next <= dueAt) break
    const own = await nextDigestOf(store, one, at)
    if (own !== null && (next === null || own < next)) next = own
  }
  return next
}
