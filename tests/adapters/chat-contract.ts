import { describe, expect, test } from 'vitest'
import { Refused } from '../../adapters/adapter.ts'
import type { Message } from '../../digests/message/message.ts'
import { deskOf, line, notebook, type OpenChat } from './stand.ts'

const paged = (page: number): Message => ({
  nodes: [
    { kind: 'text', text: [{ kind: 'plain', text: `this is page ${page}` }] },
    { kind: 'actions', actions: [{ label: 'Next', command: `sco digest page:${page + 1}` }] },
  ],
})

/** What a chat platform's adapter keeps while commands come in. */
export function keepsTheContractOfChats(name: string, open: OpenChat): void {
  describe(`${name}, as a chat`, () => {
    test('acknowledges a command before it looks for the answer', async () => {
      const stand = await open()
      const gate = Promise.withResolvers<Message>()
      await stand.adapter.start(
        deskOf(() => gate.promise),
        notebook().report,
      )
      const asking = stand.ask('digest')
      await asking.acknowledged()
      gate.resolve(line('late'))
      expect((await asking.reply()).text).toContain('late')
      await stand.close()
    })

    test('answers only the one who asked, and everybody when asked to share', async () => {
      const stand = await open()
      const desk = deskOf(() => line('news'))
      await stand.adapter.start(desk, notebook().report)
      expect((await stand.ask('digest').reply()).seenBy).toBe('asker')
      expect(stand.posts()).toBe(0)
      expect((await stand.ask('digest', { share: true }).reply()).seenBy).toBe('channel')
      expect(stand.posts()).toBe(1)
      expect(desk.asked.map(({ command }) => command.share)).toEqual([false, true])
      await stand.close()
    })

    test('tells the desk who may change settings', async () => {
      const stand = await open()
      const desk = deskOf(() => line('news'))
      await stand.adapter.start(desk, notebook().report)
      await stand.ask('unsubscribe', { person: 'anybody' }).reply()
      await stand.ask('unsubscribe', { person: 'changer' }).reply()
      expect(desk.asked.map(({ mayChange }) => mayChange)).toEqual([false, true])
      await stand.close()
    })

    test('a button runs the command that it carries, for the one who pressed it', async () => {
      const stand = await open()
      const button: Message = { nodes: [{ kind: 'actions', actions: [{ label: 'Second', command: 'brief 2' }] }] }
      const desk = deskOf(({ verb }) => (verb === 'digest' ? button : line('the second')))
      await stand.adapter.start(desk, notebook().report)
      await stand.ask('digest', { share: true }).reply()
      const reply = await stand.press('Second').reply()
      expect(reply).toMatchObject({ text: expect.stringContaining('the second') as string, seenBy: 'asker' })
      expect(desk.asked.at(-1)?.command).toMatchObject({ topic: 'sco', share: false, verb: 'brief', which: '2' })
      await stand.close()
    })

    test('a page is turned in the place of the one before, for the one who asked', async () => {
      const stand = await open()
      const desk = deskOf(({ page }) => paged(page ?? 1))
      await stand.adapter.start(desk, notebook().report)
      const first = stand.ask('digest')
      expect((await first.reply()).text).toContain('this is page 1')
      const second = await (await first.press('Next')).reply()
      expect(second).toEqual({ text: expect.stringContaining('this is page 2') as string, seenBy: 'asker' })
      expect((await (await first.press('Next')).reply()).text).toContain('this is page 3')
      expect((await first.reply()).text).toContain('this is page 3')
      expect(desk.asked.map(({ command }) => command.page)).toEqual([null, 2, 3])
      await stand.close()
    })

    test('a page of an answer that all see is turned beside it, for the one who pressed', async () => {
      const stand = await open()
      await stand.adapter.start(
        deskOf(({ page }) => paged(page ?? 1)),
        notebook().report,
      )
      await stand.ask('digest', { share: true }).reply()
      const turned = await stand.press('Next').reply()
      expect(turned).toEqual({ text: expect.stringContaining('this is page 2') as string, seenBy: 'asker' })
      expect(stand.posts()).toBe(1)
      await stand.close()
    })

    test('a reply that cannot be sent is reported, and the next command is answered', async () => {
      const stand = await open()
      const { report, told } = notebook()
      await stand.adapter.start(
        deskOf(() => line('news')),
        report,
      )
      stand.failReply()
      stand.ask('digest')
      expect(await told(/reply-failed/u)).toHaveProperty('error')
      expect((await stand.ask('digest').reply()).text).toContain('news')
      await stand.close()
    })

    test('a command that is delivered twice is answered once', async () => {
      const stand = await open()
      const desk = deskOf(() => line('news'))
      const { report, events } = notebook()
      await stand.adapter.start(desk, report)
      const asking = stand.ask('digest')
      asking.repeat()
      await asking.reply()
      await stand.ask('help').reply()
      expect(desk.asked.map(({ command }) => command.verb)).toEqual(['digest', 'help'])
      expect(events.filter(({ event }) => event.endsWith('failed'))).toEqual([])
      await stand.close()
    })
  })
}

