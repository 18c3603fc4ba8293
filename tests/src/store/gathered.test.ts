import { expect, test } from 'vitest'
import { gathered } from '../../../src/store/gathered.ts'

type Item = { readonly key: string; readonly n: number }

/** Work that waits until it is let go, and shows what it was given. */
function handwork() {
  const given: (readonly Item[])[] = []
  const waiting: { readonly go: () => void; readonly fail: (error: Error) => void }[] = []
  const ask = gathered<Item, string>(
    ({ key }) => key,
    (items) => {
      given.push(items)
      return new Promise((resolve, fail) =>
        waiting.push({ go: () => resolve(new Map(items.map(({ key, n }) => [key, `${key}${n}`]))), fail }),
      )
    },
    'nothing',
  )
  const settled = () => new Promise((resolve) => setImmediate(resolve))
  return {
    ask: (key: string, n = 1) => ask({ key, n }),
    given: () => given.map((items) => items.map(({ key, n }) => `${key}${n}`)),
    next: async () => {
      waiting.shift()?.go()
      await settled()
    },
    failNext: async (error: Error) => {
      waiting.shift()?.fail(error)
      await settled()
    },
  }
}

test('who asks alone waits for nobody, and what is asked for meanwhile goes together', async () => {
  const { ask, given, next } = handwork()
  const answers = ['a', 'b', 'c'].map((key) => ask(key))
  expect(given()).toEqual([['a1']])
  await next()
  expect(given()).toEqual([['a1'], ['b1', 'c1']])
  await next()
  expect(await Promise.all(answers)).toEqual(['a1', 'b1', 'c1'])
})

test('two who ask for one key are answered one after the other', async () => {
  const { ask, given, next } = handwork()
  const answers = [ask('a'), ask('b', 1), ask('b', 2), ask('c')]
  await next()
  await next()
  await next()
  expect(given()).toEqual([['a1'], ['b1', 'c1'], ['b2']])
  expect(await Promise.all(answers)).toEqual(['a1', 'b1', 'b2', 'c1'])
})

test('what fails, fails for those who asked together, and the others go on', async () => {
  const { ask, failNext, next } = handwork()
  const answers = [ask('a'), ask('b'), ask('c')].map((answer) => answer.catch(String))
  await next()
  await failNext(new Error('no connection'))
  const later = ask('d')
  await next()
  expect(await Promise.all([...answers, later])).toEqual(['a1', 'Error: no connection', 'Error: no connection', 'd1'])
})

test('a thousand go in statements that are not too long', async () => {
  const { ask, given, next } = handwork()
  const answers = Array.from({ length: 1_000 }, (_, index) => ask(`k${index}`))
  for (let left = 6; left > 0; left -= 1) await next()
  await Promise.all(answers)
  expect(Math.max(...given().map(({ length }) => length))).toBe(250)
  expect(given().flat()).toHaveLength(1_000)
})
