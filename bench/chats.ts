import { setTimeout as wait } from 'node:timers/promises'
import type { Desk } from '../adapters/adapter.ts'
import type { Clock } from '../adapters/clock.ts'
import { createDiscord } from '../adapters/discord/discord.ts'
import { Secret } from '../adapters/secret.ts'
import { createSlack } from '../adapters/slack/slack.ts'
import { startFakeDiscord } from '../tests/fakes/discord/discord.ts'
import { startFakeSlack } from '../tests/fakes/slack/slack.ts'

/** Something that was asked in a chat: how to wait for its acknowledgement and for its answer. */
type Asked = { readonly acknowledged: () => Promise<unknown>; readonly reply: () => Promise<unknown> }

/** Both fakes with the bot in them, which answers from a desk. */
export type Chats = {
  readonly slack: (verb: string, option?: string) => Asked
  readonly discord: (verb: string, option?: string) => Asked
  /** Lets go of what the fakes keep of the past, so that only the bot's memory grows. */
  readonly forget: () => void
  readonly close: () => Promise<void>
}

const clock: Clock = {
  now: () => Date.now(),
  wait: (span, signal) => wait(span, undefined, { signal, ref: false }).catch(() => undefined),
}
const fields: { readonly [verb: string]: string } = { quote: 'person', search: 'words', check: 'words', brief: 'which' }

/** Starts both adapters against fakes of their platforms. */
export async function openChats(desk: Desk): Promise<Chats> {
  const slack = await startFakeSlack()
  const discord = await startFakeDiscord()
  const way = { is: 'socket', appToken: new Secret('xapp-fake') } as const
  const adapters = [
    createSlack({ botToken: new Secret('xoxb-fake'), way, apiUrl: slack.url, clock }),
    createDiscord({ token: new Secret(discord.guild.token), apiUrl: discord.url, clock }),
  ]
  for (const adapter of adapters) await adapter.start(desk, () => undefined)
  return {
    slack: (verb, option) => slack.ask(`/sco ${verb}${option === undefined ? '' : ` "${option}"`}`),
    discord: (verb, option) => {
      const field = fields[verb]
      return discord.ask(verb, option === undefined || field === undefined ? {} : { [field]: option })
    },
    forget: () => {
      slack.forget()
      discord.forget()
    },
    close: async () => {
      for (const adapter of adapters) await adapter.stop()
      await Promise.all([slack.close(), discord.close()])
    },
  }
}
