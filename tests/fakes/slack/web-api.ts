import { faultOfBlocks, isView } from './validate.ts'
import type { SlackBlock, SlackMessage, Workspace } from './workspace.ts'

/** The arguments of a call, decoded. */
export type Args = { readonly [name: string]: unknown }
type Result = { readonly ok: boolean; readonly [field: string]: unknown }
type Method = (workspace: Workspace, args: Args) => Result

/** The methods of Slack's Web API that the fake answers. */
export const methods: { readonly [name: string]: Method } = {
  'auth.test': (workspace) => ({
    ok: true,
    url: 'https://fake.slack.example/',
    team: 'Fake',
    team_id: workspace.teamId,
    user: 'dateline',
    user_id: workspace.botUserId,
    bot_id: workspace.botId,
  }),
  'chat.postMessage': (workspace, args) => {
    const fault = faultOfPost(workspace, args)
    if (fault !== undefined) return no(fault)
    const message = workspace.keep(messageOf(workspace, args, false))
    return { ok: true, channel: message.channel, ts: message.ts, message: shown(workspace, message) }
  },
  'chat.postEphemeral': (workspace, args) => {
    const fault = faultOfPost(workspace, args)
    if (fault !== undefined) return no(fault)
    return { ok: true, message_ts: workspace.keep(messageOf(workspace, args, true)).ts }
  },
  'chat.update': (workspace, args) => {
    const message = workspace.messages.find(({ ts, channel }) => ts === args['ts'] && channel === args['channel'])
    if (message === undefined) return no('message_not_found')
    const fault = faultOfBody(args)
    if (fault !== undefined) return no(fault)
    message.text = textOf(args)
    message.blocks = blocksOf(args)
    // Slack does not say what becomes of what an update does not name; here it is gone.
    message.metadata = args['metadata']
    return { ok: true, channel: message.channel, ts: message.ts, text: message.text }
  },
  'conversations.open': (workspace, args) => {
    const user = workspace.users.get(String(args['users']))
    return user === undefined ? no('user_not_found') : { ok: true, channel: { id: `D${user.id}` } }
  },
  'conversations.history': (workspace, args) => {
    if (!workspace.scopes.has('channels:history')) return no('missing_scope', { needed: 'channels:history' })
    const channel = String(args['channel'])
    if (workspace.channels.get(channel)?.member !== true) return no('not_in_channel')
    return read(workspace, args, ({ thread }) => thread === null)
  },
  'conversations.replies': (workspace, args) => {
    if (!workspace.scopes.has('channels:history')) return no('missing_scope', { needed: 'channels:history' })
    const root = String(args['ts'])
    if (!workspace.messages.some(({ ts, channel }) => ts === root && channel === args['channel']))
      return no('thread_not_found')
    return read(workspace, args, ({ ts, thread }) => ts === root || thread === root)
  },
  'blocks.validate': (_, { message, view }) => {
    const blocks = (message as Args | undefined)?.['blocks']
    const isGood = view === undefined ? faultOfBlocks(blocks) === undefined : isView(view as object)
    return isGood ? { ok: true } : no('invalid_blocks', { errors: [{ pointer: '/blocks/0', code: 'invalid' }] })
  },
  'views.open': (workspace, args) => {
    if (!workspace.triggers.delete(String(args['trigger_id']))) return no('expired_trigger_id')
    return keepView(workspace, args, `V${workspace.views.length + 1}`)
  },
  'views.update': (workspace, args) => {
    const id = String(args['view_id'])
    return workspace.views.some((view) => view.id === id) ? keepView(workspace, args, id) : no('not_found')
  },
  'views.publish': (workspace, args) => {
    const user = String(args['user_id'])
    const now = workspace.views.findLast(({ shownTo }) => shownTo === user)
    if (args['hash'] !== undefined && args['hash'] !== now?.hash) return no('hash_conflict')
    return keepView(workspace, args, `H${user}`, user)
  },
  'users.info': (workspace, args) => {
    if (!workspace.scopes.has('users:read')) return no('missing_scope', { needed: 'users:read' })
    const user = workspace.users.get(String(args['user']))
    if (user === undefined) return no('user_not_found')
    const { locale, ...rest } = user
    return { ok: true, user: args['include_locale'] === 'true' ? { ...rest, locale } : rest }
  },
}

