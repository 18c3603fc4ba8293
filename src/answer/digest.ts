import { toldStories } from '../../digests/digest/digest.ts'
import { digestMessage } from '../../digests/message/digest-message.ts'
import { dayMs, plusMs } from '../instant.ts'
import { createComposer } from '../publish/compose.ts'
import { healthOf } from '../publish/health.ts'
import { localDateOf, nextSlot } from '../schedule/slot.ts'
import type { Answer, Question } from './question.ts'
import { digestItem } from './items.ts'

/** How many stories are composed for programs; people see fewer. */
const mostStories = 50

/** `digest`: the stories of the last 24 hours. One that is older is told as an update when something new came, and else left out. */
export async function answerDigest({ store, stories, topic, reader, words, now }: Question): Promise<Answer> {
  const upTo = now()
  const after = plusMs(upTo, -dayMs)
  const subscriptions = await store.subscriptions()
  const here = subscriptions.find(({ channel, topic: name }) => channel === reader.channel && name === topic.name)
  await stories.settle(topic.name, upTo)
  const { entries, rest } = await createComposer(store).compose(
    topic,
    'published',
    { after, upTo },
    {
      limit: Math.max(mostStories, toldStories.standard),
      language: words.locale.slice(0, 2),
      keeps: () => true,
      known: (_, all) =>
        all
          .filter(({ article }) => article.published !== null && article.published <= after)
          .map(({ article }) => article),
    },
  )
  const digest = {
    title: topic.title,
    day: localDateOf(upTo, reader.zone),
    size: 'standard',
    entries,
    rest,
    health: await healthOf(store, topic.name),
    next: here === undefined ? null : (nextSlot(here, upTo)?.dueAt ?? null),
  } as const
  return {
    message: digestMessage(digest, words, words.nothing.digest(topic.title)),
    items: entries.map(digestItem),
  }
}
