import { expect, onTestFinished, test } from 'vitest'
import type { ChannelId } from '../../../adapters/adapter.ts'
import { Secret } from '../../../adapters/secret.ts'
import { toInstant } from '../../../src/instant.ts'
import { openBossJobs } from '../../../src/jobs/boss.ts'
import { eraseJobs, readGivenUp } from '../../../src/jobs/boss-state.ts'
import { pollJobs } from '../../../src/jobs/due.ts'
import { createJobsHere } from '../../../src/jobs/here.ts'
import { keyOf, type Job } from '../../../src/jobs/job.ts'
import { memoryLog } from '../../support/log.ts'
import { newDatabase, newDatabaseWith, runOn } from '../../support/postgres.ts'
import { deliverTo, handwork, keepsTheContractOfJobs } from './contract.ts'

const now = () => toInstant(Date.now())
const patience = { tries: 2, firstRetryMs: 50, longestRetryMs: 1_000 }
const later = (ms: number, task: () => void) => {
  const timer = setTimeout(task, ms)
  return () => clearTimeout(timer)
}

keepsTheContractOfJobs(
  'in this process',
  async () => async () => createJobsHere({ log: memoryLog().log, now, later, patience }),
)

keepsTheContractOfJobs('in PostgreSQL', async () => {
  const url = new Secret(await newDatabaseWith('queues'))
  return () => openBossJobs({ url, connections: 4, log: memoryLog().log, now, patience })
})

test('the feeds of a host are one job, so that no two processes ask it at once', () => {
  const feeds = ['https://a.example/one', 'https://b.example/', 'https://a.example/two', 'https://a.example/one']
  const jobs = pollJobs(feeds.map((url) => ({ url })))
  expect(jobs.map((job) => [keyOf(job), job.kind === 'poll' ? job.feeds : []])).toEqual([
    ['a.example', ['https://a.example/one', 'https://a.example/two']],
    ['b.example', ['https://b.example/']],
  ])
})

test('in PostgreSQL the editions of an earlier minute and share are composed first, in whatever order they were offered', async () => {
  const url = new Secret(await newDatabaseWith('queues'))
  const jobs = await openBossJobs({ url, connections: 4, log: memoryLog().log, now, patience })
  onTestFinished(() => jobs.stop())
  const composing = (share: number, minute: string): Job => ({
    kind: 'compose',
    share,
    of: 8,
    subscriptions: [],
    at: `2026-11-24T04:${minute}:00.000Z`,
  })
  await jobs.offer([composing(4, '01'), composing(3, '00'), composing(0, '01'), composing(7, '00')])
  await jobs.offer([composing(5, '00'), composing(1, '00'), composing(6, '01'), composing(2, '01')])
  const { begun, work, letGo } = handwork()
  await jobs.start(['compose'], work)
  // So many are in hand at once.
  await expect.poll(() => begun, { timeout: 5_000 }).toHaveLength(4)
  expect(begun.toSorted()).toEqual([1, 3, 5, 7].map((share) => `compose ${share} of 8`))
  letGo()
  await expect.poll(() => begun, { timeout: 5_000 }).toHaveLength(8)
  letGo()
})

test('of two processes at work on one database neither has a job of a key in hand while the other has', async () => {
  const url = new Secret(await newDatabaseWith('queues'))
  const at = { once: new Set<string>(), twice: 0, done: 0 }
  const processes = await Promise.all(
    [1, 2].map(() => openBossJobs({ url, connections: 4, log: memoryLog().log, now, patience })),
  )
  onTestFinished(async () => void (await Promise.all(processes.map((one) => one.stop()))))
  for (const one of processes)
    await one.start(['deliver'], async (job) => {
      const key = job.kind === 'deliver' ? job.channel : ''
      if (at.once.has(key)) at.twice += 1
      at.once.add(key)
      await new Promise((resolve) => setTimeout(resolve, 20))
      at.once.delete(key)
      at.done += 1
      return undefined
    })
  const channels = ['C1', 'C2', 'C3'].map(deliverTo)
  const offerAndCount = async (): Promise<number> => {
    await Promise.all(processes.map((one) => one.offer(channels)))
    return at.done
  }
  await expect.poll(offerAndCount, { interval: 10, timeout: 10_000 }).toBeGreaterThan(12)
  expect(at.twice).toBe(0)
})

test('what was given up can be read from beside the processes, and nothing where none ever worked', async () => {
  const url = new Secret(await newDatabase())
  expect(await readGivenUp(url, 5)).toEqual([])
  const jobs = await openBossJobs({
    url,
    connections: 4,
    log: memoryLog().log,
    now,
    patience: { ...patience, tries: 1 },
  })
  onTestFinished(() => jobs.stop())
  await jobs.start(['deliver'], () => Promise.reject(new Error('no such channel')))
  await jobs.offer([deliverTo('C1')])
  await expect
    .poll(() => readGivenUp(url, 5), { timeout: 10_000 })
    .toMatchObject([{ kind: 'deliver', key: 'slack:T1:C1', why: 'no such channel', tries: 1 }])
})

test('of a workspace that is erased no job is left, and those of others are', async () => {
  await eraseJobs(new Secret(await newDatabase()), 'slack:T1:')
  const url = new Secret(await newDatabaseWith('queues'))
  const jobs = await openBossJobs({ url, connections: 4, log: memoryLog().log, now, patience })
  onTestFinished(() => jobs.stop())
  await jobs.offer([deliverTo('C1'), deliverTo('C2'), { kind: 'deliver', channel: 'slack:T11:C1' as ChannelId }])
  await eraseJobs(url, 'slack:T1:')
  const kept = await runOn(url.reveal(), "select data->>'channel' as channel from pgboss.job")
  expect(kept).toEqual([{ channel: 'slack:T11:C1' }])
})
