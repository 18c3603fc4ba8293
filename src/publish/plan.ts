import type { Payload, Reader } from '../../adapters/adapter.ts'
import type { Topic } from '../../digests/topic/topic.ts'
import type { Message } from '../../digests/message/message.ts'
import { toldStories, type Digest, type DigestEntry, type Size } from '../../digests/digest/digest.ts'
import { filterOf } from '../../digests/digest/filter.ts'
import { digestMessage, shownOf } from '../../digests/message/digest-message.ts'
import { wordsFor } from '../../digests/words/words-for.ts'
import { dayMs, plusMs, type Instant } from '../instant.ts'
import { dueSlot, nextSlot } from '../schedule/slot.ts'
import type { Delivery, Edition, Store, Subscription, Told } from '../store/store.ts'
import type { Composer } from './compose.ts'
import { healthOf } from './health.ts'
import { deliveryId, idOf } from '../ids.ts'

/** How long a subscription's memory of stories reaches: longer than a story lasts. */
const memoryMs = 14 * dayMs

/** How a message looks on the platform of a channel. */
export type Render = (message: Message, reader: Reader) => readonly Payload[]

/** What all editions that are planned at one moment share. */
export type Planning = {
  readonly store: Store
  readonly composer: Composer
  /** Subscriptions with parts that are still on their way: what is new for them is not decided yet. */
  readonly busy: ReadonlySet<string>
  readonly now: Instant
}

/**
 * Plans the edition that a subscription ought to have by now and has not: chooses what is new since the last one that was told,
 * renders it, and stores it with its parts. True when there is a new one. While an earlier one is still on its way nothing is
 * planned, since what is new is not yet decided.
 */
export async function planEdition(
  { store, composer, busy, now }: Planning,
  topic: Topic,
  subscription: Subscription,
  render: Render,
): Promise<boolean> {
  const slot = dueSlot(subscription, now)
  if (slot === undefined || subscription.paused !== null || busy.has(subscription.id)) return false
  if ((await store.edition(subscription.id, slot.localDate, slot.slot)) !== undefined) return false
  const edition: Edition = {
    ...slot,
    id: idOf(subscription.id, slot.localDate, slot.slot),
    subscription: subscription.id,
    after: (await store.toldUpTo(subscription.id)) ?? plusMs(now, -dayMs),
    upTo: now,
  }
  const digest = await editionDigest(store, composer, topic, subscription, edition)
  // A day that is to stay quiet has its edition without a part, so nothing counts as told.
  if (digest.entries.length === 0 && subscription.quiet === 'off') return store.planEdition(edition, [], [])
  const words = wordsFor(subscription.locale, topic.bodies)
  const message = digestMessage(digest, words, words.nothing.emptyDay(topic.title))
  const parts = render(message, readerOf(subscription)).map((payload, part) =>
    toDelivery(edition, subscription, payload, part, now),
  )
  return store.planEdition(
    edition,
    parts,
    digest.entries.flatMap((entry) => toldOf(entry, digest.size)),
  )
}

async function editionDigest(
  store: Store,
  composer: Composer,
  topic: Topic,
  subscription: Subscription,
  { after, upTo, localDate }: Edition,
): Promise<Digest> {
  const { size } = subscription
  const told = Map.groupBy(await store.toldTo(subscription.id, plusMs(upTo, -memoryMs)), ({ story }) => story)
  const { entries, rest } = await composer.compose(
    topic,
    'stored',
    { after, upTo },
    {
      limit: toldStories[size],
      language: subscription.locale.slice(0, 2),
      keeps: filterOf(subscription),
      known: (story, all) => {
        const ids = new Set(told.get(story)?.map(({ article }) => article))
        return all.filter(({ article }) => ids.has(article.id)).map(({ article }) => article)
      },
    },
  )
  const health = await healthOf(store, topic.name)
  const next = nextSlot(subscription, upTo)?.dueAt ?? null
  return { title: topic.title, day: localDate, size, entries, rest, health, next }
}

function toldOf(entry: DigestEntry, size: Size): readonly Told[] {
  return entry.articles.map(({ id, revision }) => ({
    story: entry.storyId,
    article: id,
    revision,
    shown: id === entry.article.id ? shownOf(entry, size) : [],
  }))
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
