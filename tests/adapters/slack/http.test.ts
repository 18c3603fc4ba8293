import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import { Refused } from '../../../adapters/adapter.ts'
import { Secret } from '../../../adapters/secret.ts'
import { createSlack } from '../../../adapters/slack/slack.ts'
import { signed } from '../../fakes/slack/signed.ts'
import { startFakeSlack } from '../../fakes/slack/slack.ts'
import { deskOf, line, notebook, testClock } from '../stand.ts'

const signingSecret = '0123456789abcdef0123456789abcdef'

async function open() {
  const slack = await startFakeSlack()
  const make = (port: number) =>
    createSlack({
      botToken: new Secret(slack.workspace.botToken),
      way: { is: 'http', signingSecret: new Secret(signingSecret), port },
      apiUrl: slack.url,
      clock: testClock,
    })
  const adapter = make(0)
  const desk = deskOf(() => line('by HTTP'))
  const { report, told } = notebook()
  await adapter.start(desk, report)
  const { port } = (await told(/slack\.listening/u)) as { readonly port: number }
  slack.bot = { url: `http://127.0.0.1:${port}/slack/events`, signingSecret }
  onTestFinished(async () => {
    await adapter.stop()
    await slack.close()
  })
  return { slack, adapter, make, desk, url: slack.bot.url }
}

test('commands, forms and the Home tab come by HTTP too, and no socket is opened', async () => {
  const { slack } = await open()
  expect((await slack.say('/sco digest')).text).toBe('by HTTP')
  slack.ask('/sco subscribe')
  const form = await slack.until(() => slack.workspace.views[0])
  const sent = slack.submit(form, {})
  await sent.acknowledged()
  expect(sent.acknowledgedWith).toMatchObject({ response_action: 'update' })
  slack.tell({ type: 'app_home_opened', user: 'U1', tab: 'home', channel: 'D1' })
  await slack.until(() => slack.workspace.views.find(({ type }) => type === 'home'))
  expect(slack.socket.opened).toBe(0)
})

test('a call that is not signed by Slack, or is old, is refused, and nothing is answered', async () => {
  const { desk, url } = await open()
  const payload = { command: '/sco', text: 'digest', user_id: 'U1', team_id: 'T1', channel_id: 'C1' }
  const tenMinutesAgo = Math.floor(Date.now() / 1000) - 600
  for (const request of [
    signed('another secret', 'slash_commands', payload),
    signed(signingSecret, 'slash_commands', payload, tenMinutesAgo),
    { method: 'POST', body: new URLSearchParams(payload) },
  ]) {
    expect((await fetch(url, request)).status).toBe(401)
  }
  expect(desk.asked).toEqual([])
})

test('a port that another program has is named, with what to do', async () => {
  const { make } = await open()
  const other = createServer().listen(0)
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const failed: unknown = await make(port)
    .start(
      deskOf(() => line('')),
      notebook().report,
    )
    .catch((error: unknown) => error)
  expect(failed).toBeInstanceOf(Refused)
  expect(failed).toHaveProperty('message', expect.stringContaining('HTTP_PORT'))
  other.close()
})

test('lets go of its port when it stops', async () => {
  const { adapter, url } = await open()
  await adapter.stop()
  await expect(fetch(url)).rejects.toThrow()
})
