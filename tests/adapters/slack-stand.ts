import type { ChannelId, UserId } from '../../adapters/adapter.ts'
import { Secret } from '../../adapters/secret.ts'
import { createSlack } from '../../adapters/slack/slack.ts'
import type { Asked } from '../fakes/slack/asked.ts'
import { startFakeSlack, type FakeSlack } from '../fakes/slack/slack.ts'
import { testClock, type Asking, type ChatStand, type OpenChat, type Person } from './stand.ts'

const people: { readonly [person in Person]: string } = { anybody: 'U1', changer: 'U2' }

/** Slack's adapter beside the fake Slack, for the contract. */
export const openSlack: OpenChat = async ({ wrongToken = false, down = false, timeoutMs = 5_000 } = {}) =>
  standOf(await startFakeSlack(), { wrongToken, down, timeoutMs })

function standOf(
  slack: FakeSlack,
  { wrongToken, down, timeoutMs }: { readonly wrongToken: boolean; readonly down: boolean; readonly timeoutMs: number },
): ChatStand {
  const botToken = new Secret(wrongToken ? 'xoxb-wrong-secret' : slack.workspace.botToken)
  const appToken = new Secret(slack.workspace.appToken)
  const adapter = createSlack({
    botToken,
    way: { is: 'socket', appToken },
    apiUrl: slack.url,
    clock: testClock,
    timeoutMs,
  })
  if (down) slack.fail('apps.connections.open', { kind: 'status', status: 503, when: 'before' })
  const reconnected = async (count: number): Promise<void> => {
    await slack.until(() => (slack.socket.opened > count && slack.socket.connected > 0 ? true : undefined))
  }
  return {
    adapter,
    channel: 'slack:T1:C1' as ChannelId,
    nowhere: 'slack:T1:C404' as ChannelId,
    user: 'slack:T1:U1' as UserId,
    ask: (verb, { share = false, person = 'anybody' } = {}) => {
      const asked = slack.ask(`/sco ${verb}${share ? ' share' : ''}`, { user: people[person] })
      return asking(slack, asked)
    },
    press: (label) => {
      const message = slack.messages('C1').at(-1)
      if (message === undefined) throw new Error('nothing was posted')
      const asked = slack.press(message, label)
      return asking(slack, asked)
    },
    posts: () => slack.messages('C1').length,
    said: () => slack.messages('C1').map(({ text }) => text),
    inThreads: () => slack.messages('C1').filter(({ thread }) => thread !== null).length,
    loseThreads: (lost) => void (slack.workspace.hasThreads = !lost),
    connections: () => slack.socket.connected,
    alone: async () => void (await slack.until(() => (slack.socket.connected === 0 ? true : undefined))),
    failPost: (fault, after = 0) => slack.failAfter('chat.postMessage', after, fault),
    loseChannel: (lost) => {
      const channel = slack.workspace.channels.get('C1')
      if (channel !== undefined) channel.archived = lost
    },
    told: () => slack.messages('DU1').map(({ text }) => text),
    expireAnswers: () => slack.expireResponses(),
    failRead: (fault) => slack.fail('conversations.history', fault),
    failReply: () => slack.fail('response_url', { kind: 'reset', when: 'before' }),
    recycle: async () => {
      const { opened } = slack.socket
      slack.socket.recycle()
      await reconnected(opened)
    },
    cut: async () => {
      const { opened } = slack.socket
      slack.fail('apps.connections.open', { kind: 'status', status: 503, when: 'before' })
      slack.fail('apps.connections.open', { kind: 'reset', when: 'before' })
      slack.socket.drop()
      await reconnected(opened)
    },
    hangConnecting: async () => {
      slack.fail('apps.connections.open', { kind: 'hang', when: 'before' })
      await slack.until(() => (slack.calls.includes('apps.connections.open') ? true : undefined))
    },
    close: async () => {
      await adapter.stop()
      await slack.close()
    },
  }
}

function asking(slack: FakeSlack, asked: Asked): Asking {
  return {
    acknowledged: () => asked.acknowledged(),
    repeat: () => slack.repeat(asked),
    press: async (label) => asking(slack, slack.press(await asked.reply(), label)),
    reply: async () => {
      const { text, ephemeral } = await asked.reply()
      return { text, seenBy: ephemeral ? 'asker' : 'channel' }
    },
  }
}
