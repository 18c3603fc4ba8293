import { digestMessage } from '../../digests/message/digest-message.ts'
import { dayMs, plusMs } from '../instant.ts'
import { composeDigest } from '../publish/compose.ts'
import { localDateOf, nextSlot } from '../schedule/slot.ts'
import type { Answer, Question } from './question.ts'
import { digestItem } from './items.ts'

/** How many articles one digest on demand looks at. */
const digestArticles = 200

/** `digest`: what was published in the last 24 hours. */
export async function answerDigest({ store, topic, reader, words, now }: Question): Promise<Answer> {
  const upTo = now()
  const articles = await store.articles({
    topic: topic.name,
    limit: digestArticles,
    published: { after: plusMs(upTo, -dayMs), upTo },
  })
  const subscriptions = await store.subscriptions()
  const here = subscriptions.find(({ channel, topic: name }) => channel === reader.channel && name === topic.name)
  const next = here === undefined ? null : (nextSlot(here, upTo)?.dueAt ?? null)
  const digest = await composeDigest(store, topic, articles, localDateOf(upTo, reader.zone), next)
  return {
    message: digestMessage(digest, words, words.nothing.digest(topic.title)),
    items: digest.entries.map(digestItem),
  }
}
