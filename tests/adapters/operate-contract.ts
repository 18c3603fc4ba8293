import { describe, expect, test } from 'vitest'
import type { Heard } from '../../adapters/adapter.ts'
import { traceNow } from '../../adapters/trace.ts'
import { deskOf, line, notebook, type OpenChat } from './stand.ts'

/** A desk that keeps what it heard of commands, and under which id it was asked. */
function aDesk() {
  const heard: Heard[] = []
  const ids: (string | undefined)[] = []
  const desk = deskOf(() => {
    ids.push(traceNow().command)
    return line('news')
  })
  return { desk: { ...desk, heard: (command: Heard) => void heard.push(command) }, heard, ids }
}

/** What an operator sees of a chat platform's adapter. */
export function tellsItsOperator(name: string, open: OpenChat): void {
  describe(`${name}, for its operator`, () => {
    test('listens from its start until it stops, and not while the line is cut', async () => {
      const stand = await open()
      expect(stand.adapter.listens()).toBe(false)
      await stand.adapter.start(aDesk().desk, notebook().report)
      expect(stand.adapter.listens()).toBe(true)
      const back = stand.cut()
      await expect.poll(() => stand.adapter.listens(), { interval: 1 }).toBe(false)
      await back
      await expect.poll(() => stand.adapter.listens(), { interval: 1 }).toBe(true)
      await stand.adapter.stop()
      expect(stand.adapter.listens()).toBe(false)
      await stand.close()
    })

    test('tells how each command went, also one whose reply did not get through', async () => {
      const stand = await open()
      const { desk, heard } = aDesk()
      await stand.adapter.start(desk, notebook().report)
      await stand.ask('digest').reply()
      await expect.poll(() => heard, { interval: 1 }).toHaveLength(1)
      stand.failReply()
      await stand.ask('digest').acknowledged()
      await expect
        .poll(() => heard.map(({ verb, outcome }) => [verb, outcome]), { interval: 1 })
        .toEqual([
          ['digest', 'sent'],
          ['digest', 'unsent'],
        ])
      for (const { ackMs, replyMs } of heard) expect(ackMs).toBeLessThanOrEqual(replyMs)
      await stand.close()
    })

    test('asks the desk for each command under an id of its own', async () => {
      const stand = await open()
      const { desk, ids } = aDesk()
      await stand.adapter.start(desk, notebook().report)
      await Promise.all([stand.ask('digest').reply(), stand.ask('digest').reply()])
      expect(ids).toEqual([expect.stringMatching(/^[0-9a-f]{12}$/), expect.stringMatching(/^[0-9a-f]{12}$/)])
      expect(new Set(ids).size).toBe(2)
      await stand.close()
    })
  })
}
