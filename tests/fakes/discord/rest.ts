import type { Answer, Call } from '../server.ts'
import type { Asked } from './asked.ts'
import type { DiscordCommand, DiscordMessage, Fields, Guild } from './guild.ts'
import { numbered } from './guild.ts'
import { faultOfComponents, faultOfMessage, isModal } from './validate.ts'

type Context = { readonly guild: Guild; readonly asked: readonly Asked[]; readonly gatewayUrl: string }
type Handler = (context: Context, parts: readonly string[], call: Call) => Answer

const ephemeral = 1 << 6
const modal = 9

/** The routes of Discord's REST API that the fake answers; `:` stands for a part that varies. */
export const routes: readonly {
  readonly name: string
  readonly method: string
  readonly path: string
  readonly handle: Handler
}[] = [
  route('application', 'GET', '/applications/@me', ({ guild }) =>
    ok({ id: guild.applicationId, name: 'Dateline', bot: { id: guild.botId, username: 'dateline' } }),
  ),
  route('guilds', 'GET', '/users/@me/guilds', ({ guild }) => ok([{ id: guild.id, name: 'Fake guild' }])),
  route('gateway', 'GET', '/gateway/bot', ({ gatewayUrl }) => {
    const session_start_limit = { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 }
    return ok({ url: gatewayUrl, shards: 1, session_start_limit })
  }),
  route('commands.list', 'GET', '/applications/:/commands', ({ guild }) => ok(guild.commands)),
  route('commands.set', 'PUT', '/applications/:/commands', ({ guild }, _parts, call) => {
    const commands = JSON.parse(call.body) as readonly (Fields & { readonly name: string })[]
    guild.commands = commands.map((command): DiscordCommand => ({ ...command, id: guild.snowflake() }))
    return ok(guild.commands)
  }),
  route('commands.list', 'GET', '/applications/:/guilds/:/commands', ({ guild }) => ok(guild.commands)),
  route('commands.set', 'PUT', '/applications/:/guilds/:/commands', ({ guild }, [, id], call) => {
    const commands = JSON.parse(call.body) as readonly (Fields & { readonly name: string })[]
    guild.commands = commands.map((command) => ({ ...command, id: guild.snowflake(), guild_id: id }))
    return ok(guild.commands)
  }),
  route('callback', 'POST', '/interactions/:/:/callback', acknowledge),
  route('reply.edit', 'PATCH', '/webhooks/:/:/messages/@original', editReply),
  route('reply.follow', 'POST', '/webhooks/:/:', followUp),
  route('message.create', 'POST', '/channels/:/messages', createMessage),
  route('thread.create', 'POST', '/channels/:/threads', ({ guild }, [parent = ''], call) => {
    if (guild.channels.get(parent)?.type !== 15) return no(404, 10003, 'Unknown Channel')
    const { name, message } = JSON.parse(call.body) as { readonly name: string; readonly message: Fields }
    const fault = name.length === 0 || name.length > 100 ? 'name: 1 to 100 characters' : faultOfMessage(message)
    if (fault !== undefined || 'nonce' in message) return no(400, 50035, `Invalid Form Body: ${fault ?? 'nonce'}`)
    const id = guild.snowflake()
    guild.channels.set(id, { id, type: 11, mayPost: true, parent, name })
    guild.keep(id, message, id)
    return ok({ id, type: 11, parent_id: parent, name })
  }),
  route('thread.start', 'POST', '/channels/:/messages/:/threads', ({ guild }, [parent = '', id = ''], call) => {
    if (!guild.mayOpenThreads) return no(403, 50013, 'Missing Permissions')
    if (!guild.messages.some((message) => message.id === id && message.channel === parent))
      return no(404, 10008, 'Unknown Message')
    if (guild.channels.has(id)) return no(400, 160004, 'A thread has already been created for this message')
    const { name } = JSON.parse(call.body) as { readonly name: string }
    if (name.length === 0 || name.length > 100) return no(400, 50035, 'Invalid Form Body: name')
    guild.channels.set(id, { id, type: 11, mayPost: true, parent, name })
    return ok({ id, type: 11, parent_id: parent, name })
  }),
  route('crosspost', 'POST', '/channels/:/messages/:/crosspost', ({ guild }, [channel = '', id = '']) => {
    if (guild.channels.get(channel)?.type !== 5) return no(400, 50024, 'Cannot execute action on this channel type')
    if (guild.crossposted.includes(id)) return no(400, 40033, 'This message has already been crossposted')
    guild.crossposted.push(id)
    return ok({ id })
  }),
  route('threads.active', 'GET', '/guilds/:/threads/active', ({ guild }) =>
    ok({
      threads: [...guild.channels.values()].flatMap(({ id, type, parent }) =>
        type === 11 ? [{ id, parent_id: parent }] : [],
      ),
    }),
  ),
  route('message.get', 'GET', '/channels/:/messages/:', ({ guild }, [, id]) => {
    const message = guild.messages.find((one) => one.id === id)
    return message === undefined ? no(404, 10008, 'Unknown Message') : ok(shown(message))
  }),
  route('message.list', 'GET', '/channels/:/messages', listMessages),
  route('message.edit', 'PATCH', '/channels/:/messages/:', editMessage),
  route('direct', 'POST', '/users/@me/channels', ({ guild }, _parts, call) => {
    const { recipient_id: user } = JSON.parse(call.body) as { readonly recipient_id: string }
    const channel = { id: `9${user.slice(1)}`, type: 1, mayPost: true } as const
    guild.channels.set(channel.id, channel)
    return ok({ id: channel.id, type: 1, recipients: [{ id: user }] })
  }),
]

