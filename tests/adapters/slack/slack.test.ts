import { expect, test } from 'vitest'
import type { ChannelId, DeliveryId } from '../../../adapters/adapter.ts'
import type { Message } from '../../../digests/message/message.ts'
import { Secret } from '../../../adapters/secret.ts'
import { createSlack } from '../../../adapters/slack/slack.ts'
import { startFakeSlack } from '../../fakes/slack/slack.ts'
import { deskOf, line, notebook, testClock } from '../stand.ts'

async function open() {
  const slack = await startFakeSlack()
  const { botToken, appToken } = slack.workspace
  const tokens = { botToken: new Secret(botToken), way: { is: 'socket', appToken: new Secret(appToken) } as const }
  const adapter = createSlack({ ...tokens, apiUrl: slack.url, clock: testClock })
  const close = async (): Promise<void> => {
    await adapter.stop()
    await slack.close()
  }
  return { slack, adapter, close }
}

const long: Message = {
  nodes: Array.from({ length: 8 }, (_, n) => ({
    kind: 'text',
    text: [{ kind: 'plain', text: `${n} ${'long '.repeat(1_500)}` }],
  })),
}

test("hands the words after the command to the parser as they were typed, in the reader's language and zone", async () => {
  const { slack, adapter, close } = await open()
  const readers: unknown[] = []
  const desk = deskOf(() => line('said'))
  await adapter.start(
    { ...desk, answer: async (command, reader) => (readers.push(reader), desk.answer(command, reader)) },
    notebook().report,
  )
  await slack.say('/sco quote “Ivan Orlov” R&amp;D &lt;!channel&gt;', { user: 'U2' })
  await slack.say('/sco', { user: 'U1' })
  await slack.say(`/sco quote ${'(a+)+$'.repeat(500)}`, { user: 'U1' })
  expect(desk.asked.map(({ command }) => command)).toMatchObject([
    { verb: 'quote', person: 'Ivan Orlov', words: 'R&D <!channel>' },
    { verb: 'home' },
    { verb: 'quote', person: '(a+)+$'.repeat(500) },
  ])
  expect(readers).toMatchObject([
    { channel: 'slack:T1:C1', user: 'slack:T1:U2', locale: 'ru-RU', zone: 'Europe/Berlin' },
    { user: 'slack:T1:U1', locale: 'en-US', zone: 'Asia/Tashkent' },
    { user: 'slack:T1:U1' },
  ])
  expect(slack.calls.filter((call) => call === 'users.info').length).toBe(2)
  await close()
})

test('answers in English and UTC, without rights, when it may not look people up', async () => {
  const { slack, adapter, close } = await open()
  slack.workspace.scopes.delete('users:read')
  const { report, told } = notebook()
  const desk = deskOf(() => line('said'))
  await adapter.start(desk, report)
  await slack.say('/sco unsubscribe', { user: 'U2' })
  expect(desk.asked).toMatchObject([{ mayChange: false }])
  await told(/reader-unknown/u)
  await close()
})

test('sends a long answer in parts, five at most, the last of which says that something is missing', async () => {
  const { slack, adapter, close } = await open()
  const most = { nodes: [...long.nodes, ...long.nodes] }
  await adapter.start(
    deskOf(({ verb }) => (verb === 'help' ? most : { nodes: long.nodes.slice(0, 2) })),
    notebook().report,
  )
  const two = slack.ask('/sco digest')
  expect((await two.reply(0)).text).toMatch(/^0 long/u)
  expect((await two.reply(1)).text).toContain('1 long')
  const five = slack.ask('/sco help')
  expect((await five.reply(4)).text).toBe('[…]')
  await close()
})

test('names the app token when it is the one that is refused', async () => {
  const slack = await startFakeSlack()
  const tokens = {
    botToken: new Secret(slack.workspace.botToken),
    way: { is: 'socket', appToken: new Secret('xapp-wrong-secret') } as const,
  }
  const adapter = createSlack({ ...tokens, apiUrl: slack.url, clock: testClock })
  await expect(
    adapter.start(
      deskOf(() => line('')),
      notebook().report,
    ),
  ).rejects.toThrow(/refused SLACK_APP_TOKEN.*connections:write/u)
  await adapter.stop()
  await slack.close()
})

test('says how to get into a channel that it is not in, and that it cannot read one without the scope', async () => {
  const { slack, adapter, close } = await open()
  const channel = slack.workspace.channels.get('C2')
  if (channel !== undefined) channel.member = false
  const [payload] = adapter.render(line('news'), {
    platform: 'slack',
    channel: null,
    user: null,
    locale: 'en',
    zone: 'UTC',
    mayChange: false,
  })
  const posted = await adapter.channels?.post('slack:T1:C2' as never, payload ?? {}, 'd' as never, null)
  expect(posted).toEqual({ is: 'refused', why: expect.stringContaining('/invite @Dateline') as string })
  slack.workspace.scopes.delete('channels:history')
  const found = await adapter.channels?.find('slack:T1:C1' as never, 'd' as never, 0, null)
  expect(found).toEqual({ is: 'unreadable', why: expect.stringContaining('missing_scope') as string })
  await close()
})

test('a bot that was killed is followed by another, which answers', async () => {
  const { slack, adapter, close } = await open()
  await adapter.start(
    deskOf(() => line('the first')),
    notebook().report,
  )
  await adapter.stop()
  const waiting = slack.say('/sco digest')
  await adapter.start(
    deskOf(() => line('the second')),
    notebook().report,
  )
  expect((await waiting).text).toContain('the second')
  await close()
})

test('what comes again, and down the connection of another process, is acknowledged there and answered once', async () => {
  const { slack, adapter, close } = await open()
  const { botToken, appToken } = slack.workspace
  const other = createSlack({
    botToken: new Secret(botToken),
    way: { is: 'socket', appToken: new Secret(appToken) },
    apiUrl: slack.url,
    clock: testClock,
  })
  const heard = new Set<string>()
  const isFirst = async (id: string): Promise<boolean> => !heard.has(id) && heard.add(id).has(id)
  const [one, two] = [deskOf(() => line('one')), deskOf(() => line('two'))]
  await adapter.start({ ...one, isFirst }, notebook().report)
  const asked = slack.ask('/sco digest')
  await asked.reply()
  await other.start({ ...two, isFirst }, notebook().report)
  slack.repeat(asked)
  await slack.until(() => (asked.acknowledgements === 2 ? true : undefined))
  await slack.say('/sco help')
  expect(one.asked.map(({ command }) => command.verb)).toEqual(['digest'])
  expect(two.asked.map(({ command }) => command.verb)).toEqual(['help'])
  expect(asked.replies).toHaveLength(1)
  await other.stop()
  await close()
})

test('a thread that Slack refuses late leaves the post for the next try, not for a second call after it', async () => {
  const slack = await startFakeSlack()
  const { botToken, appToken } = slack.workspace
  const way = { is: 'socket', appToken: new Secret(appToken) } as const
  const { channels } = createSlack({ botToken: new Secret(botToken), way, apiUrl: slack.url, clock: testClock })
  const thread = { below: '1.0', name: 'The day' }
  let asked = 0
  const inTime = () => (asked += 1) === 1
  const channel = 'slack:T1:C1' as ChannelId
  const posted = await channels?.post(channel, { text: 'a' }, 'd-1' as DeliveryId, thread, inTime)
  expect(posted).toMatchObject({ is: 'limited' })
  expect(slack.calls.filter((call) => call.includes('postMessage'))).toHaveLength(1)
  await slack.close()
})
