import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { startFakeDiscord } from '../fakes/discord/discord.ts'
import { textOf } from '../fakes/discord/validate.ts'
import { startFakeSlack } from '../fakes/slack/slack.ts'
import { nodeWords } from '../support/node-words.ts'

async function openPlatforms() {
  const slack = await startFakeSlack()
  const discord = await startFakeDiscord()
  const program = fileURLToPath(new URL('bot-process.ts', import.meta.url))
  const { botToken, appToken } = slack.workspace
  const run = () => {
    const args = [...nodeWords, program, slack.url, botToken, appToken, discord.url, discord.guild.token]
    return spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] })
  }
  const close = async (): Promise<void> => {
    await slack.close()
    await discord.close()
  }
  return { slack, discord, run, close }
}

test('a program that was killed is followed by another, which answers what is asked meanwhile, and ends by itself when its adapters are stopped', async () => {
  const { slack, discord, run, close } = await openPlatforms()
  const killed = run()
  await discord.ready()
  killed.kill('SIGKILL')
  await once(killed, 'exit')
  await discord.until(() => (discord.gateway.connected === 0 ? true : undefined))
  const asked = [slack.say('/sco digest'), discord.command('digest')] as const
  const next = run()
  const [inSlack, inDiscord] = await Promise.all(asked)
  expect(inSlack.text).toBe(`process ${next.pid}`)
  expect(textOf(inDiscord.components)).toBe(`process ${next.pid}`)
  next.kill('SIGTERM')
  expect(await once(next, 'exit')).toEqual([0, null])
  await close()
})