/** A refusal, as Discord words it. */
export function no(status: number, code: number, message: string): Answer {
  return { status, body: { code, message } }
}

function route(name: string, method: string, path: string, handle: Handler): (typeof routes)[number] {
  return { name, method, path, handle }
}

function ok(body: unknown): Answer {
  return { status: 200, body }
}

function acknowledge({ asked }: Context, [id, token]: readonly string[], call: Call): Answer {
  const one = asked.find((interaction) => interaction.id === id && interaction.token === token)
  if (one === undefined) return no(404, 10062, 'Unknown interaction')
  if (one.callback !== undefined) return no(400, 40060, 'Interaction has already been acknowledged.')
  const callback = JSON.parse(call.body) as Fields
  const choices = (callback['data'] as { readonly choices?: readonly Fields[] } | undefined)?.choices
  if (choices !== undefined && !areChoices(choices)) return no(400, 50035, 'Invalid Form Body: choices')
  if (callback['type'] === modal && !isModal(callback['data'] as Fields)) {
    return no(400, 50035, 'Invalid Form Body: modal')
  }
  one.callback = callback
  return { status: 204 }
}

function areChoices(choices: readonly Fields[]): boolean {
  const isGood = (text: unknown): boolean => typeof text === 'string' && text.length > 0 && text.length <= 100
  return choices.length <= 25 && choices.every(({ name, value }) => isGood(name) && isGood(value))
}

function editReply({ guild, asked }: Context, [, token]: readonly string[], call: Call): Answer {
  const one = asked.find((interaction) => interaction.token === token)
  if (one?.callback === undefined) return no(404, 10015, 'Unknown Webhook')
  if (one.isExpired) return no(401, 50027, 'Invalid Webhook Token')
  const body = JSON.parse(call.body) as Fields
  const fault = faultOfMessage(body)
  if (fault !== undefined) return no(400, 50035, `Invalid Form Body: ${fault}`)
  if (one.updates) {
    const pressed = guild.messages.find(({ id }) => id === one.pressed?.id)
    if (pressed === undefined) return no(404, 10008, 'Unknown Message')
    pressed.components = numbered(body['components'])
    one.answer(pressed, (pressed.flags & ephemeral) !== 0)
    return ok(shown(pressed))
  }
  // Whether only the asker sees it was said when the answer was put off.
  const seenBy = one.isEphemeral ? ephemeral : 0
  const message = replyOf(guild, one.channel, { ...body, flags: Number(body['flags']) | seenBy }, one.isEphemeral)
  one.answer(message, one.isEphemeral)
  return ok(shown(message))
}

