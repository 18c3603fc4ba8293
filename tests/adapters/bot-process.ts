import { setTimeout } from 'node:timers/promises'
import { createDiscord } from '../../adapters/discord/discord.ts'
import { deskOf } from './stand.ts'
import { Secret } from '../../adapters/secret.ts'
import { createSlack } from '../../adapters/slack/slack.ts'

// A program of its own: it connects both adapters to the fakes, and then leaves them or stays until it is killed.
const [what = '', slackUrl = '', botToken = '', appToken = '', discordUrl = '', token = ''] = process.argv.slice(2)
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
for (const adapter of adapters) await adapter.start(desk, () => undefined)
if (what === 'leave') for (const adapter of adapters) await adapter.stop()
