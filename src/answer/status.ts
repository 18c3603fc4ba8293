import { statusMessage } from '../../digests/message/status-message.ts'
import { titleIn } from '../../digests/words/words-for.ts'
import { healthOf } from '../publish/health.ts'
import { nextDigest, subscriptionHere } from './here.ts'
import type { Answer, Question } from './question.ts'
import { channelsOf } from './tenant.ts'

/** `status`: the feeds, what is stored, the last and the next digest here, and what is not known of those that were sent. */
export async function answerStatus(question: Question): Promise<Answer> {
  const { store, topic, reader, words } = question
  const { channel } = reader
  const here = channel === null ? undefined : await subscriptionHere(question)
  const sent = channel === null ? [] : await store.sentEditions(channel, 1)
  const channels = channelsOf(reader)
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
      unknown: channels === null ? 0 : await store.countUnknown(channels),
    },
    words,
  )
  return { message, items: [] }
}
