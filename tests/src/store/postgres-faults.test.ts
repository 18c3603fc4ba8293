import { randomUUID } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { UsageError } from '../../../src/usage-error.ts'
import { newDatabase, runOn } from '../../support/postgres.ts'
import { postgresAt } from '../../support/stores.ts'

/** The address with other parts. */
function changed(url: string, changes: Partial<Pick<URL, 'username' | 'password' | 'port' | 'pathname'>>): string {
  return Object.assign(new URL(url), changes).href
}

/** The address of a database under a user who may do nothing there yet. */
async function aStranger(url: string): Promise<string> {
  const name = `stranger_${randomUUID().slice(0, 8)}`
  await runOn(url, `create role "${name}" login password 'a-test-password'`)
  onTestFinished(async () => {
    await runOn(url, `drop owned by "${name}" cascade`, `drop role "${name}"`)
  })
  return changed(url, { username: name })
}

async function faultAt(url: string): Promise<string> {
  const error: unknown = await postgresAt(url).catch((fault: unknown) => fault)
  expect(error).toBeInstanceOf(UsageError)
  const words = String(error)
  expect(words).not.toMatch(/a-test-password|hunter2/)
  expect(words).toMatch(/Nothing was changed\.|Nothing was changed/)
  return words
}

test('a wrong address is named with its cure, and without its password', async () => {
  const url = await newDatabase()
  expect(await faultAt(changed(url, { port: '1' }))).toMatch(/No PostgreSQL answers at 127\.0\.0\.1:1 .*ECONNREFUSED/)
  expect(await faultAt(changed(url, { password: 'hunter2' }))).toMatch(/refuses the user of DATABASE_URL.*%40/)
  expect(await faultAt(changed(url, { pathname: 'nothing' }))).toMatch(/no such database.*createdb/)
})

test('lost rights are named: none at all, some of them, and a database that may only be read', async () => {
  const url = await newDatabase()
  const stranger = await aStranger(url)
  expect(await faultAt(stranger)).toMatch(/may not do what the store needs.*owner/)
  await (await postgresAt(url)).close()
  const { username } = new URL(stranger)
  await runOn(url, `grant select, insert, update, delete on all tables in schema public to "${username}"`)
  expect(await faultAt(stranger)).toMatch(/schema of the queues.*grant create on database/)
  await runOn(url, `grant create on database "${new URL(url).pathname.slice(1)}" to "${username}"`)
  await (await postgresAt(stranger)).close()
  await runOn(url, `revoke update on deliveries, fates from "${username}"`)
  expect(await faultAt(stranger)).toMatch(/may not read and write deliveries, fates/)
  await runOn(url, `alter role "${username}" set default_transaction_read_only = on`)
  expect(await faultAt(stranger)).toMatch(/may only be read.*standby/)
  await runOn(url, `alter role "${username}" connection limit 0`)
  expect(await faultAt(stranger)).toMatch(/takes no more connections.*DATABASE_POOL/)
})

test('a database that has not all letters is refused', async () => {
  const url = await newDatabase("encoding 'SQL_ASCII' template template0 locale 'C' locale_provider libc")
  expect(await faultAt(url)).toMatch(/keeps text as SQL_ASCII.*createdb --encoding=UTF8/)
})

test('a store that a newer program wrote is refused and left as it is', async () => {
  const url = await newDatabase()
  await (await postgresAt(url)).close()
  await runOn(url, 'update dateline_version set version = 99')
  expect(await faultAt(url)).toMatch(/newer Dateline .*version is 99.*Nothing was changed/)
  expect(await runOn(url, 'select version from dateline_version')).toEqual([{ version: 99 }])
})
