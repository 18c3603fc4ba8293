import { expect, onTestFinished, test } from 'vitest'
import type { ChannelId, DeliveryId, Reader } from '../../../adapters/adapter.ts'
import { createDiscord } from '../../../adapters/discord/discord.ts'
import { Secret } from '../../../adapters/secret.ts'
import { startFakeDiscord } from '../../fakes/discord/discord.ts'
import { textOf } from '../../fakes/discord/validate.ts'
import { line, testClock } from '../stand.ts'

const forum = '800000000000000015'
const reader: Reader = { platform: 'discord', channel: null, user: null, locale: 'en', zone: 'UTC', mayChange: false }
const part = (n: number): DeliveryId => `e1f2a3b4c5d6-${n}` as DeliveryId

async function open({ timeoutMs = 10_000 } = {}) {
  const discord = await startFakeDiscord()
  onTestFinished(() => discord.close())
  discord.guild.channels.set(forum, { id: forum, type: 15, mayPost: true })
  const adapter = createDiscord({
    token: new Secret(discord.guild.token),
    apiUrl: discord.url,
    clock: testClock,
    timeoutMs,
  })
  const { channels } = adapter
  if (channels === null) throw new Error('Discord has channels')
  const channel = `discord:${discord.guild.id}:${forum}` as ChannelId
  const payload = (text: string) => adapter.render({ title: 'The day: *news*', ...line(text) }, reader)[0] ?? {}
  const threads = () => [...discord.guild.channels.values()].filter(({ type }) => type === 11)
  return { discord, channels, channel, payload, threads }
}

test('in a forum a digest is a thread of its own, with its title, and its parts stand in it in order', async () => {
  const { discord, channels, channel, payload, threads } = await open()
  for (const n of [0, 1, 2])
    expect(await channels.post(channel, payload(`part ${n}`), part(n), null)).toMatchObject({ is: 'sent' })
  expect(threads()).toMatchObject([{ parent: forum, name: 'The day: *news*' }])
  const told = discord.messages(threads()[0]?.id ?? '').map(({ components }) => textOf(components))
  expect(told).toEqual(['part 0', 'part 1', 'part 2'].map((text) => expect.stringContaining(text) as string))
  await channels.post(channel, payload('another day'), 'ffffffffffff-0' as DeliveryId, null)
  expect(threads()).toHaveLength(2)
})

test('a part whose answer was lost is found in its thread, and what was never posted is absent', async () => {
  const { discord, channels, channel, payload } = await open()
  const since = Date.now() - 1_000
  expect(await channels.find(channel, part(0), since, null)).toEqual({ is: 'absent' })
  discord.fail('thread.create', { kind: 'reset', when: 'after' })
  expect((await channels.post(channel, payload('part 0'), part(0), null)).is).toBe('unknown')
  expect((await channels.find(channel, part(0), since, null)).is).toBe('found')
  const posted = await channels.post(channel, payload('part 1'), part(1), null)
  expect(await channels.find(channel, part(1), since, null)).toEqual({ ...posted, is: 'found' })
  expect(await channels.find(channel, part(2), since, null)).toEqual({ is: 'absent' })
})

test('in a forum a digest is corrected in its thread, and the line stands below it', async () => {
  const { discord, channels, channel, payload, threads } = await open()
  const posted = await channels.post(channel, payload('part 0'), part(0), null)
  const id = posted.is === 'sent' ? posted.id : ''
  expect((await channels.edit(channel, id, payload('corrected'), part(0))).is).toBe('sent')
  expect((await channels.reply(channel, id, payload('It now reads'))).is).toBe('sent')
  const told = discord.messages(threads()[0]?.id ?? '').map(({ components }) => textOf(components))
  expect(told).toEqual(['corrected', 'It now reads'].map((text) => expect.stringContaining(text) as string))
})

test('in a forum a digest whose first message was corrected keeps one thread, also for its later parts', async () => {
  const { discord, channels, channel, payload, threads } = await open()
  const posted = await channels.post(channel, payload('part 0'), part(0), null)
  await channels.edit(channel, posted.is === 'sent' ? posted.id : '', payload('corrected'), part(0))
  expect(await channels.find(channel, part(0), Date.now() - 1_000, null)).toEqual({ ...posted, is: 'found' })
  for (const n of [1, 2]) await channels.post(channel, payload(`part ${n}`), part(n), null)
  expect(threads()).toHaveLength(1)
  expect(discord.messages(threads()[0]?.id ?? '')).toHaveLength(3)
})

test('a post of several calls ends in the time of one: nobody finds it on its way after that', async () => {
  const { discord, channels, channel, payload } = await open({ timeoutMs: 100 })
  for (const call of ['message.create', 'thread.create']) discord.fail(call, { kind: 'slow', ms: 70 })
  expect(await channels.post(channel, payload('part 0'), part(0), null)).toMatchObject({ is: 'unknown' })
})
