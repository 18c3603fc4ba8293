import type { ChannelId, UserId } from '../../adapters/adapter.ts'
import { createDiscord } from '../../adapters/discord/discord.ts'
import { Secret } from '../../adapters/secret.ts'
import type { Asked } from '../fakes/discord/asked.ts'
import { manageGuild, startFakeDiscord, type FakeDiscord } from '../fakes/discord/discord.ts'
import { textOf } from '../fakes/discord/validate.ts'
import { testClock, type Asking, type ChatStand, type OpenChat } from './stand.ts'

const channel = '800000000000000001'

/** Discord's adapter beside the fake Discord, for the contract. */
export const openDiscord: OpenChat = async ({ wrongToken = false, down = false, timeoutMs = 5_000 } = {}) =>
  standOf(await startFakeDiscord(), { wrongToken, down, timeoutMs })

function standOf(
  discord: FakeDiscord,
  { wrongToken, down, timeoutMs }: { readonly wrongToken: boolean; readonly down: boolean; readonly timeoutMs: number },
): ChatStand {
  const token = new Secret(wrongToken ? `${Buffer.from('1').toString('base64')}.wrong-secret` : discord.guild.token)
  const adapter = createDiscord({ token, apiUrl: discord.url, clock: testClock, timeoutMs })
  // The gateway's client tries twice.
  if (down) discord.fail('gateway', { kind: 'status', status: 503, when: 'before' }, 2)
  const isHere = (id: string) => id === channel || discord.guild.channels.get(id)?.parent === channel
  const inAll = () => discord.guild.messages.filter((message) => isHere(message.channel))
  return {
    adapter,
    channel: `discord:${discord.guild.id}:${channel}` as ChannelId,
    nowhere: `discord:${discord.guild.id}:404` as ChannelId,
    user: 'discord:@me:500000000000000001' as UserId,
    ask: (verb, { share = false, person = 'anybody' } = {}) => {
      const permissions = person === 'changer' ? manageGuild : 0n
      const asked = discord.ask(verb, share ? { share } : {}, { permissions })
      return asking(discord, asked)
    },
    press: (label) => {
      const message = discord.messages(channel).at(-1)
      if (message === undefined) throw new Error('nothing was posted')
      const asked = discord.press(message, label)
      return asking(discord, asked)
    },
    posts: () => inAll().length,
    said: () => inAll().map(({ components }) => textOf(components)),
    inThreads: () => inAll().length - discord.messages(channel).length,
    loseThreads: (lost) => void (discord.guild.mayOpenThreads = !lost),
    connections: () => discord.gateway.connected,
    alone: async () => void (await discord.until(() => (discord.gateway.connected === 0 ? true : undefined))),
    failPost: (fault, after = 0) => discord.failAfter('message.create', after, fault),
    loseChannel: (lost) => {
      const found = discord.guild.channels.get(channel)
      if (found !== undefined) found.mayPost = !lost
    },
    told: () => discord.messages('900000000000000001').map(({ components }) => textOf(components)),
    expireAnswers: () => discord.expireInteractions(),
    failRead: (fault) => discord.fail('message.list', fault),
    failReply: () => discord.fail('reply.edit', { kind: 'reset', when: 'before' }, 2),
    recycle: async () => {
      discord.gateway.recycle()
      await discord.until(() => (discord.gateway.resumed === 1 ? true : undefined))
    },
    cut: async () => {
      discord.gateway.refuse(1)
      discord.gateway.drop()
      await discord.until(() => (discord.gateway.resumed === 1 ? true : undefined))
    },
    hangConnecting: async () => {
      discord.fail('gateway', { kind: 'hang', when: 'before' })
      await discord.until(() => (discord.calls.includes('gateway') ? true : undefined))
    },
    close: async () => {
      await adapter.stop()
      await discord.close()
    },
  }
}

function asking(discord: FakeDiscord, asked: Asked): Asking {
  // As it stands now: a page may have been turned since.
  const answer = async () => {
    const first = await asked.reply()
    return { ...first, ...discord.guild.messages.find(({ id }) => id === first.id) }
  }
  return {
    acknowledged: () => asked.acknowledged(),
    repeat: () => discord.repeat(asked),
    press: async (label) => asking(discord, discord.press(await answer(), label)),
    reply: async () => {
      const { components, ephemeral } = await answer()
      return { text: textOf(components), seenBy: ephemeral ? 'asker' : 'channel' }
    },
  }
}
