import type { REST } from 'discord.js'
import type { Desk } from '../adapter.ts'
import { commands, type CommandRow } from '../command.ts'
import { fields, share, verbs, type Description } from '../descriptions.ts'
import { commandDescription } from './limits.ts'
import { fieldNames, verbNames, type Names } from './names.ts'
import { shorten } from '../text/cut.ts'

type Json = { readonly [key: string]: unknown }

// Discord's numbers; its enums would load the SDK.
const chatInput = 1
const subcommand = 1
const text = 3
const yesOrNo = 5
const guild = 0
const botDirectMessage = 1
const privateChannel = 2
const guildInstall = 0
const userInstall = 1

/**
 * The commands as Discord registers them: one a topic, with a subcommand for each row of the table. A server may install the bot, and so may
 * a person, who then asks anywhere.
 */
export function commandsOf(topics: Desk['topics'], everywhere: boolean): readonly Json[] {
  // A server's own command is asked in that server, and says nothing of other places.
  const places = everywhere
    ? { integration_types: [guildInstall, userInstall], contexts: [guild, botDirectMessage, privateChannel] }
    : {}
  return topics.map(({ command, title }) => ({
    type: chatInput,
    name: command,
    description: shorten(title, commandDescription),
    ...places,
    options: commands.map(subcommandOf),
  }))
}

/**
 * Registers the commands unless Discord has them already: each overwriting counts against a daily limit. With a `testGuild` they are that
 * server's alone, where changes show at once.
 */
export async function register(
  rest: Pick<REST, 'get' | 'put'>,
  applicationId: string,
  topics: Desk['topics'],
  testGuild: string | null,
): Promise<boolean> {
  const place = testGuild === null ? '' : (`/guilds/${testGuild}` as const)
  const route = `/applications/${applicationId}${place}/commands` as const
  const wanted = commandsOf(topics, testGuild === null)
  const query = new URLSearchParams({ with_localizations: 'true' })
  const registered = (await rest.get(route, { query })) as readonly Json[]
  if (canonical(registered) === canonical(wanted)) return false
  await rest.put(route, { body: wanted })
  return true
}

function subcommandOf({ verb, options, who }: CommandRow): Json {
  const typed = options.map(({ field, required, suggests }) => ({
    type: text,
    ...named(field, fieldNames[field]),
    ...described(fields[field]),
    ...(required ? { required } : {}),
    ...(suggests ? { autocomplete: true } : {}),
  }))
  const shared =
    who === 'everybody' ? [{ type: yesOrNo, ...named('share', fieldNames.share), ...described(share) }] : []
  return {
    type: subcommand,
    ...named(verb, verbNames[verb]),
    ...described(verbs[verb]),
    options: [...typed, ...shared],
  }
}

function named(name: string, names: Names): Json {
  return { name, name_localizations: names }
}

function described({ en, ru, zh }: Description): Json {
  return { description: en, description_localizations: { ru, 'zh-CN': zh } }
}

const compared = ['type', 'name', 'description', 'integration_types', 'contexts', 'options', 'required', 'autocomplete']
const byName = (a: Json, b: Json): number => String(a['name']).localeCompare(String(b['name']))

// Discord adds fields of its own and leaves out what is false or empty.
function canonical(all: readonly Json[]): string {
  return JSON.stringify([...all].sort(byName).map(pick))
}

function pick(command: Json): Json {
  const picked = compared.map((key): readonly [string, unknown] => {
    const value = command[key]
    if (key === 'options')
      return [key, Array.isArray(value) && value.length > 0 ? (value as Json[]).map(pick) : undefined]
    return [key, value === false ? undefined : (value ?? undefined)]
  })
  const words = ['name_localizations', 'description_localizations'].map((field) => {
    const inOthers = command[field] as Json | undefined | null
    return [inOthers?.['ru'], inOthers?.['zh-CN']]
  })
  return { ...Object.fromEntries(picked), words }
}
