import { commands, usageOf } from '../../adapters/command.ts'
import { aboutVerb, placeholderOf } from '../../adapters/descriptions.ts'
import { helpMessage } from '../../digests/message/help-message.ts'
import { titleIn } from '../../digests/words/words-for.ts'
import { nameToTry } from './name-to-try.ts'
import { nextDigest, subscriptionHere } from './here.ts'
import { examplesOf } from './home.ts'
import type { Answer, Question } from './question.ts'

/** `help`: all that can be asked, and how things stand here. */
export async function answerHelp(question: Question): Promise<Answer> {
  const { store, topic, reader, words } = question
  const nameOf = (field: Parameters<typeof placeholderOf>[0]) => placeholderOf(field, words.locale)
  const here = await subscriptionHere(question)
  const message = helpMessage(
    {
      title: titleIn(words, topic),
      command: topic.command,
      name: await nameToTry(question),
      usages: commands.map((row) => ({ usage: usageOf(row, nameOf), about: aboutVerb(row.verb, words.locale) })),
      examples: await examplesOf(question, here !== undefined),
      next: reader.channel === null ? null : await nextDigest(question),
      hasChannel: reader.channel !== null,
      paused: here?.paused ?? null,
      stored: await store.countArticles(topic.name),
    },
    words,
  )
  return { message, items: [] }
}
