import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { backUp, restore } from '../../../src/store/sqlite/copy.ts'
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts'
import { anArticle, factsOf } from '../../support/articles.ts'
import { newFolder } from '../../support/folder.ts'
import { oldStore } from '../../support/old-store.ts'

async function aStore(title: string): Promise<string> {
  const folder = newFolder()
  const store = openSqliteStore(folder)
  const article = anArticle({ title })
  await store.saveArticle(article, factsOf(article), [])
  await store.close()
  return folder
}

async function titleIn(folder: string): Promise<string | undefined> {
  const store = openSqliteStore(folder)
  const [article] = await store.articles({ topic: 'sco', limit: 1 })
  await store.close()
  return article?.title
}

const asItIs = (): Promise<void> => Promise.resolve()

const copyOf = async (title: string): Promise<string> => {
  const file = join(newFolder(), 'copy.db')
  backUp(await aStore(title), file)
  return file
}

test('a copy of a newer program is refused, and the store stays as it was', async () => {
  const folder = await aStore('mine')
  const copy = await copyOf('newer')
  const database = new DatabaseSync(copy)
  database.exec('pragma user_version = 99')
  database.close()
  await expect(restore(folder, copy, process.pid, asItIs)).rejects.toThrow(/newer Dateline.*Nothing was changed/)
  expect(await titleIn(folder)).toBe('mine')
  expect(existsSync(join(folder, 'dateline.db.restoring'))).toBe(false)
})

test('a copy that cannot be read through is refused, and the store stays as it was, with what was not yet in its file', async () => {
  const folder = await aStore('mine')
  const unfinished = openSqliteStore(folder)
  onTestFinished(() => unfinished.close())
  const article = anArticle({ title: 'lately' })
  await unfinished.saveArticle(article, factsOf(article), [])
  const broken = join(newFolder(), 'copy.db')
  writeFileSync(broken, 'no store')
  await expect(restore(folder, broken, process.pid, asItIs)).rejects.toThrow(/no copy of a Dateline store/)
  expect(await titleIn(folder)).toBe('lately')
})

test('a store that a command has open is not restored over, and what the command writes then is kept', async () => {
  const folder = await aStore('mine')
  const command = openSqliteStore(folder)
  onTestFinished(() => command.close())
  await command.articles({ topic: 'sco', limit: 1 })
  const copy = await copyOf('theirs')
  await expect(restore(folder, copy, process.pid, asItIs)).rejects.toThrow(/Another command.*Nothing was changed/)
  const article = anArticle({ title: 'lately' })
  await command.saveArticle(article, factsOf(article), [])
  expect(await titleIn(folder)).toBe('lately')
})

test('a restored store is the copy’s, also over a store that is broken, and nothing is left beside it', async () => {
  const folder = await aStore('mine')
  await restore(folder, await copyOf('theirs'), process.pid, asItIs)
  expect(await titleIn(folder)).toBe('theirs')
  const damaged = newFolder()
  writeFileSync(join(damaged, 'dateline.db'), 'a letter, not a database, and long enough to be read as one of them')
  await restore(damaged, await copyOf('theirs'), process.pid, asItIs)
  expect(await titleIn(damaged)).toBe('theirs')
  for (const rest of ['restoring', 'before']) expect(existsSync(join(folder, `dateline.db.${rest}`)), rest).toBe(false)
})

test('a copy of an older program is brought up to date', async () => {
  const folder = await aStore('mine')
  const copy = join(newFolder(), 'old.db')
  oldStore(copy)
  await restore(folder, copy, process.pid, asItIs)
  expect(await titleIn(folder)).toBe('Old news')
})

test.each(['', ' ', ':memory:', 'file:copy?mode=memory', 'file:copy.db'])(
  'a copy to “%s”, which names no file, is refused and nothing is written',
  async (file) => {
    const folder = await aStore('mine')
    expect(() => backUp(folder, file)).toThrow(/names no file. Nothing was written. Name a new file/)
  },
)

test.each([
  ['a page is overwritten', (bytes: Buffer) => bytes.fill(0x55, 4_096 * 3, 4_096 * 4)],
  ['the end is missing', (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 8_192) * 4_096)],
])('a copy of which %s is refused, and the store stays as it was', async (_, damage) => {
  const folder = await aStore('mine')
  const copy = await copyOf('other')
  writeFileSync(copy, damage(readFileSync(copy)))
  await expect(restore(folder, copy, process.pid, asItIs)).rejects.toThrow(/is damaged.*Nothing was changed/s)
  expect(await titleIn(folder)).toBe('mine')
})

test('a database of another program that has deliveries too is no copy of a store', async () => {
  const folder = await aStore('mine')
  const foreign = join(newFolder(), 'foreign.db')
  const database = new DatabaseSync(foreign)
  database.exec('create table deliveries (id text); create table articles (id text); pragma user_version = 3')
  database.close()
  await expect(restore(folder, foreign, process.pid, asItIs)).rejects.toThrow(/no copy of a Dateline store/)
  expect(await titleIn(folder)).toBe('mine')
})
