import { expect, onTestFinished, test } from 'vitest'
import type { Desk } from '../../../adapters/adapter.ts'
import type { Message } from '../../../digests/message/message.ts'
import { Secret } from '../../../adapters/secret.ts'
import { createSlack } from '../../../adapters/slack/slack.ts'
import { startFakeSlack } from '../../fakes/slack/slack.ts'
import { deskOf, line, notebook, testClock } from '../stand.ts'

const saved: Message = {
  nodes: [
    { kind: 'text', text: [{ kind: 'plain', text: 'It is set.' }] },
    {
      kind: 'actions',
      actions: [
        { label: 'Send a test now', command: 'sco digest test share' },
        { label: 'Change', command: 'sco subscribe' },
      ],
    },
  ],
}

async function open(changes: Partial<Desk> = {}) {
  const slack = await startFakeSlack()
  const { botToken, appToken } = slack.workspace
  const tokens = { botToken: new Secret(botToken), way: { is: 'socket', appToken: new Secret(appToken) } as const }
  const adapter = createSlack({ ...tokens, apiUrl: slack.url, clock: testClock })
  const desk = deskOf(({ verb }) => line(verb === 'digest' ? 'the news' : `answer to ${verb}`))
  const pages = notebook()
  await adapter.start({ ...desk, ...changes }, pages.report)
  onTestFinished(async () => {
    await adapter.stop()
    await slack.close()
  })
  const view = (count: number) => slack.until(() => slack.workspace.views[count - 1])
  return { slack, view, desk, ...pages }
}

test('subscribe without words opens the form, filled in with what is set, and says nothing in the channel', async () => {
  const { slack, view, desk } = await open()
  slack.ask('/sco subscribe', { user: 'U2' })
  const form = await view(1)
  expect(form.blocks).toMatchObject([
    { block_id: 'when', element: { type: 'plain_text_input', initial_value: '09:00 mon-fri' } },
    { block_id: 'zone', element: { initial_value: 'Asia/Tashkent' } },
    { block_id: 'size', element: { type: 'static_select', initial_option: { value: 'standard' } } },
    { block_id: 'filter', optional: true },
    { block_id: 'quiet' },
  ])
  expect(desk.asked).toEqual([])
  expect(slack.calls).not.toContain('response_url')
})

test('a mistake is shown at its field, and the form stays', async () => {
  const mistakes = { zone: '“Mars/Base” is no time zone.' }
  const { slack, view } = await open({ submit: async () => ({ is: 'mistakes', mistakes, message: line('wrong') }) })
  slack.ask('/sco subscribe')
  const sent = slack.submit(await view(1), { zone: 'Mars/Base' })
  await sent.acknowledged()
  expect(sent.acknowledgedWith).toEqual({ response_action: 'errors', errors: mistakes })
})

test('what was filled in reaches the desk for the channel where the form was opened, also when it comes twice', async () => {
  const forms: unknown[] = []
  const submit: Desk['submit'] = async (form, { channel, user }) => {
    forms.push({ ...form.values, channel, user })
    return { is: 'done', message: saved }
  }
  const { slack, view } = await open({ submit })
  slack.ask('/sco subscribe', { user: 'U2', channel: 'C2' })
  const sent = slack.submit(await view(1), { when: ' 18:00 ', size: 'short' }, { user: 'U2' })
  await sent.acknowledged()
  slack.repeat(sent)
  await slack.until(() => (sent.acknowledgements === 2 ? true : undefined))
  expect(forms).toEqual([
    {
      when: '18:00',
      zone: 'Asia/Tashkent',
      size: 'short',
      filter: '',
      quiet: 'standard',
      channel: 'slack:T1:C2',
      user: 'slack:T1:U2',
    },
  ])
  expect(sent.acknowledgedWith).toMatchObject({ response_action: 'update', view: { type: 'modal' } })
})

test('a form that is sent twice is carried out once, and the second sending gets the same answer; after a mistake it may be sent anew', async () => {
  const zones: string[] = []
  const { slack, view } = await open({
    submit: async ({ values }) => {
      zones.push(values.zone)
      const [message, mistakes] = [line(`set ${zones.length}`), { zone: 'No such zone.' }]
      return values.zone === 'Mars/Base' ? { is: 'mistakes', mistakes, message } : { is: 'done', message }
    },
  })
  slack.ask('/sco subscribe')
  const form = await view(1)
  await slack.submit(form, { zone: 'Mars/Base' }).acknowledged()
  const [first, second] = [slack.submit(form, {}), slack.submit(form, {})]
  await Promise.all([first.acknowledged(), second.acknowledged()])
  expect(JSON.stringify(first.acknowledgedWith)).toContain('set 2')
  expect(second.acknowledgedWith).toEqual(first.acknowledgedWith)
  expect(zones).toEqual(['Mars/Base', 'Asia/Tashkent'])
})

