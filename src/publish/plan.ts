import type { Payload, Reader } from '../../adapters/adapter.ts'
import type { Topic } from '../../digests/topic/topic.ts'
import type { Message } from '../../digests/message/message.ts'
import type { Digest } from '../../digests/digest/digest.ts'
import { digestMessage } from '../../digests/message/digest-message.ts'
import { wordsFor } from '../../digests/words/words-for.ts'
import { dayMs, plusMs, type Instant } from '../instant.ts'
import { dueSlot, nextSlot } from '../schedule/slot.ts'
import type { Delivery, Edition, Store, Subscription } from '../store/store.ts'
import { composeDigest } from './compose.ts'
import { deliveryId, idOf } from './ids.ts'

/** How many articles one edition looks at. */
const editionArticles = 200

/** How a message looks on the platform of a channel. */
export type Render = (message: Message, reader: Reader) => readonly Payload[]

/**
 * Plans the edition that a subscription ought to have by now and has not: chooses what is new since the last one that was told,
 * renders it, and stores it with its parts. True when there is a new one. While an earlier one is still on its way nothing is
 * planned, since what is new is not yet decided.
 */
export async function planEdition(
  store: Store,
  topic: Topic,
  subscription: Subscription,
  render: Render,
  now: Instant,
): Promise<boolean> {
  const slot = dueSlot(subscription, now)
  if (slot === undefined || subscription.paused !== null) return false
  if ((await store.edition(subscription.id, slot.localDate, slot.slot)) !== undefined) return false
  const open = await store.deliveries(['planned', 'sending'])
  if (open.some((delivery) => delivery.subscription === subscription.id)) return false
  const edition: Edition = {
    ...slot,
    id: idOf(subscription.id, slot.localDate, slot.slot),
    subscription: subscription.id,
    after: (await store.toldUpTo(subscription.id)) ?? plusMs(now, -dayMs),
    upTo: now,
  }
  const digest = await editionDigest(store, topic, subscription, edition, now)
  const words = wordsFor(subscription.locale, topic.bodies)
  const message = digestMessage(digest, words, words.nothing.emptyDay(topic.title))
  const parts = render(message, readerOf(subscription)).map((payload, part) =>
    toDelivery(edition, subscription, payload, part, now),
  )
  const told = digest.entries.flatMap(({ storyId, articles }) =>
    articles.map(({ id }) => ({ story: storyId, article: id })),
  )
  return store.planEdition(edition, parts, told)
}

async function editionDigest(
  store: Store,
  topic: Topic,
  subscription: Subscription,
  { after, upTo, localDate }: Edition,
  now: Instant,
): Promise<Digest> {
  const articles = await store.articles({ topic: topic.name, limit: editionArticles, stored: { after, upTo } })
  return composeDigest(store, topic, articles, localDate, nextSlot(subscription, now)?.dueAt ?? null)
}

function readerOf({ channel, locale, zone }: Subscription): Reader {
  const platform = channel.startsWith('discord:') ? 'discord' : 'slack'
  return { platform, channel, user: null, locale, zone, mayChange: false }
}

function toDelivery(
  edition: Edition,
  { channel }: Subscription,
  payload: Payload,
  part: number,
  now: Instant,
): Delivery {
  const { id, subscription, localDate, slot } = edition
  return {
    id: deliveryId(id, part),
    edition: id,
    subscription,
    localDate,
    slot,
    part,
    channel,
    payload,
    state: 'planned',
    messageId: null,
    attempts: 0,
    error: null,
    plannedAt: now,
    notBefore: now,
    claimedAt: null,
    sentAt: null,
  }
}
