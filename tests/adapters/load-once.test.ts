import { expect, test } from 'vitest'
import type { ChannelId, DeliveryId } from '../../adapters/adapter.ts'
import { createChannels as discordChannels } from '../../adapters/discord/channels.ts'
import { loadOnce } from '../../adapters/load-once.ts'
import { Secret } from '../../adapters/secret.ts'
import { createChannels as slackChannels } from '../../adapters/slack/channels.ts'
import { openerOf } from '../../adapters/slack/clients.ts'

test('what could not be loaded is tried again, and what was loaded is kept', async () => {
  let loads = 0
  const load = loadOnce(() => {
    loads += 1
    return loads === 1 ? Promise.reject(new Error('the disk was full')) : Promise.resolve(loads)
  })
  await expect(load()).rejects.toThrow('the disk was full')
  expect(await load()).toBe(2)
  expect(await load()).toBe(2)
})

const noSdk = () => Promise.reject(new Error('no SDK'))

test.each([
  [
    'slack',
    slackChannels(
      openerOf({ botToken: new Secret('xoxb-0') }, noSdk, () => 1_000),
      () => 1_000,
    ),
  ],
  ['discord', discordChannels({ posting: noSdk, now: () => 1_000, timeoutMs: 10_000, crosspost: null })],
])(
  'a post of %s whose SDK cannot be loaded was sent to nobody: it may be tried again in a minute',
  async (_, channels) => {
    const channel = 'slack:T1:C1' as ChannelId
    const delivery = 'd' as DeliveryId
    expect(await channels.post(channel, { components: [{}] }, delivery, null)).toMatchObject({
      is: 'limited',
      untilMs: 61_000,
    })
    expect(await channels.edit(channel, '1', {}, delivery)).toMatchObject({ is: 'limited', untilMs: 61_000 })
    expect(await channels.find(channel, delivery, 0, null)).toMatchObject({ is: 'unreadable' })
  },
)
