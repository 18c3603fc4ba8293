import { describe, expect, test } from 'vitest'
import type { Channels, DeliveryId, Payload, Reader } from '../../adapters/adapter.ts'
import type { Message } from '../../digests/message/message.ts'
import type { Fault } from '../fakes/faults.ts'
import { line, testClock, type ChatStand, type OpenChat } from './stand.ts'

const delivery = 'e1f2a3b4c5d6.part0' as DeliveryId
const reader: Reader = { platform: 'web', channel: null, user: null, locale: 'en', zone: 'UTC', mayChange: false }

const asItStands = { gone: [], standing: [] }

function channelsOf({ adapter: { channels } }: ChatStand): Channels {
  if (channels === null) throw new Error('a chat has channels')
  return channels
}

function payloadOf({ adapter }: ChatStand, text = 'the digest'): Payload {
  const [payload] = adapter.render(line(text), reader)
  if (payload === undefined) throw new Error('a message has at least one part')
  return payload
}

/** How each fault has to be told, and whether the message stands in the channel after it. */
const outcomes: readonly { readonly fault: Fault; readonly is: string; readonly posts: number }[] = [
  { fault: { kind: 'limited', retryAfterSeconds: 7 }, is: 'limited', posts: 0 },
  { fault: { kind: 'status', status: 503, when: 'before' }, is: 'unknown', posts: 0 },
  { fault: { kind: 'status', status: 500, when: 'after' }, is: 'unknown', posts: 1 },
  { fault: { kind: 'reset', when: 'before' }, is: 'unknown', posts: 0 },
  { fault: { kind: 'reset', when: 'after' }, is: 'unknown', posts: 1 },
]

