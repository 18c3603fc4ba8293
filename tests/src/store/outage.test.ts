import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { parseCommand } from '../../../adapters/command.ts'
import { createDesk } from '../../../src/desk.ts'
import { minuteMs, plusMs } from '../../../src/instant.ts'
import { createStoryDesk } from '../../../src/publish/story-desk.ts'
import { nodeSqliteDialect } from '../../../src/store/sqlite/dialect.ts'
import { sqliteEngine } from '../../../src/store/sqlite/engine.ts'
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts'
import type { Store } from '../../../src/store/store.ts'
import { storeOver } from '../../../src/store/store-over.ts'
import type { Tables } from '../../../src/store/tables.ts'
import { anArticle, aSubscription, factsOf } from '../../support/articles.ts'
import { memoryPlatform } from '../../support/channels.ts'
import { somebody } from '../../support/desk.ts'
import { newFolder } from '../../support/folder.ts'
import { memoryLog } from '../../support/log.ts'
import { startPostgres } from '../../support/postgres.ts'
import { nine, pressOver } from '../../support/publishing.ts'
import { runCommand } from '../../support/run-command.ts'
import { postgresAt } from '../../support/stores.ts'
import { sco } from '../../support/topic.ts'

/** What somebody in a channel is told who writes this, in a language. */
async function told(store: Store, typed: string, locale = 'en'): Promise<string> {
  const sources = {
    store,
    stories: createStoryDesk(store),
    topics: [sco],
    owners: [],
    polls: true,
    probe: null,
    now: () => nine,
  }
  const desk = createDesk(sources, memoryLog().log, () => 'e-17')
  return JSON.stringify(await desk.answer(parseCommand('sco', typed), { ...somebody, locale }))
}

test('a database that goes away while digests are due loses none and doubles none, and commands say for how long to wait', async () => {
  const server = await startPostgres()
  onTestFinished(() => server.close())
  const store = await postgresAt(server.url)
  const platform = memoryPlatform()
  let goes = true
  const channels = {
    ...platform.channels,
    post: async (...what: Parameters<typeof platform.channels.post>) => {
      const posted = await platform.channels.post(...what)
      // It goes away between a post and what is written down of it.
      if (goes) await server.stop()
      goes = false
      return posted
    },
  }
  const press = pressOver(store, [{ ...platform, channels }])
  await store.saveSubscription(aSubscription())
  const article = anArticle({ published: '2026-11-24T01:00:00.000Z' })
  await store.saveArticle(article, factsOf(article), [])
  await expect(press.at(nine)).rejects.toMatchObject({ name: 'StoreTrouble', is: 'away' })
  expect(platform.posts).toHaveLength(1)
  await expect(press.at(plusMs(nine, minuteMs / 2))).rejects.toMatchObject({ is: 'away' })
  expect(await told(store, 'brief 1')).toMatch(/for a moment out of reach.*again in a minute.*e-17/)
  expect(await told(store, 'unsubscribe', 'ru')).toMatch(/сейчас недоступно.*e-17/)
  expect(await told(store, 'unsubscribe', 'zh')).toMatch(/暂时无法访问.*e-17/)
  expect(await runCommand(['articles'], { DATABASE_URL: server.url })).toMatchObject({
    code: 75,
    output: expect.stringMatching(/No PostgreSQL answers/) as string,
  })
  await server.start()
  for (const minutes of [2, 3, 4]) await press.at(plusMs(nine, minutes * minuteMs))
  const sent = await store.deliveries(['sent'])
  expect(sent.length).toBeGreaterThan(1)
  expect(platform.posts.map(({ delivery }) => delivery).toSorted()).toEqual(sent.map(({ id }) => id).toSorted())
  expect(await told(store, 'brief 1')).toContain('Kara-Tash')
  await store.close()
})

test('a full disk under the embedded store rejects what would be written, reads go on, and it works again when there is room', async () => {
  const folder = newFolder()
  await openSqliteStore(folder).close()
  const database = new DatabaseSync(join(folder, 'dateline.db'), { enableForeignKeyConstraints: true })
  const store = storeOver(sqliteEngine(new Kysely<Tables>({ dialect: nodeSqliteDialect(database) })))
  onTestFinished(() => store.close())
  await store.saveSubscription(aSubscription())
  const pages = Number(database.prepare('pragma page_count').get()?.['page_count'])
  database.exec(`pragma max_page_count = ${pages}`)
  const article = anArticle({ text: 'w '.repeat(100_000) })
  await expect(store.saveArticle(article, factsOf(article), [])).rejects.toMatchObject({
    name: 'StoreTrouble',
    is: 'full',
  })
  expect(await store.article(article.id)).toBeUndefined()
  expect(await store.subscriptions()).toHaveLength(1)
  const full = { ...store, removeSubscription: () => store.saveArticle(article, factsOf(article), []).then(() => true) }
  expect(await told(full, 'unsubscribe')).toMatch(/no room left.*nothing was changed.*e-17/)
  expect(await told(full, 'unsubscribe', 'ru')).toMatch(/не осталось места/)
  expect(await told(full, 'unsubscribe', 'zh')).toMatch(/空间已满/)
  database.exec('pragma max_page_count = 100000')
  expect(await store.saveArticle(article, factsOf(article), [])).toBe('new')
})

test('an embedded store that another process writes to for long is out of reach for a moment', async () => {
  const folder = newFolder()
  await openSqliteStore(folder).close()
  const file = join(folder, 'dateline.db')
  const [database, other] = [new DatabaseSync(file, { timeout: 10 }), new DatabaseSync(file)]
  const store = storeOver(sqliteEngine(new Kysely<Tables>({ dialect: nodeSqliteDialect(database) })))
  onTestFinished(() => store.close())
  other.exec('begin immediate')
  await expect(store.saveSubscription(aSubscription())).rejects.toMatchObject({ name: 'StoreTrouble', is: 'away' })
  other.close()
  expect(await store.saveSubscription(aSubscription())).toEqual(aSubscription())
})
