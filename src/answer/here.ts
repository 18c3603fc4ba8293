import type { Instant } from '../instant.ts'
import { nextDigestOf } from '../schedule/next-digest.ts'
import type { Subscription } from '../store/store.ts'
import type { Question } from './question.ts'
import { sees } from './tenant.ts'

type Here = Pick<Question, 'store' | 'topic' | 'reader'>

/** The subscription of the reader's channel to the topic; undefined where there is none. */
export async function subscriptionHere({ store, topic, reader }: Here): Promise<Subscription | undefined> {
  const subscriptions = await store.subscriptions()
  return subscriptions.find(({ channel, topic: name }) => channel === reader.channel && name === topic.name)
}

/** When the reader's channel gets its next digest; where there is no channel, when the next one of all that they see comes. Null when none does. */
export async function nextDigest({ store, topic, reader, now }: Here & Pick<Question, 'now'>): Promise<Instant | null> {
  const subscriptions = await store.subscriptions()
  const wanted = subscriptions.filter(
    ({ channel, topic: name, paused }) =>
      name === topic.name &&
      paused === null &&
      (reader.channel === null ? sees(reader, channel) : channel === reader.channel),
  )
  const instants = await Promise.all(wanted.map((one) => nextDigestOf(store, one, now())))
  return instants.flatMap((instant) => instant ?? []).toSorted()[0] ?? null
}
