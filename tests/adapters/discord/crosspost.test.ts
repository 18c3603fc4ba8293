import { expect, test } from 'vitest'
import type { ChannelId, DeliveryId } from '../../../adapters/adapter.ts'
import { createDiscord } from '../../../adapters/discord/discord.ts'
import { Secret } from '../../../adapters/secret.ts'
import { startFakeDiscord } from '../../fakes/discord/discord.ts'
import { line, testClock } from '../stand.ts'

const announcements = '800000000000000005'

async function open(crossposts: boolean) {
  const discord = await startFakeDiscord()
  discord.guild.channels.set(announcements, { id: announcements, type: 5, mayPost: true })
  const token = new Secret(discord.guild.token)
  const adapter = createDiscord({ token, apiUrl: discord.url, clock: testClock, crossposts })
  const reader = {
    platform: 'discord',
    channel: null,
    user: null,
    locale: 'en',
    zone: 'UTC',
    mayChange: false,
  } as const
  const [payload = {}] = adapter.render(line('the digest'), reader)
  const post = async (channel: string, id: string) => {
    const place = `discord:${discord.guild.id}:${channel}` as ChannelId
    const posted = await adapter.channels?.post(place, payload, id as DeliveryId, null)
    return posted?.is === 'sent' ? posted.id : posted?.is
  }
  const asked = () => discord.calls.filter((call) => call === 'crosspost').length
  return { discord, post, asked }
}

test('a digest in an announcement channel goes on to those who follow it, where that is wanted', async () => {
  const { discord, post } = await open(true)
  const id = await post(announcements, 'a-0')
  expect(discord.guild.crossposted).toEqual([id])
  await discord.close()
  const other = await open(false)
  await other.post(announcements, 'a-0')
  expect(other.asked()).toBe(0)
  await other.discord.close()
})

test('another channel is asked once whether it is one, and no trouble with that is a trouble of the post', async () => {
  const { discord, post, asked } = await open(true)
  for (const id of ['a-0', 'b-0']) expect(await post('800000000000000001', id)).toMatch(/^\d+$/)
  expect(asked()).toBe(1)
  discord.fail('crosspost', { kind: 'limited', retryAfterSeconds: 700 })
  expect(await post(announcements, 'c-0')).toMatch(/^\d+$/)
  expect(discord.guild.crossposted).toEqual([])
  await discord.close()
})
