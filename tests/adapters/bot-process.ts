import { setTimeout } from 'node:timers/promises'
import { createDiscord } from '../../adapters/discord/discord.ts'
import { deskOf } from './stand.ts'
import { Secret } from '../../adapters/secret.ts'
import { createSlack } from '../../adapters/slack/slack.ts'

// A program of its own: it connects both adapters to the fakes, and stays until it is killed, or told to stop them.
const [slackUrl = '', botToken = '', appToken = '', discordUrl = '', token = ''] = process.argv.slice(2)
const clock = {
  now: Date.now,
  wait: (ms: number, signal: AbortSignal) => setTimeout(ms, undefined, { signal }).catch(() => undefined),
}
const answer = async () =>
  ({ nodes: [{ kind: 'text', text: [{ kind: 'plain', text: `process ${process.pid}` }] }] }) as const
const desk = deskOf(answer)
const adapters = [
  createSlack({
    botToken: new Secret(botToken),
    way: { is: 'socket', appToken: new Secret(appToken) } as const,
    apiUrl: slackUrl,
    clock,
  }),
  createDiscord({ token: new Secret(token), apiUrl: discordUrl, clock }),
]
process.once('SIGTERM', () => void Promise.all(adapters.map((adapter) => adapter.stop())))
await Promise.all(adapters.map((adapter) => adapter.start(desk, () => undefined)))
