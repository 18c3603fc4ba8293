import { homeMessage } from '../../digests/message/home-message.ts'
import { titleIn } from '../../digests/words/words-for.ts'
import { healthOf } from '../publish/health.ts'
import { nameQuotedLately } from './name-to-try.ts'
import { nextDigest, subscriptionHere } from './here.ts'
import type { Answer, Question } from './question.ts'

/** The bare command: three examples, the next digest, and how the feeds are. */
export async function answerHome(question: Question): Promise<Answer> {
  const { store, topic, reader, words } = question
  const here = await subscriptionHere(question)
  const message = homeMessage(
    {
      title: titleIn(words, topic),
      command: topic.command,
      examples: await examplesOf(question, here !== undefined),
      next: await nextDigest(question),
      hasChannel: reader.channel !== null,
      paused: here?.paused ?? null,
      health: await healthOf(store, topic.name),
    },
    words,
  )
  return { message, items: [] }
}

/** Three commands to try: the person in them is the one who was quoted last, and a channel that has its digest needs no other. */
export async function examplesOf(question: Question, isSubscribed: boolean): Promise<readonly string[]> {
  const name = await nameQuotedLately(question)
  return [
    'brief',
    name === undefined ? 'quote' : `quote ${name}`,
    question.reader.channel === null ? 'digest' : isSubscribed ? 'settings' : 'subscribe 09:00 Asia/Tashkent',
  ]
}
