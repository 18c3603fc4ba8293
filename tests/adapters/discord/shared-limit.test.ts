import { expect, onTestFinished, test } from 'vitest'
import type { ChannelId, DeliveryId } from '../../../adapters/adapter.ts'
import { createDiscord } from '../../../adapters/discord/discord.ts'
import { Secret } from '../../../adapters/secret.ts'
import { startFakeDiscord } from '../../fakes/discord/discord.ts'
import { line, testClock } from '../stand.ts'

const reader = { platform: 'discord', channel: null, user: null, locale: 'en', zone: 'UTC', mayChange: false } as const

test('processes that post share what Discord allows one bot, and what is beyond waits', async () => {
  const discord = await startFakeDiscord()
  onTestFinished(() => discord.close())
  const token = new Secret(discord.guild.token)
  const adapter = createDiscord({ token, apiUrl: discord.url, clock: testClock, posting: () => 25 })
  const [payload = {}] = adapter.render(line('the digest'), reader)
  let part = 0
  const post = async () => {
    const channel = `discord:${discord.guild.id}:800000000000000001` as ChannelId
    part += 1
    return (await adapter.channels?.post(channel, payload, `edition-${part}` as DeliveryId, null))?.is
  }
  const said = await Promise.all(Array.from({ length: 20 }, post))
  // Two a second: the client counts anew each second, and these fall into two of them at most.
  expect(discord.guild.messages.length).toBeGreaterThanOrEqual(2)
  expect(discord.guild.messages.length).toBeLessThanOrEqual(4)
  expect(said.filter((is) => is === 'limited').length).toBe(20 - discord.guild.messages.length)
})
