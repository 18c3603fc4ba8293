import { statusMessage } from '../../digests/message/status-message.ts'
import { titleIn } from '../../digests/words/words-for.ts'
import { healthOf } from '../publish/health.ts'
import { nextDigest, subscriptionHere } from './here.ts'
import type { Answer, Question } from './question.ts'
import { sees } from './tenant.ts'

/** `status`: the feeds, what is stored, the last and the next digest here, and what is not known of those that were sent. */
export async function answerStatus(question: Question): Promise<Answer> {
  const { store, topic, reader, words } = question
  const { channel } = reader
  const here = channel === null ? undefined : await subscriptionHere(question)
  const sent = channel === null ? [] : await store.sentEditions(channel, 1)
  const unknown = (await store.deliveries(['unknown'])).filter((part) => sees(reader, part.channel))
  const message = statusMessage(
    {
      title: titleIn(words, topic),
      command: topic.command,
      health: await healthOf(store, topic.name),
      stored: await store.countArticles(topic.name),
      newest: (await store.span(topic.name))?.last ?? null,
      hasChannel: channel !== null,
      last: sent[0]?.dueAt ?? null,
      next: await nextDigest(question),
      paused: here?.paused ?? null,
      unknown: unknown.length,
    },
    words,
  )
  return { message, items: [] }
}
