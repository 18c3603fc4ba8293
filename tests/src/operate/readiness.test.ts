import { expect, test } from 'vitest'
import { createReadiness } from '../../../src/operate/readiness.ts'
import { minuteMs, plusMs, secondMs, type Instant } from '../../../src/instant.ts'
import { memoryPlatform } from '../../support/channels.ts'
import { nine } from '../../support/publishing.ts'

function aWatch() {
  const state = {
    now: nine,
    listens: true,
    standsBy: false,
    reach: (): Promise<Instant | null> => Promise.resolve(null),
  }
  const platform = { ...memoryPlatform(), listens: () => state.listens }
  const readiness = createReadiness(
    { reach: () => state.reach() },
    [platform],
    () => state.now,
    () => state.standsBy,
    20,
  )
  return { state, readiness }
}

test('all is ready while the store answers and each place listens', async () => {
  expect(await aWatch().readiness.look()).toEqual([])
})

test('what is not ready is named with since when, however often somebody looks, and anew after it was well', async () => {
  const { state, readiness } = aWatch()
  await readiness.look()
  state.listens = false
  state.now = plusMs(nine, minuteMs)
  const why = expect.stringContaining('not connected') as unknown
  const lost = [{ what: 'slack', since: plusMs(nine, minuteMs), why }]
  expect(await readiness.look()).toEqual(lost)
  state.now = plusMs(nine, 5 * minuteMs)
  expect(await readiness.look()).toEqual(lost)
  state.listens = true
  expect(await readiness.look()).toEqual([])
  state.listens = false
  expect(await readiness.look()).toEqual([{ ...lost[0], since: plusMs(nine, 5 * minuteMs) }])
})

test('a place that another process is connected to is not missing here', async () => {
  const { state, readiness } = aWatch()
  state.listens = false
  expect(await readiness.look()).toHaveLength(1)
  state.standsBy = true
  expect(await readiness.look()).toEqual([])
})

test('a store that fails is not ready, and what its driver said of an address is not told', async () => {
  const { state, readiness } = aWatch()
  state.reach = () => Promise.reject(new Error('connect postgres://desk:SECRET@db:5432'))
  const [unready] = await readiness.look()
  expect(unready).toMatchObject({ what: 'store', since: nine })
  expect(JSON.stringify(unready)).not.toContain('SECRET')
})

test('a store that does not answer at all is not ready within its time', async () => {
  const { state, readiness } = aWatch()
  state.reach = () => new Promise(() => undefined)
  expect(await readiness.look()).toMatchObject([{ what: 'store', why: expect.stringContaining('within') as unknown }])
})

test('a clock that is more than two seconds from that of the store makes the bot not ready, and says by how much', async () => {
  const { state, readiness } = aWatch()
  state.reach = () => Promise.resolve(plusMs(nine, 2 * secondMs))
  expect(await readiness.look()).toEqual([])
  state.reach = () => Promise.resolve(plusMs(nine, 14.2 * secondMs))
  const why = expect.stringContaining("this machine's clock is 14.2 s behind the database's") as unknown
  expect(await readiness.look()).toEqual([{ what: 'clock', since: nine, why }])
})
