import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { lockForBot } from '../../../src/store/sqlite/bot-lock.ts'
import { openStore } from '../../../src/store/open-store.ts'
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts'
import { UsageError } from '../../../src/usage-error.ts'
import { anArticle, aSubscription, factsOf } from '../../support/articles.ts'
import { newFolder } from '../../support/folder.ts'
import { aDelivery, anEdition } from '../../support/ledger.ts'
import { oldStore } from '../../support/old-store.ts'
import { storeContract } from './contract.ts'

function openIn(folder: string) {
  const store = openSqliteStore(folder)
  onTestFinished(() => store.close())
  return store
}

storeContract('node:sqlite', () => Promise.resolve(openIn(newFolder())))

test('a store is there again when it is opened again, for several processes at once', async () => {
  const folder = newFolder()
  const article = anArticle()
  await openIn(folder).saveArticle(article, factsOf(article), [])
  expect(await openIn(folder).article(article.id)).toEqual(article)
})

test('a store that a newer program wrote is refused and left as it is', async () => {
  const folder = newFolder()
  await openSqliteStore(folder).close()
  const database = new DatabaseSync(join(folder, 'dateline.db'))
  database.exec('pragma user_version = 99')
  database.close()
  expect(() => openSqliteStore(folder)).toThrow(/newer Dateline .*version is 99.*Nothing was changed/)
})

test('a store is not brought to a newer version under an older bot, which is said; the bot that starts does it', async () => {
  const folder = newFolder()
  oldStore(join(folder, 'dateline.db'))
  const lock = lockForBot(folder, 4711)
  expect(() => openSqliteStore(folder)).toThrow(/must be brought up to date, but an older program runs.*Stop that one/)
  lock.release()
  const bot = await openStore({ dataDir: folder, database: null }, { as: 'bot', pid: 1, tell: () => undefined })
  expect(await bot.countArticles('sco')).toBe(1)
  expect(await openIn(folder).countArticles('sco')).toBe(1)
  await bot.close()
  lockForBot(folder, 2).release()
})

test('an article of an older store is found by its new words alone once it was revised, and by none once it is forgotten', async () => {
  const folder = newFolder()
  oldStore(join(folder, 'dateline.db'))
  const store = openIn(folder)
  const [old] = await store.articles({ topic: 'sco', limit: 1 })
  const article = anArticle({ id: old?.id ?? '', title: 'New news', text: 'The bridge opens.' })
  await store.saveArticle(article, factsOf(article), [])
  expect(await store.idsHolding('sco', 'gate')).toEqual([])
  expect(await store.idsHolding('sco', 'bridge')).toEqual([article.id])
  expect(await store.forget('2026-12-01T00:00:00.000Z')).toBe(1)
  const another = anArticle({ id: 'another', text: 'The bridge closes.' })
  await store.saveArticle(another, factsOf(another), [])
  expect(await store.idsHolding('sco', 'bridge')).toEqual(['another'])
})

test('a store of before topics could share articles keeps each with its words, quotes, items and fate', async () => {
  const folder = newFolder()
  oldStore(join(folder, 'dateline.db'))
  const store = openIn(folder)
  const [article] = await store.articles({ topic: 'sco', limit: 5, words: 'gate' })
  expect(article).toMatchObject({ title: 'Old news', text: 'The gate opens.' })
  const id = article?.id ?? ''
  expect(await store.quotesIn(article === undefined ? [] : [article])).toMatchObject([{ id: `${id}-1-0` }])
  expect(await store.proof(`${id}-1-0`)).toMatchObject({ later: null })
  expect(await store.fate('https://news.example/a', 'sco')).toMatchObject({ article: id, why: 'because' })
  expect(await store.itemsOf('sco', 'https://news.example/feed', 'all')).toEqual(new Map([['g1', 'h']]))
  expect(await store.feeds()).toMatchObject([{ url: 'https://news.example/feed', state: { etag: '1', failures: 0 } }])
  // What is known by the same address in another topic is another article.
  expect(await store.saveArticle(anArticle({ id: 'another' }), factsOf(anArticle(), { topic: 'other' }), [])).toBe(
    'new',
  )
})