function followUp({ guild, asked }: Context, [, token]: readonly string[], call: Call): Answer {
  const one = asked.find((interaction) => interaction.token === token)
  if (one?.callback === undefined) return no(404, 10015, 'Unknown Webhook')
  if (one.isExpired) return no(401, 50027, 'Invalid Webhook Token')
  const body = JSON.parse(call.body) as Fields
  const fault = faultOfMessage(body)
  if (fault !== undefined) return no(400, 50035, `Invalid Form Body: ${fault}`)
  const isEphemeral = (Number(body['flags'] ?? 0) & ephemeral) !== 0
  const message = replyOf(guild, one.channel, body, isEphemeral)
  one.follow(message, isEphemeral)
  return ok(shown(message))
}

function createMessage({ guild }: Context, [id = '']: readonly string[], call: Call): Answer {
  const channel = guild.channels.get(id)
  if (channel === undefined) return no(404, 10003, 'Unknown Channel')
  if (channel.type === 15) return no(400, 50008, 'Cannot send messages in a non-text channel')
  if (!channel.mayPost) return no(403, 50013, 'Missing Permissions')
  const body = JSON.parse(call.body) as Fields
  const fault = faultOfMessage(body)
  return fault === undefined ? ok(shown(guild.keep(id, body))) : no(400, 50035, `Invalid Form Body: ${fault}`)
}

function listMessages({ guild }: Context, [id = '']: readonly string[], { query }: Call): Answer {
  const channel = guild.channels.get(id)
  if (channel === undefined) return no(404, 10003, 'Unknown Channel')
  if (channel.type === 15) return no(400, 50024, 'Cannot execute action on this channel type')
  if (!channel.mayPost) return no(403, 50001, 'Missing Access')
  const after = BigInt(query.get('after') ?? '0')
  const limit = Number(query.get('limit') ?? '50')
  const later = guild.messages.filter((message) => message.channel === id && BigInt(message.id) > after)
  // Discord gives a page newest first.
  return ok(later.slice(0, limit).reverse().map(shown))
}

function editMessage({ guild }: Context, [id, messageId]: readonly string[], call: Call): Answer {
  const message = guild.messages.find((one) => one.channel === id && one.id === messageId)
  if (message === undefined) return no(404, 10008, 'Unknown Message')
  const body = JSON.parse(call.body) as Fields
  const fault = faultOfMessage(body) ?? faultOfComponents(body['components'])
  if (fault !== undefined) return no(400, 50035, `Invalid Form Body: ${fault}`)
  message.components = numbered(body['components'])
  return ok(shown(message))
}

function replyOf(guild: Guild, channel: string, body: Fields, isEphemeral: boolean): DiscordMessage {
  // What only one person sees does not stand in the channel.
  return guild.keep(isEphemeral ? `${channel}:ephemeral` : channel, body)
}

// A message that is read later has no nonce any more.
function shown({ id, channel, author, components, flags }: DiscordMessage): Fields {
  return {
    id,
    channel_id: channel,
    author: { id: author, username: 'dateline', discriminator: '0', bot: true },
    content: '',
    components,
    flags,
    type: 0,
    timestamp: new Date().toISOString(),
    ...Object.fromEntries(['embeds', 'attachments', 'mentions', 'mention_roles'].map((field) => [field, []])),
    ...Object.fromEntries(['pinned', 'tts', 'mention_everyone'].map((field) => [field, false])),
  }
}
