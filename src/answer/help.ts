import { commands, usageOf } from '../../adapters/command.ts'
import { aboutVerb } from '../../adapters/descriptions.ts'
import { helpMessage } from '../../digests/message/help-message.ts'
import { nameIn } from '../../digests/words/words-for.ts'
import { nextSlot } from '../schedule/slot.ts'
import type { Answer, Question } from './question.ts'

/** `help` and the bare command: what can be asked, and how things stand here. */
export async function answerHelp({ store, topic, reader, words, now }: Question): Promise<Answer> {
  const subscriptions = await store.subscriptions()
  const here = subscriptions.find(({ channel, topic: name }) => channel === reader.channel && name === topic.name)
  const [lately] = await store.speakers(topic.name, 1)
  const somebody = topic.persons.find(({ id }) => id === lately?.person)
  const name = somebody === undefined ? undefined : nameIn(words, somebody)
  const message = helpMessage(
    {
      title: topic.title,
      command: topic.command,
      usages: commands.map((row) => ({ usage: usageOf(row), about: aboutVerb(row.verb, words.locale) })),
      examples: [
        'brief',
        ...(name === undefined ? [] : [`quote ${name}`]),
        reader.channel === null ? 'digest' : 'subscribe 09:00 Asia/Tashkent',
      ],
      next: here === undefined ? null : (nextSlot(here, now())?.dueAt ?? null),
      hasChannel: reader.channel !== null,
      stored: await store.countArticles(topic.name),
    },
    words,
  )
  return { message, items: [] }
}
