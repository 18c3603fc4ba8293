import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, expect, test } from 'vitest'
import { movedTables } from '../../../src/store/move/moved-tables.ts'
import { lockForBot } from '../../../src/store/sqlite/bot-lock.ts'
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts'
import { anArticle, factsOf } from '../../support/articles.ts'
import { newFolder } from '../../support/folder.ts'
import { fillStore } from '../../support/full-store.ts'
import { newDatabase, runOn } from '../../support/postgres.ts'
import { startProgram } from '../../support/program.ts'
import { runCommand } from '../../support/run-command.ts'
import { postgresAt } from '../../support/stores.ts'
import { sumsAt } from '../../support/sums.ts'

const filled = new Map<number, Promise<string>>()
const fill = async (articles: number): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-full-'))
  const store = openSqliteStore(folder)
  await fillStore(store, articles)
  await store.close()
  return folder
}
afterAll(async () => {
  for (const folder of await Promise.all(filled.values())) rmSync(folder, { recursive: true })
})

/** A folder with a full store, copied from one that was filled once: each row waits for the disk. */
async function aFullFolder(articles = 30): Promise<string> {
  const from = filled.get(articles) ?? fill(articles)
  filled.set(articles, from)
  const folder = newFolder()
  cpSync(await from, folder, { recursive: true })
  return folder
}

const move = (from: string, to: string, env: Readonly<Record<string, string>> = {}) =>
  runCommand(['move', '--from', from, '--to', to], env)

test('every column of both kinds of store is moved', async () => {
  const [folder, url] = [await aFullFolder(1), await newDatabase()]
  await (await postgresAt(url)).close()
  const sqlite = new DatabaseSync(join(folder, 'dateline.db'))
  const tables = sqlite
    .prepare("select name from sqlite_master where type = 'table' and name not like '%article_words%'")
    .all()
  expect(tables.map(({ name }) => String(name)).toSorted()).toEqual(movedTables.map(({ name }) => name).toSorted())
  for (const { name, columns } of movedTables) {
    const here = sqlite.prepare('select name from pragma_table_info(?)').all(name)
    expect(here.map((column) => String(column['name'])).toSorted(), name).toEqual(columns.toSorted())
    const there = await runOn(
      url,
      `select column_name from information_schema.columns where table_name = '${name}' and table_schema = current_schema()`,
    )
    expect(there.map((row) => String(row['column_name'])).toSorted(), name).toEqual(columns.toSorted())
  }
  sqlite.close()
})

test('a store that is moved to PostgreSQL and back is the same in every row, and finds the same', async () => {
  const [folder, url, back] = [await aFullFolder(), await newDatabase(), newFolder()]
  const sums = await sumsAt(folder)
  expect(sums.every(({ rows }) => rows > 0)).toBe(true)
  const there = await move(folder, 'DATABASE_URL', { DATABASE_URL: url })
  expect(there).toMatchObject({ code: 0, output: expect.stringMatching(/counts and hashes agree/) as string })
  expect(there.output).not.toContain('a-test-password')
  expect(await sumsAt(url)).toEqual(sums)
  const store = await postgresAt(url)
  expect(await store.idsHolding('sco', 'lorries')).toHaveLength(29)
  expect((await store.articles({ topic: 'sco', limit: 1, words: 'w'.repeat(3_000) }))[0]?.text).toContain('number 1')
  // What comes next is stored after what was moved.
  const article = anArticle({ id: 'next' })
  await store.saveArticle(article, factsOf(article), [])
  await store.close()
  expect((await move(url, back)).code).toBe(0)
  const returned = await sumsAt(back)
  expect(returned.find(({ table }) => table === 'articles')?.rows).toBe(31)
  expect(returned.filter(({ table }) => !/^(?:articles|revisions|article_words)$/.test(table))).toEqual(
    sums.filter(({ table }) => !/^(?:articles|revisions|article_words)$/.test(table)),
  )
  expect(existsSync(join(back, 'dateline.db.moving'))).toBe(false)
})

