import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { startFakeDiscord } from '../fakes/discord/discord.ts'
import { startFakeSlack } from '../fakes/slack/slack.ts'

test('a program whose adapters were stopped ends by itself, soon', async () => {
  const slack = await startFakeSlack()
  const discord = await startFakeDiscord()
  const { botToken, appToken } = slack.workspace
  const program = fileURLToPath(new URL('start-and-stop.ts', import.meta.url))
  const args = [program, slack.url, botToken, appToken, discord.url, discord.guild.token]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] })
  const [code] = (await once(child, 'exit')) as [number | null]
  expect(code).toBe(0)
  expect(slack.socket.opened).toBe(1)
  expect(discord.gateway.identified).toBe(1)
  await slack.close()
  await discord.close()
}, 10_000)