test('a store that cannot be written is named, with what to do', () => {
  const folder = newFolder()
  writeFileSync(join(folder, 'file'), '')
  expect(() => openSqliteStore(join(folder, 'file', 'data'))).toThrow(/cannot be written.*DATA_DIR/s)
})

test('a file that is no store is named and left as it is', () => {
  const folder = newFolder()
  writeFileSync(join(folder, 'dateline.db'), 'this is a letter, not a database, and long enough to be read as one')
  expect(() => openSqliteStore(folder)).toThrow(UsageError)
})

test('a second bot on the same folder is refused with the process of the first, and may start when that was killed', async () => {
  const folder = newFolder()
  const program = `
    import { lockForBot } from ${JSON.stringify(new URL('../../../src/store/sqlite/bot-lock.ts', import.meta.url).href)}
    // Held on to: a lock that is collected is let go.
    globalThis.lock = lockForBot(${JSON.stringify(folder)}, process.pid)
    process.stdout.write('locked')
    setInterval(() => {}, 1000)`
  const other = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void other.kill('SIGKILL'))
  await once(other.stdout, 'data')
  expect(() => lockForBot(folder, process.pid)).toThrow(new RegExp(`Another bot is running on .*process ${other.pid}`))
  other.kill('SIGKILL')
  await once(other, 'exit')
  lockForBot(folder, process.pid).release()
})

test('several processes on one folder claim each part once, and store an article once', async () => {
  const folder = newFolder()
  const store = openIn(folder)
  await store.saveSubscription(aSubscription())
  const parts = Array.from({ length: 20 }, (_, part) => aDelivery({ part }))
  await store.planEditions([{ edition: anEdition(), parts, told: [] }])
  const source = (file: string) => JSON.stringify(new URL(`../../../${file}`, import.meta.url).href)
  const program = `
    import { openSqliteStore } from ${source('src/store/sqlite/sqlite-store.ts')}
    import { anArticle, factsOf } from ${source('tests/support/articles.ts')}
    const store = openSqliteStore(${JSON.stringify(folder)})
    const [claimed, saved] = [[], []]
    for (let part = 0; part < 20; part += 1) {
      if (await store.claim('edition1-' + part, '2026-11-20T04:00:01.000Z')) claimed.push(part)
      const article = anArticle({ id: 'article' + part })
      saved.push(await store.saveArticle(article, factsOf(article), []))
    }
    process.stdout.write(JSON.stringify({ claimed, saved }))`
  const others = [0, 1].map(() =>
    spawn(process.execPath, ['--input-type=module', '--eval', program], { stdio: ['ignore', 'pipe', 'inherit'] }),
  )
  for (const other of others) onTestFinished(() => void other.kill('SIGKILL'))
  const told = await Promise.all(others.map(async ({ stdout }) => JSON.parse(await text(stdout)) as Told))
  expect(told.flatMap(({ claimed }) => claimed).toSorted((a, b) => a - b)).toEqual(parts.map(({ part }) => part))
  expect(told.flatMap(({ saved }) => saved).filter((is) => is === 'new')).toHaveLength(20)
})

type Told = { readonly claimed: readonly number[]; readonly saved: readonly string[] }

test('what was corrected in a workspace is looked for once when it is erased, and not for each of its digests', async () => {
  const folder = newFolder()
  const store = openIn(folder)
  await store.saveSubscription(aSubscription())
  const parts = Array.from({ length: 1_000 }, (_, part) => aDelivery({ part }))
  await store.planEditions([{ edition: anEdition(), parts, told: [] }])
  const database = new DatabaseSync(join(folder, 'dateline.db'))
  database.exec(
    `insert into notices with recursive n(x) as (select 0 union all select x + 1 from n where x < 19999)
     select 'corrected edition1-' || x || ' a 2', '2026-11-20T04:00:00.000Z' from n`,
  )
  database.close()
  const began = performance.now()
  expect(await store.eraseTenant('slack:T1')).toMatchObject({ subscriptions: 1, notices: 1_000 })
  expect(performance.now() - began).toBeLessThan(500)
})
