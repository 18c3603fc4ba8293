import { commands } from '../../../adapters/command.ts'
import { expect, test } from 'vitest'
import { markOf } from '../../../adapters/discord/mark.ts'
import { createDiscord } from '../../../adapters/discord/discord.ts'
import { Secret } from '../../../adapters/secret.ts'
import { startFakeDiscord } from '../../fakes/discord/discord.ts'
import type { Fields } from '../../fakes/discord/guild.ts'
import { textOf } from '../../fakes/discord/validate.ts'
import { deskOf, line, notebook, testClock } from '../stand.ts'

const channel = '800000000000000001'

async function open() {
  const discord = await startFakeDiscord()
  const make = () => createDiscord({ token: new Secret(discord.guild.token), apiUrl: discord.url, clock: testClock })
  const adapter = make()
  const close = async (): Promise<void> => {
    await adapter.stop()
    await discord.close()
  }
  return { discord, adapter, make, close }
}

const optionsOf = (command: Fields): readonly Fields[] => (command['options'] ?? []) as readonly Fields[]

/** As Discord counts a command: of each name and description the longest of its languages. */
function lettersOf(command: Fields): number {
  const longest = (field: string): number =>
    Math.max(
      ...[command[field], ...Object.values((command[`${field}_localizations`] ?? {}) as Fields)].map((word) =>
        typeof word === 'string' ? word.length : 0,
      ),
    )
  return longest('name') + longest('description') + optionsOf(command).reduce((sum, one) => sum + lettersOf(one), 0)
}

test('registers its commands once, and again only when they have changed', async () => {
  const { discord, adapter, make, close } = await open()
  await adapter.start(
    deskOf(() => line('')),
    notebook().report,
  )
  await adapter.stop()
  const again = make()
  await again.start(
    deskOf(() => line('')),
    notebook().report,
  )
  await again.stop()
  const registrations = (): number => discord.calls.filter((call) => call === 'commands.set').length
  expect(registrations()).toBe(1)
  const other = make()
  await other.start({ ...deskOf(() => line('')), topics: [{ command: 'sea', title: 'The sea' }] }, notebook().report)
  await other.stop()
  expect(registrations()).toBe(2)
  expect(discord.guild.commands.map(({ name }) => name)).toEqual(['sea'])
  await close()
})

test('registers each command of the table, with autocomplete on the person, for everybody', async () => {
  const { discord, adapter, close } = await open()
  await adapter.start(
    deskOf(() => line('')),
    notebook().report,
  )
  const [command] = discord.guild.commands
  const verbs = (command?.['options'] ?? []) as readonly {
    readonly name: string
    readonly options: readonly object[]
  }[]
  expect(verbs.map(({ name }) => name)).toEqual(commands.map(({ verb }) => verb))
  expect(verbs.find(({ name }) => name === 'quote')?.options).toMatchObject([
    { name: 'person', type: 3, autocomplete: true },
    { name: 'words', type: 3 },
    { name: 'since', type: 3 },
    { name: 'until', type: 3 },
    { name: 'source', type: 3 },
    { name: 'share', type: 5 },
  ])
  expect(command).not.toHaveProperty('default_member_permissions')
  for (const verb of verbs) expect(lettersOf(verb)).toBeLessThan(1_000)
  expect(lettersOf(command ?? {})).toBeLessThan(8_000)
  await close()
})