/** A page of the messages of a channel, newest first. */
function read(workspace: Workspace, args: Args, isWanted: (message: SlackMessage) => boolean): Result {
  const channel = String(args['channel'])
  const oldest = Number(args['oldest'] ?? 0)
  const seen = workspace.messages.filter((message) => message.channel === channel && !message.ephemeral)
  const recent = seen.filter((message) => Number(message.ts) > oldest && isWanted(message)).reverse()
  const from = Number(args['cursor'] ?? 0)
  const limit = Math.min(Number(args['limit'] ?? 100), 999)
  const withMetadata = args['include_all_metadata'] === 'true'
  const messages = recent.slice(from, from + limit).map((message) => {
    const { metadata, ...rest } = shown(workspace, message)
    return withMetadata ? { ...rest, metadata } : rest
  })
  const more = from + limit < recent.length
  return { ok: true, messages, has_more: more, response_metadata: { next_cursor: more ? String(from + limit) : '' } }
}

/** Keeps a view as it is shown now, unless Slack would refuse it. */
export function keepView(workspace: Workspace, { view }: Args, id: string, shownTo: string | null = null): Result {
  if (typeof view !== 'object' || view === null || !isView(view)) return no('invalid_arguments')
  const { type, callback_id = '', private_metadata = '', blocks } = view
  const shown = { id, hash: `hash-${workspace.views.length + 1}`, shownTo, type, callback_id, private_metadata, blocks }
  workspace.views.push(shown)
  return { ok: true, view: shown }
}

/** A refusal, as Slack words it. */
export function no(error: string, more: Args = {}): Result {
  return { ok: false, error, ...more }
}

/** What is wrong with the words and blocks of a message; undefined when Slack takes them. */
export function faultOfBody(args: Args): string | undefined {
  if (args['blocks'] !== undefined) return faultOfBlocks(args['blocks'])
  return textOf(args) === '' ? 'no_text' : undefined
}

function faultOfPost(workspace: Workspace, args: Args): string | undefined {
  const id = String(args['channel'])
  const channel = workspace.channels.get(id)
  if (channel === undefined && !workspace.users.has(id) && !workspace.users.has(id.slice(1))) return 'channel_not_found'
  if (channel?.archived === true) return 'is_archived'
  if (channel?.member === false) return 'not_in_channel'
  const root = args['thread_ts']
  if (root !== undefined && !workspace.messages.some(({ ts, thread }) => ts === root && thread === null))
    return 'thread_not_found'
  if (root !== undefined && !workspace.hasThreads) return 'cannot_reply_to_message'
  if (args['unfurl_links'] !== 'false' || args['unfurl_media'] !== 'false') return 'fake_expects_unfurling_to_be_off'
  return faultOfBody(args)
}

function messageOf(workspace: Workspace, args: Args, ephemeral: boolean): Omit<SlackMessage, 'ts'> {
  const id = String(args['channel'])
  return {
    // A user's id stands for the direct messages with them.
    channel: workspace.users.has(id) ? `D${id}` : id,
    user: ephemeral ? String(args['user']) : workspace.botUserId,
    text: textOf(args),
    blocks: blocksOf(args),
    metadata: args['metadata'],
    ephemeral,
    thread: typeof args['thread_ts'] === 'string' ? args['thread_ts'] : null,
  }
}

function shown({ botId }: Workspace, message: SlackMessage): Args {
  const { ts, user, text, blocks, metadata } = message
  return { type: 'message', ts, user, bot_id: botId, text, blocks, metadata }
}

function textOf(args: Args): string {
  return typeof args['text'] === 'string' ? args['text'] : ''
}

function blocksOf(args: Args): readonly SlackBlock[] {
  return (args['blocks'] ?? []) as readonly SlackBlock[]
}
