import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import type { ChannelId, Reader } from '../../../adapters/adapter.ts'
import { parseCommand } from '../../../adapters/command.ts'
import { answer } from '../../../src/answer/answer.ts'
import { answerAppHome } from '../../../src/answer/app-home.ts'
import { unpolled } from '../../../src/ingest/feed-state.ts'
import { aQuote, aSubscription, anArticle, factsOf } from '../../support/articles.ts'
import type { Store } from '../../../src/store/store.ts'
import { aDesk, somebody } from '../../support/desk.ts'
import { newFolder } from '../../support/folder.ts'
import { feedAt } from '../../support/press.ts'

test('next says when the digest comes here, in the reader’s zone, and how it is set', async () => {
  const { store, says } = aDesk()
  expect(await says('next')).toContain('This channel gets no digest yet: /sco subscribe')
  await store.saveSubscription(aSubscription({ times: ['09:00', '18:00'] }))
  expect(await says('next')).toMatch(
    /Next digest here: 24 November 2026 at 09:00.*09:00, 18:00, every day, Asia\/Tashkent/su,
  )
  expect(await says('next', { channel: 'slack:T1:C2' as ChannelId })).toContain('gets no digest yet')
})

test('next where there is no channel tells the next digest of all', async () => {
  const { store, says } = aDesk()
  expect(await says('next', { channel: null })).toContain('No channel gets a digest yet')
  await store.saveSubscription(aSubscription({ times: ['18:00'] }))
  await store.saveSubscription(aSubscription({ id: 's2', channel: 'slack:T1:C2' as ChannelId, times: ['10:00'] }))
  expect(await says('next', { channel: null })).toMatch(/of all channels: 24 November 2026 at 10:00/u)
})

test('a paused digest is told as paused, with what starts it again', async () => {
  const { store, says } = aDesk()
  await store.saveSubscription(aSubscription())
  await store.pauseSubscription('subscription1', 'is_archived')
  for (const typed of ['next', 'status', '', 'help'])
    expect(await says(typed)).toMatch(/paused: is_archived.*\/sco subscribe/u)
})

test('status tells the feeds, what is stored, the last and the next digest here', async () => {
  const { store, says } = aDesk()
  expect(await says('status')).toMatch(/No feed was polled yet.*0 articles stored.*No digest was posted here/su)
  const state = { ...unpolled, lastPollAt: '2026-11-24T02:00:00.000Z' }
  await store.saveFeed(feedAt('https://a.example/rss', { state }))
  await store.saveFeed(
    feedAt('https://b.example/rss', { publisher: 'Silent News', state: { ...state, trouble: '503' } }),
  )
  const article = anArticle()
  await store.saveArticle(article, factsOf(article), [])
  const said = await says('status')
  expect(said).toMatch(/1 of 2 feeds answered · Silent News is silent/u)
  expect(said).toMatch(/1 article stored.*Newest article: 20 November 2026/su)
})

test('a day without a time of day is told as a day: the newest article, and when a sample was stored', async () => {
  const { store, says } = aDesk()
  const day = '2026-11-20T00:00:00.000Z'
  const article = anArticle({ published: day, publishedPrecision: 'day' })
  const quote = aQuote(article.text, 'Lorries now pass in one hour,')
  await store.saveArticle(article, factsOf(article), [quote])
  const [stored] = await store.quotesIn([article])
  for (const typed of ['status', `proof ${stored?.id}`]) {
    const said = await says(typed)
    expect(said).toContain('20 November 2026')
    expect(said).not.toMatch(/at 0[05]:00/u)
  }
})

test.each([
  ['en', 'The text is in German: no quotations are claimed'],
  ['ru', 'Язык текста: немецкий. Цитаты на нём не распознаются'],
  ['zh', '原文为德语：尚不能识别其中的引语'],
])('a brief of a text in another language says that no quotations are claimed (%s)', async (locale, told) => {
  const { store, says } = aDesk()
  const text = '„Lastwagen fahren jetzt in einer Stunde durch“, sagte der Leiter Marat Osmonkul am Freitag.'
  const article = anArticle({ language: 'de', text })
  await store.saveArticle(article, factsOf(article), [])
  expect(await says('brief', { locale })).toContain(told)
})

