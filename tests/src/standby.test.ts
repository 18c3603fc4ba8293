import { expect, onTestFinished, test } from 'vitest'
import { startFakeDiscord } from '../fakes/discord/discord.ts'
import { textOf } from '../fakes/discord/validate.ts'
import { startFakeSlack } from '../fakes/slack/slack.ts'
import { newDatabaseWith } from '../support/postgres.ts'
import { startBot } from '../support/started-bot.ts'

/** How much faster than the wall's the clock of the processes is: one that stands by asks each two seconds. */
const speed = 5

test('of two processes one is connected to Discord and the other stands by, until the first is killed; Slack has both, and is answered all along', async () => {
  const [slack, discord] = await Promise.all([startFakeSlack(), startFakeDiscord()])
  onTestFinished(async () => void (await Promise.all([slack.close(), discord.close()])))
  const settings = { DATABASE_URL: await newDatabaseWith('both'), DATABASE_POOL: '2' }
  const words = [String(Date.now()), String(speed), 'chat']
  const start = () => {
    const bot = startBot({ slack, discord }, 'tests/support/clustered-bot.ts', words, settings)
    onTestFinished(() => bot.kill())
    return bot
  }
  const first = start()
  await discord.ready()
  start()
  await slack.until(() => (slack.socket.connected === 2 ? true : undefined))
  expect((await slack.say('/sco help')).text).not.toBe('')
  expect(textOf((await discord.command('help')).components)).not.toBe('')
  expect(discord.gateway.identified).toBe(1)

  await first.kill()
  const killedAt = performance.now()
  await slack.until(() => (slack.socket.connected === 1 ? true : undefined))
  expect((await slack.say('/sco help')).text).not.toBe('')
  await discord.until(() => (discord.gateway.identified === 2 ? true : undefined))
  expect(textOf((await discord.command('help')).components)).not.toBe('')
  expect(performance.now() - killedAt).toBeLessThan(10_000)
  expect(discord.gateway.mostConnected).toBe(1)
})
