import { nextMessage } from '../../digests/message/next-message.ts'
import { nextDigest, subscriptionHere } from './here.ts'
import type { Answer, Question } from './question.ts'

/** `next`: when the next digest comes here; where there is no channel, when the next one of all does. */
export async function answerNext(question: Question): Promise<Answer> {
  const { topic, reader, words } = question
  const here = reader.channel === null ? undefined : await subscriptionHere(question)
  const message = nextMessage(
    {
      command: topic.command,
      next: await nextDigest(question),
      hasChannel: reader.channel !== null,
      here: here ?? null,
      paused: here?.paused ?? null,
    },
    words,
  )
  return { message, items: [] }
}
