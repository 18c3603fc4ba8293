import { homeMessage } from '../../digests/message/home-message.ts'
import { nameIn, titleIn } from '../../digests/words/words-for.ts'
import { healthOf } from '../publish/health.ts'
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
export async function examplesOf(
  { store, topic, reader, words }: Question,
  isSubscribed: boolean,
): Promise<readonly string[]> {
  const [lately] = await store.speakers(topic.name, 1)
  const somebody = topic.persons.find(({ id }) => id === lately?.person)
  const name = somebody === undefined ? undefined : nameIn(words, somebody)
  return [
    'brief',
    name === undefined ? 'quote' : `quote ${name}`,
    reader.channel === null ? 'digest' : isSubscribed ? 'settings' : 'subscribe 09:00 Asia/Tashkent',
  ]
}
