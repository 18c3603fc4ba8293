import type { Payload, Reader } from '../../adapters/adapter.ts'
import type { Message } from '../../digests/message/message.ts'
import type { Digest, DigestEntry } from '../../digests/digest/digest.ts'
import { wordsShown } from '../../digests/digest/shown-news.ts'
import type { Topic } from '../../digests/topic/topic.ts'
import { titleIn, wordsFor } from '../../digests/words/words-for.ts'
import type { Subscription, Told } from '../store/store.ts'
import { messageParts, type MessageParts } from './message-parts.ts'
import { readerOf } from './reader-of.ts'
import { toldIn } from './told.ts'

/** How a message looks on the platform of a channel. */
export type Render = (message: Message, reader: Reader) => readonly Payload[]

/** A digest as a platform shows it, and what each of its parts tells. */
export type Print = MessageParts & { readonly told: readonly Told[] }

/** The prints of one moment: channels that are told the same, in the same words and hours, share one. */
export type Prints = Map<string, Print>

/** The print of a digest, made once for all channels for which it is the same. */
export function printOf(
  prints: Prints,
  topic: Topic,
  subscription: Subscription,
  digest: Digest,
  render: Render,
): Print {
  const { platform, locale, zone } = readerOf(subscription)
  const key = JSON.stringify([platform, locale, zone, topic.name, factsOf(digest)])
  const known = prints.get(key)
  if (known !== undefined) return known
  const words = wordsFor(locale, topic.bodies)
  const partsOf = (wanted: Digest): MessageParts =>
    messageParts(wanted, words, words.nothing.emptyDay(titleIn(words, topic)), (message) =>
      render(message, readerOf(subscription)),
    )
  const parts = partsOf(digest)
  const print = { ...parts, told: toldIn(digest, parts, partsOf) }
  prints.set(key, print)
  return print
}

// The health of the feeds is a topic's, and the same for a whole moment.
const factsOf = ({ entries, title, day, size, rest, unsure, covers, next }: Digest) => [
  title,
  day,
  size,
  rest,
  unsure,
  covers,
  next,
  entries.map(entryFacts),
]

// All that an entry shows follows from its articles and from what is shown of the others.
const entryFacts = ({ storyId, state, article, articles, news, told, isCut, before }: DigestEntry) => [
  storyId,
  state,
  article.id,
  before?.id,
  articles.map(({ id, revision }) => [id, revision]),
  news.map((one) => [one.article.id, wordsShown(one)]),
  told.map(({ id }) => id),
  isCut,
]
