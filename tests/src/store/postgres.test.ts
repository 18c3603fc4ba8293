import { randomUUID } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { openPostgresStore } from '../../../src/store/postgres/postgres-store.ts'
import { StoreTrouble } from '../../../src/store/store-trouble.ts'
import { UsageError } from '../../../src/usage-error.ts'
import { anArticle, factsOf } from '../../support/articles.ts'
import { newDatabase, runOn } from '../../support/postgres.ts'
import { postgresAt } from '../../support/stores.ts'
import { storeContract } from './contract.ts'

storeContract('PostgreSQL', async () => postgresAt(await newDatabase()))

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

const save = async (store: Awaited<ReturnType<typeof postgresAt>>, id: string) => {
  const article = anArticle({ id })
  return store.saveArticle(article, factsOf(article), [])
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

test('a store is not brought to a newer version under an older program; that one is named, and goes on', async () => {
  const url = await newDatabase()
  const older = await postgresAt(url)
  await runOn(url, 'update dateline_version set version = 2')
  expect(await faultAt(url)).toMatch(
    new RegExp(`version 2 and must be brought to 3.*dateline command ${process.pid}.*Stop them all`),
  )
  expect(await save(older, 'a')).toBe('new')
})

test('an older program whose connections were cut while a newer one changed the store says so, and does nothing more', async () => {
  const url = await newDatabase()
  const older = await postgresAt(url)
  await save(older, 'a')
  await runOn(url, 'update dateline_version set version = 99', cut)
  await expect.poll(() => save(older, 'b').catch(String)).toMatch(/newer Dateline.*Nothing was changed/)
})

const cut = `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name like 'dateline%'`

test('connections that are cut are made again, and what was lost while nobody used it is told', async () => {
  const url = await newDatabase()
  const told: string[] = []
  const store = await openPostgresStore({ url, connections: 2, as: 'bot', pid: 7, tell: (why) => void told.push(why) })
  onTestFinished(() => store.close())
  await save(store, 'a')
  await runOn(url, cut)
  await expect.poll(() => told).not.toEqual([])
  await expect.poll(() => save(store, 'b').catch(() => 'away')).toBe('new')
  // A statement that waits is cut with its transaction: it rejects, nothing of it is stored, and the next one works.
  await runOn(
    url,
    'create function wait() returns trigger language plpgsql as $$ begin perform pg_sleep(20); return new; end $$',
    'create trigger waits before insert on revisions for each row execute function wait()',
  )
  const saving = save(store, 'c').catch((error: unknown) => error)
  await expect
    .poll(() =>
      runOn(url, "select 1 from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'"),
    )
    .toHaveLength(1)
  await runOn(url, cut)
  expect(await saving).toBeInstanceOf(StoreTrouble)
  await runOn(url, 'drop trigger waits on revisions')
  expect(await store.article('c')).toBeUndefined()
  expect(await save(store, 'c')).toBe('new')
})

test('a full disk rejects what would be written, reads go on, and it works again when there is room', async () => {
  const url = await newDatabase()
  const store = await postgresAt(url)
  await save(store, 'a')
  await runOn(
    url,
    "create function full() returns trigger language plpgsql as $$ begin raise exception 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$".replaceAll(
      'full()',
      '"full"()',
    ),
    'create trigger fills before insert on article_words for each row execute function "full"()',
  )
  await expect(save(store, 'b')).rejects.toMatchObject({ name: 'StoreTrouble', is: 'full' })
  expect(await store.article('b')).toBeUndefined()
  expect(await store.countArticles('sco', 'border')).toBe(1)
  await runOn(url, 'drop trigger fills on article_words')
  expect(await save(store, 'b')).toBe('new')
})