/** What a chat platform's adapter keeps when the platform is not at its best. */
export function keepsTheContractOfConnections(name: string, open: OpenChat): void {
  describe(`${name}, as a connection`, () => {
    test('a token that is refused is named, with where to get another, and is not shown', async () => {
      const stand = await open({ wrongToken: true })
      const failed: unknown = await stand.adapter
        .start(
          deskOf(() => line('')),
          notebook().report,
        )
        .catch((e: unknown) => e)
      expect(failed).toBeInstanceOf(Refused)
      expect(failed).toHaveProperty('message', expect.stringMatching(/refused [A-Z_]+TOKEN.*https:\/\//u))
      expect(failed).toHaveProperty('message', expect.not.stringMatching(/wrong-secret/u))
      await stand.close()
    })

    test('a platform that is down at the start is an ordinary error, after which a second start works', async () => {
      const down = await open({ down: true })
      const failed: unknown = await down.adapter
        .start(
          deskOf(() => line('')),
          notebook().report,
        )
        .catch((e: unknown) => e)
      expect(failed).toBeInstanceOf(Error)
      expect(failed).not.toBeInstanceOf(Refused)
      await down.adapter.start(
        deskOf(() => line('up again')),
        notebook().report,
      )
      expect((await down.ask('digest').reply()).text).toContain('up again')
      await down.close()
    })

    test('comes back when the platform recycles the connection', async () => {
      const stand = await open()
      await stand.adapter.start(
        deskOf(() => line('still here')),
        notebook().report,
      )
      await stand.recycle()
      expect((await stand.ask('digest').reply()).text).toContain('still here')
      await stand.close()
    })

    test('comes back when the line is cut and the first tries to connect fail', async () => {
      const stand = await open()
      await stand.adapter.start(
        deskOf(() => line('still here')),
        notebook().report,
      )
      await stand.cut()
      expect((await stand.ask('digest').reply()).text).toContain('still here')
      await stand.close()
    })

    test('a start that hangs ends when the adapter is stopped', async () => {
      const stand = await open()
      const hanging = stand.hangConnecting()
      const starting = stand.adapter
        .start(
          deskOf(() => line('')),
          notebook().report,
        )
        .catch((error: unknown) => error)
      await hanging
      await stand.adapter.stop()
      expect(await starting).toBeInstanceOf(Error)
      expect(stand.connections()).toBe(0)
      await stand.close()
    })

    test('lets go of its connection when it stops, and does not come back', async () => {
      const stand = await open()
      await stand.adapter.start(
        deskOf(() => line('')),
        notebook().report,
      )
      expect(stand.connections()).toBe(1)
      await stand.adapter.stop()
      await stand.alone()
      expect(stand.connections()).toBe(0)
      await stand.close()
    })
  })
}
