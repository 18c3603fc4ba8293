import type { Asked } from './asked.ts'
import type { Fields, Guild } from './guild.ts'

/** Who does something, and where. Permissions are Discord's bits; the least has none. */
export type Who = {
  readonly user?: string
  readonly channel?: string
  readonly permissions?: bigint
  readonly locale?: string
  /** Who installed the bot: a server (0), a person (1). */
  readonly installedBy?: readonly ('0' | '1')[]
  /** 2 is a private channel between people. */
  readonly context?: number
}

/** What stands behind a subcommand. */
export type Options = { readonly [name: string]: string | boolean }

/** What was done: Discord's type of it, what it carries, who did it, and what the event holds besides. */
type Deed = { readonly type: number; readonly data: Fields; readonly who: Who; readonly more: Fields }

/** The event by which Discord tells a bot of a command, a press or a half-typed word. */
export function interactionOf(guild: Guild, asked: Asked, { type, data, who, more }: Deed): Fields {
  const { user = '500000000000000001', permissions = 0n, locale = 'en-US', installedBy = ['0'] } = who
  const { channel } = asked
  const person = { id: user, username: `user-${user}`, discriminator: '0', avatar: null }
  const isGuild = guild.channels.get(channel)?.type !== 1
  const nothing = { roles: [], deaf: false, mute: false, flags: 0, joined_at: new Date().toISOString() }
  const member = { ...nothing, user: person, permissions: String(permissions) }
  return {
    id: asked.id,
    application_id: guild.applicationId,
    type,
    data,
    token: asked.token,
    version: 1,
    locale,
    channel_id: channel,
    channel: { id: channel, type: isGuild ? 0 : 1 },
    ...(isGuild ? { guild_id: guild.id, member } : { user: person }),
    context: who.context ?? (isGuild ? 0 : 1),
    app_permissions: '0',
    entitlements: [],
    authorizing_integration_owners: Object.fromEntries(installedBy.map((by) => [by, '1'])),
    attachment_size_limit: 0,
    ...more,
  }
}

/** What a subcommand carries; `focused` is the option that is being typed. */
export function commandData(command: Fields, verb: string, options: Options, focused?: string): Fields {
  const given = Object.entries(options).map(([name, value]) => ({
    name,
    value,
    type: typeof value === 'boolean' ? 5 : 3,
    ...(name === focused ? { focused: true } : {}),
  }))
  return { id: command['id'], name: command['name'], type: 1, options: [{ name: verb, type: 1, options: given }] }
}
