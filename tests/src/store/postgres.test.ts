import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { openPostgresStore } from '../../../src/store/postgres/postgres-store.ts'
import { StoreTrouble } from '../../../src/store/store-trouble.ts'
import { anArticle, aSubscription, factsOf } from '../../support/articles.ts'
import { aDelivery, anEdition } from '../../support/ledger.ts'
import { newDatabaseWith, runOn } from '../../support/postgres.ts'
import { postgresAt } from '../../support/stores.ts'
import { storeContract } from './contract.ts'

storeContract('PostgreSQL', async () => postgresAt(await newDatabaseWith('tables')))

const save = async (store: Awaited<ReturnType<typeof postgresAt>>, id: string) => {
  const article = anArticle({ id })
  return store.saveArticle(article, factsOf(article), [])
}

test('a store is not brought to a newer version under an older program; that one is named, and goes on', async () => {
  const url = await newDatabaseWith('tables')
  const older = await postgresAt(url)
  await runOn(url, 'update dateline_version set version = 2')
  await expect(postgresAt(url)).rejects.toThrow(
    new RegExp(`version 2 and must be brought to \\d+.*dateline command ${process.pid}.*Stop them all`),
  )
  expect(await save(older, 'a')).toBe('new')
})

test('an older program whose connections were cut while a newer one changed the store says so, and does nothing more', async () => {
  const url = await newDatabaseWith('tables')
  const older = await postgresAt(url)
  await save(older, 'a')
  await runOn(url, 'update dateline_version set version = 99', cut)
  await expect.poll(() => save(older, 'b').catch(String)).toMatch(/newer Dateline.*Nothing was changed/)
})

const cut = `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name like 'dateline%'`

test('connections that are cut are made again, and what was lost while nobody used it is told', async () => {
  const url = await newDatabaseWith('tables')
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

test('a transaction that lost a race for rows is done again', async () => {
  const url = await newDatabaseWith('tables')
  const store = await postgresAt(url)
  await runOn(
    url,
    'create sequence tries',
    "create function loses() returns trigger language plpgsql as $$ begin if nextval('tries') % 6 between 1 and 3 then raise exception 'deadlock detected' using errcode = 'deadlock_detected'; end if; return new; end $$",
    'create trigger races before insert on revisions for each row execute function loses()',
  )
  expect(await save(store, 'a')).toBe('new')
  await runOn(url, 'drop trigger races on revisions')
  expect(await runOn(url, 'select last_value::int as tries from tries')).toEqual([{ tries: 4 }])
})

test('a full disk rejects what would be written, reads go on, and it works again when there is room', async () => {
  const url = await newDatabaseWith('tables')
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
  expect(await store.idsHolding('sco', 'border')).toHaveLength(1)
  await runOn(url, 'drop trigger fills on article_words')
  expect(await save(store, 'b')).toBe('new')
})

test('a part that somebody else holds keeps no other from being taken in hand and recorded', async () => {
  const url = await newDatabaseWith('tables')
  const store = await postgresAt(url)
  await store.saveSubscription(aSubscription())
  const parts = [0, 1, 2].map((part) => aDelivery({ part }))
  await store.planEditions([{ edition: anEdition(), parts, told: [] }])
  const holder = new Client({ connectionString: url })
  holder.on('error', () => undefined)
  await holder.connect()
  onTestFinished(() => holder.end())
  await holder.query('begin')
  await holder.query("select id from deliveries where id = 'edition1-0' for update")
  const at = '2026-11-20T04:00:01.000Z'
  const [held, ...others] = parts.map(({ id }) => store.claim(id, at))
  expect(await Promise.all(others)).toEqual([1, 1])
  const recorded = parts.slice(1).map(({ id }) => store.record(id, { state: 'refused' }))
  expect(await Promise.all(recorded)).toEqual([true, true])
  await holder.query('rollback')
  expect(await held).toBe(1)
})

test('the store tells the time of the machine that keeps it', async () => {
  const store = await postgresAt(await newDatabaseWith('tables'))
  const before = new Date().toISOString()
  const there = await store.reach()
  expect(there).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/)
  // In tests that is this one.
  expect(Math.abs(Date.parse(there ?? '') - Date.parse(before))).toBeLessThan(5_000)
})