test('a form that another process has dealt with is answered politely, and changes nothing', async () => {
  const forms: unknown[] = []
  let isOpened = false
  const { slack, view } = await open({
    isFirst: async () => !isOpened,
    submit: async (form) => {
      forms.push(form)
      return { is: 'done', message: saved }
    },
  })
  slack.ask('/sco subscribe')
  const form = await view(1)
  isOpened = true
  const sent = slack.submit(form, {})
  await sent.acknowledged()
  expect(JSON.stringify(sent.acknowledgedWith)).toContain('This form was sent already')
  expect(forms).toEqual([])
})

test('a test is posted in the channel of the form, and the modal says how that went', async () => {
  const { slack, view } = await open({ submit: async () => ({ is: 'done', message: saved }) })
  slack.ask('/sco subscribe', { channel: 'C2' })
  slack.submit(await view(1), {})
  const told = await view(2)
  expect(JSON.stringify(told.blocks)).toContain('It is set.')
  slack.pressInView(told, 'Send a test now')
  expect(JSON.stringify((await view(3)).blocks)).toContain('It stands in the channel now.')
  expect(slack.messages('C2')).toMatchObject([{ text: 'the news' }])
  const channel = slack.workspace.channels.get('C2')
  if (channel !== undefined) channel.archived = true
  slack.pressInView(told, 'Send a test now')
  expect(JSON.stringify((await view(4)).blocks)).toMatch(/could not be posted.*is_archived/u)
  slack.pressInView(told, 'Change')
  expect((await view(5)).callback_id).toBe('form')
})

test('who gets no form is told why, and a form that comes too late is answered in words', async () => {
  const { slack, told } = await open()
  slack.fail('views.open', { kind: 'refuse', error: 'expired_trigger_id' })
  expect((await slack.say('/sco subscribe')).text).toBe('answer to subscribe')
  expect(await told(/form-failed/u)).toHaveProperty('error')
  const other = await open({ form: async () => ({ is: 'told', message: line('An admin can.') }) })
  expect((await other.slack.say('/sco subscribe')).text).toBe('An admin can.')
})

test('the tab Home shows what the desk says of the workspace, and its buttons answer in a modal', async () => {
  const asked: string[] = []
  const home: Desk['home'] = async (workspace) => {
    asked.push(workspace)
    const actions = [{ label: 'All commands', command: 'sco help' }]
    return { title: 'Home', nodes: [{ kind: 'actions', actions }] }
  }
  const { slack, view } = await open({ home })
  slack.tell({ type: 'app_home_opened', user: 'U1', tab: 'messages', channel: 'D1' })
  slack.tell({ type: 'app_home_opened', user: 'U1', tab: 'home', channel: 'D1' })
  const first = await view(1)
  expect(first).toMatchObject({ type: 'home', shownTo: 'U1' })
  expect(asked).toEqual(['slack:T1:'])
  slack.pressInView(first, 'All commands')
  expect(await view(2)).toMatchObject({ type: 'modal' })
  expect(JSON.stringify((await view(2)).blocks)).toContain('answer to help')
})

test('a tab Home that cannot be published is reported, and nothing else happens', async () => {
  const { slack, told, desk } = await open()
  slack.fail('views.publish', { kind: 'refuse', error: 'hash_conflict' })
  slack.tell({ type: 'app_home_opened', user: 'U1', tab: 'home', channel: 'D1' })
  expect(await told(/home-failed/u)).toHaveProperty('error')
  expect((await slack.say('/sco next')).text).toBe('answer to next')
  expect(desk.asked).toHaveLength(1)
})

test('a link in a message is briefed by the shortcut, for the one who chose it', async () => {
  const { slack, desk } = await open()
  const asked = slack.chooseShortcut('brief:sco', 'Look: <https://news.example/a?b=1&amp;c=2|news.example> and more')
  expect(await asked.reply()).toMatchObject({ text: 'answer to brief', ephemeral: true })
  expect(desk.asked).toMatchObject([{ command: { verb: 'brief', which: 'https://news.example/a?b=1&c=2' } }])
  const none = slack.chooseShortcut('brief:sco', 'no link <@U1>', { user: 'U2' })
  expect((await none.reply()).text).toBe('В этом сообщении нет ссылки, кратко изложить нечего.')
})

test.each([
  [{ type: 'app_uninstalled' }, ['slack:T1:']],
  [{ type: 'tokens_revoked', tokens: { bot: ['UBOT'] } }, ['slack:T1:']],
  [{ type: 'tokens_revoked', tokens: { oauth: ['U1'] } }, []],
])('%j leaves %j', async (event, expected) => {
  const left: string[] = []
  const { slack, events } = await open({ left: async (workspace) => void left.push(workspace) })
  await slack.tell(event).acknowledged()
  await slack.say('/sco next')
  expect(left).toEqual(expected)
  expect(events.filter(({ event: name }) => name === 'slack.removed')).toHaveLength(expected.length)
})