/** What a chat platform's channels keep: a post is tried once, and how it ended is told as it was. */
export function keepsTheContractOfChannels(name: string, open: OpenChat): void {
  describe(`${name}, as channels`, () => {
    test('posts a delivery, also when commands are not listened to, and finds it again', async () => {
      const stand = await open()
      const channels = channelsOf(stand)
      const since = Date.now() - 1_000
      expect(await channels.find(stand.channel, delivery, since, null)).toEqual({ is: 'absent' })
      const posted = await channels.post(stand.channel, payloadOf(stand), delivery, null)
      expect(posted).toMatchObject({ is: 'sent' })
      expect(await channels.find(stand.channel, delivery, since, null)).toEqual({ ...posted, is: 'found' })
      expect(await channels.find(stand.channel, 'another' as DeliveryId, since, null)).toEqual({ is: 'absent' })
      expect(await channels.find(stand.channel, delivery, Date.now() + 60_000, null)).toEqual({ is: 'absent' })
      await stand.close()
    })

    test.each(outcomes)('tells $fault.kind $fault.when as $is, tried once', async ({ fault, is, posts }) => {
      const stand = await open()
      const before = Date.now()
      stand.failPost(fault)
      const posted = await channelsOf(stand).post(stand.channel, payloadOf(stand), delivery, null)
      expect(posted.is).toBe(is)
      expect(stand.posts()).toBe(posts)
      if (posted.is === 'limited') expect(posted.untilMs).toBeGreaterThanOrEqual(before + 7_000)
      const found = await channelsOf(stand).find(stand.channel, delivery, before - 1_000, null)
      expect(found.is).toBe(posts === 1 ? 'found' : 'absent')
      await stand.close()
    })

    test('tells an answer that never comes as unknown', async () => {
      const stand = await open({ timeoutMs: 40 })
      stand.failPost({ kind: 'hang', when: 'after' })
      const posted = await channelsOf(stand).post(stand.channel, payloadOf(stand), delivery, null)
      expect(posted.is).toBe('unknown')
      await stand.close()
    })

    test('a platform that nobody reaches surely did not post, so that it may be tried again', async () => {
      const stand = await open()
      await stand.close()
      const posted = await channelsOf(stand).post(stand.channel, payloadOf(stand), delivery, null)
      expect(posted.is).toBe('limited')
    })

    test('tells a channel that does not exist as refused, in words', async () => {
      const stand = await open()
      const posted = await channelsOf(stand).post(stand.nowhere, payloadOf(stand), delivery, null)
      expect(posted).toMatchObject({ is: 'refused', why: expect.stringMatching(/refused.*channel/iu) as string })
      await stand.close()
    })

    test('a channel that cannot be read is unreadable, not empty', async () => {
      const stand = await open()
      stand.failRead({ kind: 'status', status: 503, when: 'before' })
      expect((await channelsOf(stand).find(stand.channel, delivery, 0, null)).is).toBe('unreadable')
      await stand.close()
    })

    test('a channel that may not be read for a while says until when, and is not left alone for longer', async () => {
      const stand = await open()
      stand.failRead({ kind: 'limited', retryAfterSeconds: 2 })
      const asked = testClock.now()
      const found = await channelsOf(stand).find(stand.channel, delivery, 0, null)
      expect(found.is).toBe('limited')
      if (found.is !== 'limited') return
      expect(found.untilMs - asked).toBeGreaterThanOrEqual(2_000)
      expect(found.untilMs - asked).toBeLessThan(4_000)
      await stand.close()
    })

    test('edits what it posted, finds it again after that, and says so when that is gone', async () => {
      const stand = await open()
      const channels = channelsOf(stand)
      const posted = await channels.post(stand.channel, payloadOf(stand), delivery, null)
      const id = posted.is === 'sent' ? posted.id : ''
      expect(await channels.edit(stand.channel, id, payloadOf(stand, 'the corrected digest'), delivery)).toEqual({
        is: 'sent',
        id,
      })
      expect(stand.posts()).toBe(1)
      expect(await channels.find(stand.channel, delivery, 0, null)).toEqual({ is: 'found', id })
      expect((await channels.edit(stand.channel, '1', payloadOf(stand), delivery)).is).toBe('refused')
      await stand.close()
    })

    test('amends what it posted with a line before it, and answers below it', async () => {
      const stand = await open()
      const channels = channelsOf(stand)
      const posted = await channels.post(stand.channel, payloadOf(stand), delivery, null)
      const id = posted.is === 'sent' ? posted.id : ''
      const amended = channels.amend(payloadOf(stand), line('Corrected'), asItStands, reader)
      expect(JSON.stringify(amended)).toMatch(/Corrected.*the digest/u)
      expect(await channels.edit(stand.channel, id, amended ?? {}, delivery)).toEqual({ is: 'sent', id })
      expect((await channels.reply(stand.channel, id, payloadOf(stand, 'Corrected'))).is).toBe('sent')
      expect(stand.posts()).toBe(2)
      await stand.close()
    })

    test('strikes words that are gone out of what it posted, whatever shows them, and no more once they are back', async () => {
      const stand = await open()
      const channels = channelsOf(stand)
      const [bridge, tents] = ['The bridge-head *fell* <at> dawn.', 'Soldiers put up 90 tents.']
      const nodes: Message['nodes'] = [
        { kind: 'list', items: [bridge, tents].map((text) => [{ kind: 'plain', text }]) },
        { kind: 'quote', text: bridge, by: [] },
        { kind: 'context', text: [{ kind: 'plain', text: `${tents} ${bridge}` }] },
      ]
      const [posted = {}] = stand.adapter.render({ nodes }, reader)
      const struck = (payload: Payload | null): number =>
        JSON.stringify(payload).match(/"strike":true|~(?=The bridge)/gu)?.length ?? 0
      expect(struck(posted)).toBe(0)
      const amended = channels.amend(
        posted,
        line('Corrected'),
        { gone: ['fell* <at> dawn', bridge], standing: [tents] },
        reader,
      )
      expect(struck(amended)).toBe(3)
      expect(JSON.stringify(amended)).not.toMatch(/~Soldiers|~fell/)
      const again = channels.amend(
        amended ?? {},
        line('Corrected'),
        { gone: ['fell* <at> dawn', bridge], standing: [tents] },
        reader,
      )
      expect(struck(again)).toBe(3)
      expect(
        struck(channels.amend(amended ?? {}, line('Restored'), { gone: [], standing: [bridge, tents] }, reader)),
      ).toBe(0)
      await stand.close()
    })

    test('amends with the first line where there is no room for all, and not at all where there is none', async () => {
      const stand = await open()
      const channels = channelsOf(stand)
      const long = { nodes: [...line('Corrected').nodes, ...line('x'.repeat(20_000)).nodes] }
      const shortened = JSON.stringify(channels.amend(payloadOf(stand), long, asItStands, reader))
      expect(shortened).toContain('Corrected')
      expect(shortened).not.toContain('xxx')
      let amended: Payload | null = payloadOf(stand)
      let times = 0
      for (; amended !== null && times < 100; times += 1)
        amended = channels.amend(amended, line('Corrected'), asItStands, reader)
      expect(amended).toBeNull()
      expect(times).toBeGreaterThan(10)
      await stand.close()
    })

    test('posts below a message, in a thread of a name, where it is found, edited and answered', async () => {
      const stand = await open()
      const channels = channelsOf(stand)
      const first = await channels.post(stand.channel, payloadOf(stand), delivery, null)
      const thread = { below: first.is === 'sent' ? first.id : '', name: 'The day' }
      const second = 'e1f2a3b4c5d6.part1' as DeliveryId
      expect(await channels.find(stand.channel, second, 0, thread)).toEqual({ is: 'absent' })
      const posted = await channels.post(stand.channel, payloadOf(stand, 'the stories'), second, thread)
      expect(stand.inThreads()).toBe(1)
      expect(await channels.find(stand.channel, second, 0, thread)).toEqual({ ...posted, is: 'found' })
      const id = posted.is === 'sent' ? posted.id : ''
      const edited = await channels.edit(stand.channel, id, payloadOf(stand, 'the corrected stories'), second)
      expect(edited).toEqual({ is: 'sent', id })
      expect(await channels.find(stand.channel, second, 0, thread)).toEqual({ is: 'found', id })
      expect((await channels.reply(stand.channel, id, payloadOf(stand, 'Corrected'))).is).toBe('sent')
      expect(stand.inThreads()).toBe(2)
      expect(stand.said()).toEqual(['the digest', 'the corrected stories', 'Corrected'])
      await stand.close()
    })

    test('what is for a thread that cannot be had stands in the channel, where it is found', async () => {
      const stand = await open()
      const channels = channelsOf(stand)
      const first = await channels.post(stand.channel, payloadOf(stand), delivery, null)
      const thread = { below: first.is === 'sent' ? first.id : '', name: 'The day' }
      stand.loseThreads(true)
      const second = 'e1f2a3b4c5d6.part1' as DeliveryId
      const posted = await channels.post(stand.channel, payloadOf(stand, 'the stories'), second, thread)
      expect(posted.is).toBe('sent')
      expect([stand.posts(), stand.inThreads()]).toEqual([2, 0])
      expect(await channels.find(stand.channel, second, 0, thread)).toEqual({ ...posted, is: 'found' })
      await stand.close()
    })

    test('a post below a message that is limited stays to be posted, and not beside its thread', async () => {
      const stand = await open()
      const channels = channelsOf(stand)
      const first = await channels.post(stand.channel, payloadOf(stand), delivery, null)
      const thread = { below: first.is === 'sent' ? first.id : '', name: 'The day' }
      stand.failPost({ kind: 'limited', retryAfterSeconds: 7 })
      const second = 'e1f2a3b4c5d6.part1' as DeliveryId
      expect((await channels.post(stand.channel, payloadOf(stand), second, thread)).is).toBe('limited')
      expect(stand.posts()).toBe(1)
      await stand.close()
    })

    test('begins no post once it is too late', async () => {
      const stand = await open()
      const channels = channelsOf(stand)
      expect((await channels.post(stand.channel, payloadOf(stand), delivery, null, () => false)).is).toBe('limited')
      expect(stand.posts()).toBe(0)
      await channels.post(stand.channel, payloadOf(stand), delivery, null, () => true)
      expect(stand.posts()).toBe(1)
      await stand.close()
    })

    test('tells somebody something in a direct message, whose language it knows or does not', async () => {
      const stand = await open()
      expect(['en-US', null]).toContain(await channelsOf(stand).localeOf(stand.user))
      expect((await channelsOf(stand).tell(stand.user, line('the feed is gone'))).is).toBe('sent')
      expect(stand.posts()).toBe(0)
      await stand.close()
    })
  })
}
