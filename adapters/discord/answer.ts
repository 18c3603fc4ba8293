import type { ButtonInteraction, ChatInputCommandInteraction, REST } from 'discord.js'
import type { Message } from '../../digests/message/message.ts'
import type { Desk, Reader, Report } from '../adapter.ts'
import { apology } from '../apology.ts'
import { commands, parseCommand, requestFrom, type Command } from '../command.ts'
import { topicOf } from '../topic-of.ts'
import { commandIn } from './components.ts'
import { readerOf } from './reader.ts'
import { flags, renderForDiscord } from './render.ts'

type Asked = ChatInputCommandInteraction | ButtonInteraction

/** Makes what answers a command or a press: it defers the reply, then asks the desk, then fills the reply in. */
export function createAnswerer(desk: Desk, rest: Pick<REST, 'patch' | 'post'>, report: Report) {
  return async (asked: Asked): Promise<void> => {
    const command = commandOf(asked, desk.topics)
    try {
      // Discord gives three seconds, so nothing is looked for before this.
      await asked.deferReply(command.share ? {} : { flags: 'Ephemeral' })
      const message = await answerOf(desk, command, readerOf(asked), report)
      await reply(asked, message, command, rest)
    } catch (error) {
      report('discord.reply-failed', { error, verb: command.verb })
    }
  }
}

async function reply(
  { applicationId, token }: Asked,
  message: Message,
  { share }: Command,
  rest: Pick<REST, 'patch' | 'post'>,
) {
  const [first, ...others] = renderForDiscord(message)
  const webhook = `/webhooks/${applicationId}/${token}` as const
  await rest.patch(`${webhook}/messages/@original`, { body: first, auth: false })
  for (const part of others) {
    const body = share ? part : { ...part, flags: part.flags | flags.ephemeral }
    await rest.post(webhook, { body, auth: false })
  }
}

function commandOf(asked: Asked, topics: Desk['topics']): Command {
  if (asked.isButton()) {
    const { topic, words } = topicOf(commandIn(asked.customId), topics)
    return parseCommand(topic, words)
  }
  const { options, commandName: topic } = asked
  const typed = options.getSubcommand(false) ?? ''
  const row = commands.find(({ verb }) => verb === typed)
  if (row === undefined) return { topic, share: false, verb: 'unknown', typed }
  const request = requestFrom(row.verb, (field) => options.getString(field)?.normalize('NFC').trim() ?? '')
  return { topic, share: options.getBoolean('share') ?? false, ...request }
}

async function answerOf(desk: Desk, command: Command, reader: Reader, report: Report): Promise<Message> {
  try {
    return await desk.answer(command, reader)
  } catch (error) {
    report('discord.answer-failed', { error, verb: command.verb })
    return apology
  }
}
