import { expect, onTestFinished, test } from 'vitest'
import type { Desk } from '../../../adapters/adapter.ts'
import { createDiscord } from '../../../adapters/discord/discord.ts'
import { Secret } from '../../../adapters/secret.ts'
import { startFakeDiscord } from '../../fakes/discord/discord.ts'
import { textOf } from '../../fakes/discord/validate.ts'
import { deskOf, line, notebook, testClock } from '../stand.ts'

async function open(changes: Partial<Desk> = {}) {
  const discord = await startFakeDiscord()
  const adapter = createDiscord({ token: new Secret(discord.guild.token), apiUrl: discord.url, clock: testClock })
  const desk = deskOf(({ verb }) => line(`answer to ${verb}`))
  const pages = notebook()
  await adapter.start({ ...desk, ...changes }, pages.report)
  onTestFinished(async () => {
    await adapter.stop()
    await discord.close()
  })
  return { discord, desk, ...pages }
}

test('subscribe without a time opens the form, filled in with what is set', async () => {
  const { discord, desk } = await open()
  const { type, data } = await discord.ask('subscribe').acknowledged()
  expect(type).toBe(9)
  expect(data).toMatchObject({
    custom_id: expect.stringMatching(/^form:sco:\d+$/u) as string,
    components: [
      { label: 'When', component: { custom_id: 'when', value: '09:00 mon-fri' } },
      { component: { custom_id: 'zone', value: 'Asia/Tashkent' } },
      { component: { custom_id: 'size', options: [{ value: 'standard', default: true }] } },
      { component: { custom_id: 'filter', required: false } },
      { component: { custom_id: 'quiet' } },
    ],
  })
  expect(desk.asked).toEqual([])
})

test('what was filled in reaches the desk, and its answer the one who sent it, also when it comes twice', async () => {
  const forms: unknown[] = []
  const submit: Desk['submit'] = async ({ values }) => {
    forms.push(values)
    return { is: 'done', message: line('It is set.') }
  }
  const { discord } = await open({ submit })
  const sent = await discord.submit(discord.ask('subscribe'), { when: ' 18:00 ', filter: '+rail' })
  discord.repeat(sent)
  const { components, ephemeral } = await sent.reply()
  expect(textOf(components)).toBe('It is set.')
  expect(ephemeral).toBe(true)
  await discord.command('next')
  expect(forms).toEqual([
    { when: '18:00', zone: 'Asia/Tashkent', size: 'standard', filter: '+rail', quiet: 'standard' },
  ])
})

test('a form that is sent twice is carried out once, and the second sending gets the same answer; after a mistake it may be sent anew', async () => {
  const zones: string[] = []
  const { discord } = await open({
    submit: async ({ values }) => {
      zones.push(values.zone)
      const message = line(`set ${zones.length}`)
      return values.zone === 'Mars/Base' ? { is: 'mistakes', mistakes: {}, message } : { is: 'done', message }
    },
  })
  const opened = discord.ask('subscribe')
  await (await discord.submit(opened, { zone: 'Mars/Base' })).reply()
  const [first, second] = [await discord.submit(opened, {}), await discord.submit(opened, {})]
  expect(textOf((await first.reply()).components)).toBe('set 2')
  expect(textOf((await second.reply()).components)).toBe('set 2')
  expect(zones).toEqual(['Mars/Base', 'Asia/Tashkent'])
})

test('mistakes are told below, with a button that opens the form anew', async () => {
  const again = { label: 'Change', command: 'sco subscribe' }
  const message = { nodes: [...line('No such zone.').nodes, { kind: 'actions' as const, actions: [again] }] }
  const { discord } = await open({
    submit: async () => ({ is: 'mistakes', mistakes: { zone: 'No such zone.' }, message }),
  })
  const sent = await discord.submit(discord.ask('subscribe'), { zone: 'Mars/Base' })
  const reply = await sent.reply()
  expect(textOf(reply.components)).toBe('No such zone.')
  expect(await discord.press(reply, 'Change').acknowledged()).toMatchObject({ type: 9 })
})

test('who gets no form is told why', async () => {
  const { discord } = await open({ form: async () => ({ is: 'told', message: line('An admin can.') }) })
  expect(textOf((await discord.command('subscribe')).components)).toBe('An admin can.')
})

test('a server that removes the bot is left; one that is unavailable is not', async () => {
  const left: string[] = []
  const { discord, told, events } = await open({ left: async (workspace) => void left.push(workspace) })
  const { id } = discord.guild
  discord.tell('GUILD_DELETE', { id, unavailable: true })
  await told(/guild-unavailable/u)
  await discord.command('next')
  expect(left).toEqual([])
  discord.tell('GUILD_DELETE', { id })
  await told(/discord\.removed/u)
  expect(left).toEqual([`discord:${id}:`])
  expect(events.filter(({ event }) => event.endsWith('failed'))).toEqual([])
})

test('who installed the bot for themselves is answered anywhere, and has no channel where it was not added', async () => {
  const channels: unknown[] = []
  const answer: Desk['answer'] = async (_, { channel }) => {
    channels.push(channel)
    return line('said')
  }
  const { discord } = await open({ answer })
  await discord.command('next', {}, { installedBy: ['1'] })
  await discord.command('next', {}, { installedBy: ['0', '1'] })
  await discord.command('next', {}, { installedBy: ['1'], context: 2 })
  expect(channels).toEqual([null, 'discord:700000000000000001:800000000000000001', null])
})

test('commands may be registered for one server alone, while they are being changed', async () => {
  const discord = await startFakeDiscord()
  const token = new Secret(discord.guild.token)
  const start = async (): Promise<void> => {
    const adapter = createDiscord({ token, apiUrl: discord.url, clock: testClock, testGuild: discord.guild.id })
    await adapter.start(
      deskOf(() => line('')),
      notebook().report,
    )
    await adapter.stop()
  }
  await start()
  await start()
  expect(discord.calls.filter((call) => call === 'commands.set')).toHaveLength(1)
  expect(discord.guild.commands).toMatchObject([{ name: 'sco', guild_id: discord.guild.id }])
  await discord.close()
})
