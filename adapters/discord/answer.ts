import type { ButtonInteraction, ChatInputCommandInteraction, REST } from 'discord.js'
import type { Desk, Report } from '../adapter.ts'
import { answerOf } from '../answer-of.ts'
import { commands, parseCommand, requestFrom, type Command } from '../command.ts'
import { topicOf } from '../topic-of.ts'
import { commandIn } from './components.ts'
import { readerOf } from './reader.ts'
import { flags, renderForDiscord, type DiscordPayload } from './render.ts'

type Asked = ChatInputCommandInteraction | ButtonInteraction
type Rest = Pick<REST, 'patch' | 'post'>

/** Makes what answers a command or a press: it defers the reply, then asks the desk, then fills the reply in. */
export function createAnswerer(desk: Desk, rest: Rest, report: Report) {
  return async (asked: Asked): Promise<void> => {
    const command = commandOf(asked, desk.topics)
    const turns = turnsPage(asked, command)
    try {
      // Discord gives three seconds, so nothing is looked for before this.
      if (turns && asked.isButton()) await asked.deferUpdate()
      else await asked.deferReply(command.share ? {} : { flags: 'Ephemeral' })
      const parts = renderForDiscord(await answerOf(desk, command, readerOf(asked), report))
      await (turns ? turnPage(asked, parts, rest) : reply(asked, parts, command.share, rest))
    } catch (error) {
      report('discord.reply-failed', { error, verb: command.verb })
    }
  }
}

// A page is turned in place where nobody else reads it.
function turnsPage(asked: Asked, { page, share }: Command): boolean {
  return asked.isButton() && page !== null && !share && (asked.message.flags.bitfield & flags.ephemeral) !== 0
}

async function reply(asked: Asked, [first, ...others]: readonly DiscordPayload[], share: boolean, rest: Rest) {
  await rest.patch(`${webhookOf(asked)}/messages/@original`, { body: first, auth: false })
  for (const part of others) await follow(asked, part, share, rest)
}

// A page that takes several messages cannot stand in the place of one.
async function turnPage(asked: Asked, parts: readonly DiscordPayload[], rest: Rest) {
  const [only, ...others] = parts
  if (others.length === 0) await rest.patch(`${webhookOf(asked)}/messages/@original`, { body: only, auth: false })
  else for (const part of parts) await follow(asked, part, false, rest)
}

async function follow(asked: Asked, part: DiscordPayload, share: boolean, rest: Rest) {
  const body = share ? part : { ...part, flags: part.flags | flags.ephemeral }
  await rest.post(webhookOf(asked), { body, auth: false })
}

function webhookOf({ applicationId, token }: Asked): `/${string}` {
  return `/webhooks/${applicationId}/${token}`
}

function commandOf(asked: Asked, topics: Desk['topics']): Command {
  if (asked.isButton()) {
    const { topic, words } = topicOf(commandIn(asked.customId), topics)
    return parseCommand(topic, words)
  }
  const { options, commandName: topic } = asked
  const typed = options.getSubcommand(false) ?? ''
  const row = commands.find(({ verb }) => verb === typed)
  if (row === undefined) return { topic, share: false, page: null, verb: 'unknown', typed }
  const request = requestFrom(row.verb, (field) => options.getString(field)?.normalize('NFC').trim() ?? '')
  return { topic, share: options.getBoolean('share') ?? false, page: null, ...request }
}