test('the bare command shows three examples to copy, the next digest and the feeds, and leads to all commands', async () => {
  const { store, says } = aDesk()
  expect(await says('')).toMatch(/\/sco brief\n.*\/sco quote\n.*\/sco subscribe 09:00 Asia\/Tashkent/u)
  await store.saveSubscription(aSubscription())
  await store.saveFeed(
    feedAt('https://a.example/rss', { state: { ...unpolled, lastPollAt: '2026-11-24T02:00:00.000Z' } }),
  )
  const said = await says('')
  expect(said).toContain('/sco settings')
  expect(said).not.toContain('/sco subscribe')
  expect(said).toMatch(/Next digest here: 24 November 2026 at 09:00.*1 of 1 feed answered.*All commands: \/sco help/su)
})

test('the title of the topic and the names of what is to be typed are in the reader’s language', async () => {
  const { says } = aDesk()
  const russian = await says('help', { locale: 'ru' })
  expect(russian).toContain('Новости: Шанхайская организация сотрудничества')
  expect(russian).toContain('/sco quote [имя] [слова]')
  expect(await says('help', { locale: 'zh-CN' })).toMatch(/新闻：上海合作组织.*\/sco quote \[姓名\]/su)
  expect(await says('digest', { locale: 'ru' })).toContain('Шанхайская организация сотрудничества')
})

test('who may change settings is named in the words of the place', async () => {
  const { says } = aDesk()
  expect(await says('unsubscribe', { mayChange: false })).toContain('An admin or owner of this workspace can')
  expect(await says('unsubscribe', { mayChange: false, platform: 'discord' })).toContain('Manage Server')
  expect(await says('unsubscribe', { channel: null, platform: 'terminal' })).toContain(
    'dateline -- unsubscribe <channel id>',
  )
  expect(await says('subscribe 09:00', { channel: null, platform: 'terminal' })).toContain(
    'dateline -- subscribe <channel id> <HH:MM> <zone>',
  )
})

/** Makes ten thousand subscriptions of other workspaces of the one that is stored. */
function multiply(folder: string): void {
  const database = new DatabaseSync(join(folder, 'dateline.db'))
  const row = { ...database.prepare('select * from subscriptions').get() }
  const columns = Object.keys(row)
  const insert = database.prepare(
    `insert into subscriptions (${columns.join()}) values (${columns.map(() => '?').join()})`,
  )
  database.exec('begin immediate')
  for (let n = 0; n < 10_000; n += 1)
    insert.run(...Object.values({ ...row, id: `other${n}`, channel: `slack:T1${n}:C1` }))
  database.exec('commit')
  database.close()
}

test('what a channel or a workspace is told is read of its own subscriptions, however many others have', async () => {
  const folder = newFolder()
  const { store, sources } = aDesk(undefined, folder)
  await store.saveSubscription(aSubscription())
  multiply(folder)
  let read = 0
  const whole = () => Promise.reject(new Error('all of them are read'))
  const counting: Store = {
    ...store,
    subscriptions: whole,
    deliveries: whole,
    subscriptionsIn: async (channels) => {
      const rows = await store.subscriptionsIn(channels)
      read += rows.length
      return rows
    },
  }
  for (const channel of ['slack:T1:C1' as ChannelId, null])
    for (const typed of ['', 'next', 'status', 'settings', 'digest', 'subscribe 10:00 UTC', 'unsubscribe'])
      await answer({ ...sources, store: counting }, parseCommand('sco', typed), { ...somebody, channel })
  await answerAppHome({ ...sources, store: counting }, 'slack:T1:', somebody)
  expect(read).toBeGreaterThan(5)
  expect(read).toBeLessThan(30)
})

test('the operator is told the next digest of all, and the store is asked of few of them', async () => {
  const folder = newFolder()
  const { store, sources } = aDesk(undefined, folder)
  await store.saveSubscription(aSubscription({ times: ['18:00'] }))
  multiply(folder)
  await store.saveSubscription(aSubscription({ id: 'first', channel: 'slack:T2:C1' as ChannelId, times: ['17:00'] }))
  let asked = 0
  const edition: Store['edition'] = (...of) => {
    asked += 1
    return store.edition(...of)
  }
  const operator: Reader = { ...somebody, platform: 'terminal', channel: null }
  const { message } = await answer({ ...sources, store: { ...store, edition } }, parseCommand('sco', 'next'), operator)
  expect(JSON.stringify(message)).toContain('2026-11-24T12:00:00')
  expect(asked).toBeLessThan(5)
})
