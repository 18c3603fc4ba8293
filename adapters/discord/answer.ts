import type { ButtonInteraction, ChatInputCommandInteraction, REST } from 'discord.js'
import type { Message } from '../../digests/message/message.ts'
import type { Acknowledging } from '../acknowledging.ts'
import type { Desk, Report } from '../adapter.ts'
import { answerOf } from '../answer-of.ts'
import { commands, parseCommand, requestFrom, type Command, type Field } from '../command.ts'
import { opensForm } from '../form.ts'
import { hear } from '../hearing.ts'
import { topicOf } from '../topic-of.ts'
import { commandIn } from './components.ts'
import { modalOf } from './modal.ts'
import { readerOf } from './reader.ts'
import { flags, renderForDiscord } from './render.ts'
import { reply, turnPage } from './reply.ts'

type Asked = ChatInputCommandInteraction | ButtonInteraction

/** Whom to ask, where to report, the clock in milliseconds, and who else is being acknowledged. */
export type AnswerParts = {
  readonly desk: Desk
  readonly report: Report
  readonly now: () => number
  readonly acknowledging: Acknowledging
}

/** Makes what answers a command or a press: it defers the reply, then asks the desk, then fills the reply in. */
export function createAnswerer({ desk, report, now, acknowledging }: AnswerParts, rest: Pick<REST, 'patch' | 'post'>) {
  return async (asked: Asked): Promise<void> => {
    const hearing = hear(desk, 'discord', now)
    const command = commandOf(asked, desk.topics)
    const turns = turnsPage(asked, command)
    try {
      // A modal has to be the first answer; the store alone stands before it.
      const told = opensForm(command) ? await openForm(asked, command, desk) : undefined
      if (told === 'opened') return hearing.done(command.verb, 'sent')
      // Discord gives three seconds, so nothing is looked for before this.
      const defers = turns && asked.isButton()
      await acknowledging.of(
        defers ? asked.deferUpdate() : asked.deferReply(command.share ? {} : { flags: 'Ephemeral' }),
      )
      hearing.acknowledged()
      await acknowledging.others()
      const parts = renderForDiscord(told ?? (await answerOf(desk, command, readerOf(asked), report)))
      await (turns ? turnPage(asked, parts, rest) : reply(asked, parts, command.share, rest))
      hearing.done(command.verb, 'sent')
    } catch (error) {
      report('discord.reply-failed', { error, verb: command.verb })
      hearing.done(command.verb, 'unsent')
    }
  }
}

/** Shows the form, or gives what is to be told instead. */
async function openForm(asked: Asked, { topic }: Command, desk: Desk): Promise<'opened' | Message> {
  const answer = await desk.form(topic, readerOf(asked))
  if (answer.is === 'told') return answer.message
  await asked.showModal(modalOf(answer.form, asked.id))
  return 'opened'
}

// A page is turned in place where nobody else reads it.
function turnsPage(asked: Asked, { page, share }: Command): boolean {
  return asked.isButton() && page !== null && !share && (asked.message.flags.bitfield & flags.ephemeral) !== 0
}

// What people put in quotation marks out of habit, also with one of them alone.
const quotable: ReadonlySet<Field> = new Set(['person', 'which', 'words'])
const marksAround = /^["“”„«»]+|["“”„«»]+$/gu

function commandOf(asked: Asked, topics: Desk['topics']): Command {
  if (asked.isButton()) {
    const { topic, words } = topicOf(commandIn(asked.customId), topics)
    return parseCommand(topic, words)
  }
  const { options, commandName: topic } = asked
  const typed = options.getSubcommand(false) ?? ''
  const row = commands.find(({ verb }) => verb === typed)
  if (row === undefined) return { topic, share: false, page: null, verb: 'unknown', typed, rest: '' }
  const request = requestFrom(row.verb, (field) => {
    const value = options.getString(field)?.normalize('NFC').trim() ?? ''
    return quotable.has(field) ? value.replaceAll(marksAround, '').trim() : value
  })
  return { topic, share: options.getBoolean('share') ?? false, page: null, ...request }
}