test('names in other languages are such as Discord takes, and each of its own', async () => {
  const { discord, adapter, close } = await open()
  await adapter.start(
    deskOf(() => line('')),
    notebook().report,
  )
  const [command] = discord.guild.commands
  const verbs = optionsOf(command ?? {})
  for (const listed of [verbs, ...verbs.map(optionsOf)])
    for (const locale of ['ru', 'zh-CN']) {
      const names = listed.map((one) => (one['name_localizations'] as Fields)[locale])
      for (const name of names) expect(name).toMatch(/^[-_'\p{Ll}\p{Lo}\p{N}]{1,32}$/u)
      expect(new Set(names).size).toBe(listed.length)
    }
  await close()
})

test('hands options, language and place to the desk', async () => {
  const { discord, adapter, close } = await open()
  const readers: unknown[] = []
  const desk = deskOf(() => line('said'))
  await adapter.start(
    { ...desk, answer: async (command, reader) => (readers.push(reader), desk.answer(command, reader)) },
    notebook().report,
  )
  await discord.command('quote', { person: ' Ivan Orlov ', words: '@everyone' }, { locale: 'ru' })
  await discord.command('subscribe', { time: '09:00', zone: 'Asia/Tashkent' })
  expect(desk.asked.map(({ command }) => command)).toMatchObject([
    { topic: 'sco', verb: 'quote', person: 'Ivan Orlov', words: '@everyone', share: false },
    { topic: 'sco', verb: 'subscribe', time: '09:00', zone: 'Asia/Tashkent', share: false },
  ])
  const channel = 'discord:700000000000000001:800000000000000001'
  expect(readers[0]).toMatchObject({
    platform: 'discord',
    channel,
    user: 'discord:@me:500000000000000001',
    locale: 'ru',
  })
  await close()
})

test('offers choices while a name is typed, within limits, and none when the desk fails to', async () => {
  const { discord, adapter, close } = await open()
  const many = Array.from({ length: 40 }, (_, n) => ({ label: `${n} ${'long '.repeat(40)}`, value: `person-${n}` }))
  const { report, told } = notebook()
  const suggest = (_topic: string, _field: string, typed: string) => {
    if (typed === 'boom') throw new Error('no memory')
    return [{ label: 'empty', value: '' }, { label: 'far', value: 'x'.repeat(101) }, ...many]
  }
  await adapter.start({ ...deskOf(() => line('')), suggest }, report)
  const choices = await discord.autocomplete('quote', 'person', 'Or')
  expect(choices.length).toBe(25)
  expect(choices[0]).toMatchObject({ value: 'person-0', name: expect.stringMatching(/^0 long.*…$/u) as string })
  discord.ask('help')
  void discord.autocomplete('quote', 'person', 'boom')
  expect(await told(/suggest-failed/u)).toHaveProperty('error.message', 'no memory')
  await close()
})

test('sends a long answer in parts which only the asker sees, or everybody when shared', async () => {
  const { discord, adapter, close } = await open()
  const part = (n: number) =>
    ({ kind: 'text', text: [{ kind: 'plain', text: `${n} ${'long '.repeat(380)}` }] }) as const
  await adapter.start(
    deskOf(() => ({ nodes: [part(0), part(1), part(2)] })),
    notebook().report,
  )
  for (const share of [false, true]) {
    const asked = discord.ask('digest', { share })
    const second = await asked.reply(1)
    expect(textOf(second.components)).toMatch(/^2 long/u)
    expect(second.ephemeral).toBe(!share)
    expect((await asked.reply(0)).ephemeral).toBe(!share)
  }
  await close()
})

test('a digest makes no sound, and posting it again at once gives the same message', async () => {
  const { discord, adapter, close } = await open()
  const [payload = {}] = adapter.render(line('news'), {
    platform: 'discord',
    channel: null,
    user: null,
    locale: 'en',
    zone: 'UTC',
    mayChange: false,
  })
  const channel = `discord:${discord.guild.id}:800000000000000001` as never
  const first = await adapter.channels?.post(channel, payload, 'edition.0' as never, null)
  const second = await adapter.channels?.post(channel, payload, 'edition.0' as never, null)
  expect(second).toEqual(first)
  const messages = discord.messages('800000000000000001')
  expect(messages).toMatchObject([{ nonce: 'edition.0' }])
  expect((messages[0]?.flags ?? 0) & (1 << 12)).not.toBe(0)
  await close()
})

test('finds a delivery among hundreds of messages', async () => {
  const { discord, adapter, close } = await open()
  const [payload = {}] = adapter.render(line('news'), {
    platform: 'discord',
    channel: null,
    user: null,
    locale: 'en',
    zone: 'UTC',
    mayChange: false,
  })
  for (let n = 0; n < 250; n += 1) discord.guild.keep('800000000000000001', payload)
  const channel = `discord:${discord.guild.id}:800000000000000001` as never
  const posted = await adapter.channels?.post(channel, payload, 'edition.1' as never, null)
  expect(await adapter.channels?.find(channel, 'edition.1' as never, Date.now() - 60_000, null)).toEqual({
    ...posted,
    is: 'found',
  })
  await close()
})

test("does not take another's message for its own", async () => {
  const { discord, adapter, close } = await open()
  const components = [{ type: 17, id: markOf('edition.2' as never), components: [] }]
  discord.guild.messages.push({ ...discord.guild.keep('elsewhere', { components }), channel, author: '1' })
  expect(await adapter.channels?.find(`discord:1:${channel}` as never, 'edition.2' as never, 0, null)).toEqual({
    is: 'absent',
  })
  await close()
})

test('in a thread a command is about the thread, whose digests then come there', async () => {
  const { discord, adapter, close } = await open()
  const id = '900000000000000011'
  discord.guild.channels.set(id, { id, type: 11, mayPost: true })
  const channels: unknown[] = []
  const desk = deskOf(() => line('said'))
  await adapter.start(
    { ...desk, answer: async (command, reader) => (channels.push(reader.channel), desk.answer(command, reader)) },
    notebook().report,
  )
  expect(textOf((await discord.command('subscribe', { time: '09:00', zone: 'UTC' }, { channel: id })).components)).toBe(
    'said',
  )
  expect(channels).toEqual([`discord:${discord.guild.id}:${id}`])
  await close()
})

test('in a direct message with the bot everybody may change what they are sent', async () => {
  const { discord, adapter, close } = await open()
  discord.guild.channels.set('900000000000000009', { id: '900000000000000009', type: 1, mayPost: true })
  const desk = deskOf(() => line('said'))
  await adapter.start(desk, notebook().report)
  await discord.command('unsubscribe', {}, { channel: '900000000000000009' })
  expect(desk.asked).toMatchObject([{ mayChange: true }])
  await close()
})

test('a bot that was killed is followed by another, which answers', async () => {
  const { discord, adapter, make, close } = await open()
  await adapter.start(
    deskOf(() => line('the first')),
    notebook().report,
  )
  await adapter.stop()
  const waiting = discord.command('digest')
  const next = make()
  await next.start(
    deskOf(() => line('the second')),
    notebook().report,
  )
  expect(textOf((await waiting).components)).toBe('the second')
  await next.stop()
  await close()
})
