import { expect, test } from 'vitest'
import { newDatabase, runOn } from './postgres.ts'

test('each test has a database of its own', async () => {
  const [one, other] = [await newDatabase(), await newDatabase()]
  await runOn(one, 'create table only_here (x int)')
  await expect(runOn(other, 'select * from only_here')).rejects.toThrow('does not exist')
})
