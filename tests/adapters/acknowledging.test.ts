import { expect, test } from 'vitest'
import { Acknowledging } from '../../adapters/acknowledging.ts'

const never = (): Promise<void> => new Promise(() => undefined)

test('an answer waits for the acknowledgements that were sent before it began, also for one that fails, and for no later one', async () => {
  const acknowledging = new Acknowledging(never)
  const told: string[] = []
  const [mine, slow, failing] = [
    Promise.withResolvers<void>(),
    Promise.withResolvers<void>(),
    Promise.withResolvers<void>(),
  ]
  const [slower, failed] = [acknowledging.of(slow.promise), acknowledging.of(failing.promise)]
  const heard = acknowledging.of(mine.promise)
  mine.resolve()
  await heard
  const answered = acknowledging.others().then(() => told.push('answered'))
  void acknowledging.of(never())
  told.push('the slow one is heard')
  slow.resolve()
  await slower
  told.push('the failing one fails')
  failing.reject(new Error('no'))
  await expect(failed).rejects.toThrow('no')
  await answered
  expect(told).toEqual(['the slow one is heard', 'the failing one fails', 'answered'])
})

test('an answer does not wait longer than its patience for an acknowledgement that hangs', async () => {
  const acknowledging = new Acknowledging(() => Promise.resolve())
  void acknowledging.of(never())
  await expect(acknowledging.others()).resolves.toBeUndefined()
})
