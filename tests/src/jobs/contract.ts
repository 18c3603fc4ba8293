import { describe, expect, onTestFinished, test } from 'vitest'
import type { ChannelId } from '../../../adapters/adapter.ts'
import { plusMs, toInstant } from '../../../src/instant.ts'
import { jobKinds, keyOf, type Job } from '../../../src/jobs/job.ts'
import type { Jobs, Work } from '../../../src/jobs/jobs.ts'

/** Opens one more runner over the same work. */
export type OpenJobs = () => Promise<Jobs>

export const deliverTo = (channel: string): Job => ({ kind: 'deliver', channel: `slack:T1:${channel}` as ChannelId })
export const pollOf = (host: string): Job => ({ kind: 'poll', host, feeds: [] })

/** Work that waits until it is let go, and says what it has in hand. */
export function handwork() {
  const begun: string[] = []
  const waiting: (() => void)[] = []
  const work: Work = (job) => {
    begun.push(`${job.kind} ${keyOf(job)}`)
    return new Promise((resolve) => waiting.push(() => resolve(undefined)))
  }
  return { begun, work, letGo: () => waiting.splice(0).forEach((go) => go()) }
}

/** What every runner of jobs keeps. */
export function keepsTheContractOfJobs(name: string, prepare: () => Promise<OpenJobs>): void {
  const open = async (): Promise<Jobs> => {
    const jobs = await (await prepare())()
    onTestFinished(() => jobs.stop())
    return jobs
  }
  describe(name, () => {
    test('does what is offered, and what waits already is not queued twice', async () => {
      const jobs = await open()
      const done: string[] = []
      await jobs.offer([deliverTo('C1'), pollOf('a.example')])
      await jobs.offer([deliverTo('C1'), deliverTo('C2'), pollOf('a.example')])
      await jobs.start(jobKinds, async (job) => {
        done.push(`${job.kind} ${keyOf(job)}`)
        return undefined
      })
      await jobs.offer([{ kind: 'correct' }])
      const all = ['correct all', 'deliver slack:T1:C1', 'deliver slack:T1:C2', 'poll a.example']
      await expect.poll(() => done.toSorted(), { interval: 5, timeout: 5_000 }).toEqual(all)
    })

    test('has one job of a key in hand at once, and does it again when it was offered meanwhile', async () => {
      const jobs = await open()
      const { begun, work, letGo } = handwork()
      await jobs.start(['deliver'], work)
      await jobs.offer([deliverTo('C1')])
      await expect.poll(() => begun.length, { interval: 5, timeout: 5_000 }).toBe(1)
      await jobs.offer([deliverTo('C1')])
      await jobs.offer([deliverTo('C2')])
      await jobs.offer([deliverTo('C1')])
      await expect
        .poll(() => begun, { interval: 5, timeout: 5_000 })
        .toEqual(['deliver slack:T1:C1', 'deliver slack:T1:C2'])
      letGo()
      await expect.poll(() => begun.length, { interval: 5, timeout: 5_000 }).toBe(3)
      letGo()
      expect(begun[2]).toBe('deliver slack:T1:C1')
    })

    test('lets no kind wait behind another', async () => {
      const jobs = await open()
      const { begun, work, letGo } = handwork()
      await jobs.offer(
        Array.from({ length: 8 }, (_, share) => ({
          kind: 'compose',
          share,
          of: 8,
          subscriptions: [],
          at: '2026-11-24T04:00:00.000Z',
        })),
      )
      await jobs.start(['compose', 'deliver'], work)
      await expect.poll(() => begun.length, { interval: 5, timeout: 5_000 }).toBeGreaterThan(0)
      await jobs.offer([deliverTo('C1')])
      await expect.poll(() => begun.at(-1), { interval: 5, timeout: 5_000 }).toBe('deliver slack:T1:C1')
      // Some of the composing still waits for its turn.
      expect(begun.length).toBeLessThan(9)
      const allBegun = (): number => {
        letGo()
        return begun.length
      }
      await expect.poll(allBegun, { interval: 5, timeout: 10_000 }).toBe(9)
      letGo()
    })

    test('does kinds of work that were asked for only', async () => {
      const jobs = await open()
      const { begun, work, letGo } = handwork()
      await jobs.start(['deliver'], work)
      await jobs.offer([pollOf('a.example'), deliverTo('C1')])
      await expect.poll(() => begun, { interval: 5, timeout: 5_000 }).toEqual(['deliver slack:T1:C1'])
      await expect.poll(async () => (await jobs.counts()).poll, { timeout: 5_000 }).toEqual({ waiting: 1, inHand: 0 })
      letGo()
    })

    test('does a job again when its work says so', async () => {
      const jobs = await open()
      const times: number[] = []
      await jobs.start(['deliver'], async () => {
        times.push(Date.now())
        return times.length === 1 ? plusMs(toInstant(Date.now()), 300) : undefined
      })
      await jobs.offer([deliverTo('C1')])
      await expect.poll(() => times.length, { interval: 5, timeout: 5_000 }).toBe(2)
      expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(290)
    })

    test('tries again what failed, and gives it up with its reason when it fails too often', async () => {
      const jobs = await open()
      let tries = 0
      await jobs.start(['poll'], async () => {
        tries += 1
        throw new Error('the store is full')
      })
      await jobs.offer([pollOf('a.example')])
      await expect.poll(async () => (await jobs.givenUp(5)).length, { timeout: 10_000 }).toBe(1)
      expect(tries).toBe(2)
      expect(await jobs.givenUp(5)).toMatchObject([
        { kind: 'poll', key: 'a.example', why: 'the store is full', tries: 2 },
      ])
    })

    test('while it rests nothing is taken, and what waits is done when it is started again', async () => {
      const jobs = await open()
      const { begun, work, letGo } = handwork()
      await jobs.start(['deliver'], work)
      await jobs.offer([deliverTo('C1')])
      await expect.poll(() => begun.length, { interval: 5, timeout: 5_000 }).toBe(1)
      await jobs.rest()
      await jobs.offer([deliverTo('C2')])
      letGo()
      // Two looks at the queue later.
      await expect
        .poll(async () => (await jobs.counts()).deliver, { timeout: 8_000 })
        .toEqual({ waiting: 1, inHand: 0 })
      expect(begun).toHaveLength(1)
      await jobs.start(['deliver'], work)
      await expect.poll(() => begun.length, { interval: 5, timeout: 5_000 }).toBe(2)
      letGo()
    })

    test('stops when what is in hand is done, and begins no more', async () => {
      const jobs = await open()
      const { begun, work, letGo } = handwork()
      await jobs.start(['deliver'], work)
      await jobs.offer([deliverTo('C1')])
      await expect.poll(() => begun.length, { interval: 5, timeout: 5_000 }).toBe(1)
      await jobs.offer([deliverTo('C1')])
      const ends: string[] = []
      const stopping = jobs.stop().then(() => ends.push('stopped'))
      await new Promise((resolve) => setImmediate(resolve))
      ends.push('done')
      letGo()
      await stopping
      expect(ends).toEqual(['done', 'stopped'])
      expect(begun.slice(1)).toEqual([])
    })
  })
}