const articlesAt = (url: string): Promise<number> =>
  runOn(url, 'select count(*)::int as count from articles').then(
    ([row]) => Number(row?.['count']),
    () => 0,
  )

test('a move that is killed goes on where it was, and until then nobody takes what it left for a store', async () => {
  const [folder, url] = [await aFullFolder(250), await newDatabase()]
  const killed = startProgram('src/cli.ts', { DATABASE_URL: url }, ['move', '--from', folder, '--to', 'DATABASE_URL'])
  await expect.poll(() => articlesAt(url), { interval: 5, timeout: 15_000 }).toBeGreaterThan(0)
  killed.child.kill('SIGKILL')
  await killed.ended
  const first = () => runOn(url, 'select id, xmin::text as written_by from articles order by id limit 1')
  const left = await first()
  expect(await runCommand(['articles'], { DATABASE_URL: url })).toMatchObject({
    code: 2,
    output: expect.stringMatching(/has not ended\. .*dateline move/) as string,
  })
  expect((await move(await aFullFolder(1), url)).output).toMatch(/was broken off/)
  expect(await move(folder, url)).toMatchObject({ code: 0 })
  expect(await sumsAt(url)).toEqual(await sumsAt(folder))
  // Its first row was not written again.
  expect(await first()).toEqual(left)
})

test('a move that was stopped, and whose source changed meanwhile, begins anew', async () => {
  const [folder, url] = [await aFullFolder(250), await newDatabase()]
  const stopped = await runCommand(['move', '--from', folder, '--to', url], {}, { stopping: () => true })
  expect(stopped).toMatchObject({ code: 1, output: expect.stringMatching(/was stopped\..*goes on/) as string })
  expect(await articlesAt(url)).toBe(200)
  const store = openSqliteStore(folder)
  const article = anArticle({ id: '0-first' })
  await store.saveArticle(article, factsOf(article), [])
  await store.close()
  expect(await move(folder, url)).toMatchObject({ code: 0 })
  expect(await sumsAt(url)).toEqual(await sumsAt(folder))
})

test('a move is refused while a bot or a command is at work on either side, and where something is already', async () => {
  const [folder, url, other] = [await aFullFolder(1), await newDatabase(), newFolder()]
  const lock = lockForBot(folder, 4711)
  expect(await move(folder, url)).toMatchObject({ code: 2, output: expect.stringContaining('4711') as string })
  lock.release()
  const store = await postgresAt(url)
  expect((await move(folder, url)).output).toMatch(
    /Others are at work on PostgreSQL .*dateline command.*Nothing was changed/,
  )
  expect((await move(url, other)).output).toMatch(/Others are at work/)
  await fillStore(store, 1)
  await store.close()
  expect((await move(folder, url)).output).toMatch(/holds something already .*Name an empty database/)
  expect((await move(url, folder)).output).toMatch(/There is a store in .* already/)
  expect((await move(other, url)).output).toMatch(/There is no store in/)
  expect((await move(await newDatabase(), other)).output).toMatch(/There is no whole store/)
  expect((await move(url, url)).output).toMatch(/the same place/)
  const foreign = await newDatabase()
  await runOn(foreign, 'create table articles (x int)')
  expect((await move(folder, foreign)).output).toMatch(/holds something already \(the table articles\)/)
})

test('nobody can begin to work on a database while a store is moved to it', async () => {
  const [folder, url] = [await aFullFolder(1), await newDatabase()]
  const { moveToPostgres } = await import('../../../src/store/postgres/move-to.ts')
  const to = await moveToPostgres(url, folder, process.pid)
  await expect(postgresAt(url)).rejects.toThrow(/has not ended/)
  await to.finish()
  await expect(postgresAt(url)).rejects.toThrow(/being moved, restored or brought up to date/)
  await to.close()
  await (await postgresAt(url)).close()
})
