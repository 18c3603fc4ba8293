import { expect, onTestFinished, test } from 'vitest'
import { setTimeout as wait } from 'node:timers/promises'
import { Secret } from '../../../adapters/secret.ts'
import { createPostgresLocks } from '../../../src/locks/postgres-locks.ts'
import type { Locks } from '../../../src/locks/locks.ts'
import { memoryLog } from '../../support/log.ts'
import { newDatabase, runOn } from '../../support/postgres.ts'

/** A clock on which the look at the connection, every two seconds, comes sooner. */
const clock = {
  now: () => Date.now(),
  wait: (ms: number, signal: AbortSignal) => wait(ms / 20, undefined, { signal }).catch(() => undefined),
}

async function processes(): Promise<{ readonly url: string; readonly open: () => Locks }> {
  const url = await newDatabase()
  const open = (): Locks => {
    const locks = createPostgresLocks({ url: new Secret(url), clock, log: memoryLog().log })
    onTestFinished(() => locks.close())
    return locks
  }
  return { url, open }
}

test('a name is held by one process, until it releases it or ends', async () => {
  const { open } = await processes()
  const [one, two] = [open(), open()]
  expect(await one.take('scheduler')).toBe(true)
  expect(await one.take('scheduler')).toBe(true)
  expect(await two.take('scheduler')).toBe(false)
  expect(await two.take('another')).toBe(true)
  await one.release('scheduler')
  expect(await two.take('scheduler')).toBe(true)
  await two.close()
  await expect.poll(() => one.take('scheduler'), { interval: 5, timeout: 5_000 }).toBe(true)
})

test('a process that is cut off is told what it holds no more, and another may have it', async () => {
  const { url, open } = await processes()
  const [one, two] = [open(), open()]
  const lost: string[] = []
  one.onLost((names) => lost.push(...names))
  await one.take('scheduler')
  await runOn(url, "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'dateline locks'")
  await expect.poll(() => lost, { interval: 5, timeout: 5_000 }).toEqual(['scheduler'])
  await expect.poll(() => two.take('scheduler').catch(() => false), { interval: 5, timeout: 5_000 }).toBe(true)
  expect(await one.take('scheduler')).toBe(false)
})

test('work under a name is done by one process after the other', async () => {
  const { open } = await processes()
  const at = { once: 0, most: 0 }
  const work = async (): Promise<void> => {
    at.once += 1
    at.most = Math.max(at.most, at.once)
    await new Promise((resolve) => setImmediate(resolve))
    at.once -= 1
  }
  await Promise.all([open(), open(), open()].map((locks) => locks.alone('host a.example', work)))
  expect(at).toEqual({ once: 0, most: 1 })
})

test('who waits for a name when its process stops gets it no more, and connects to nothing', async () => {
  const { open } = await processes()
  const [one, two] = [open(), open()]
  await one.take('scheduler')
  const waiting = two.alone('scheduler', () => Promise.resolve('done')).catch(String)
  // Its first question was answered, so it waits.
  await two.take('another')
  await two.close()
  expect(await waiting).toContain('The locks are closed')
  await expect(two.take('scheduler')).rejects.toThrow('The locks are closed')
})

test('processes that share a name know how many they are, each counted once, until they end', async () => {
  const { open } = await processes()
  const [one, two, another] = [open(), open(), open()]
  expect(await one.join('worker')).toBe(1)
  expect(await one.join('worker')).toBe(1)
  expect(await two.join('worker')).toBe(2)
  expect(await another.join('other')).toBe(1)
  expect(await one.join('worker')).toBe(2)
  await one.close()
  await expect.poll(() => two.join('worker'), { interval: 5, timeout: 5_000 }).toBe(1)
})

test('a process that is cut off joins again, and is counted once', async () => {
  const { url, open } = await processes()
  const one = open()
  await one.join('worker')
  await runOn(url, "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'dateline locks'")
  await expect.poll(() => one.join('worker').catch(() => 0), { interval: 5, timeout: 5_000 }).toBe(1)
  expect(await open().join('worker')).toBe(2)
})
