import { describe, expect, test } from 'vitest'
import { deskOf, line, notebook, type Stand } from './stand.ts'

/** What every place where people are keeps: it translates, and asks the desk for everything else. */
export function keepsTheContractOfAnswers(name: string, open: () => Promise<Stand>): void {
  describe(name, () => {
    test('answers a command with what the desk says', async () => {
      const stand = await open()
      const desk = deskOf(({ verb }) => line(`You asked for: ${verb}`))
      await stand.adapter.start(desk, notebook().report)
      const { text } = await stand.ask('digest').reply()
      expect(text).toContain('You asked for: digest')
      expect(desk.asked.map(({ command }) => command)).toMatchObject([{ topic: 'sco', share: false, verb: 'digest' }])
      await stand.close()
    })

    test('tells the person that something went wrong when the desk fails, and reports it', async () => {
      const stand = await open()
      const { report, told } = notebook()
      const failing = deskOf(() => Promise.reject(new Error('the store is gone')))
      await stand.adapter.start(failing, report)
      const { text } = await stand.ask('digest').reply()
      expect(text).toContain('Something went wrong here')
      expect(text).not.toContain('the store is gone')
      expect(await told(/answer-failed/u)).toHaveProperty('error.message', 'the store is gone')
      await stand.close()
    })

    test('stops before it was started, and twice', async () => {
      const stand = await open()
      await stand.adapter.stop()
      await stand.adapter.start(
        deskOf(() => line('here')),
        notebook().report,
      )
      await stand.adapter.stop()
      await stand.adapter.stop()
      await stand.close()
    })
  })
}
