import { expect, onTestFinished, test } from 'vitest'
import type { ChannelId, Reader, UserId } from '../../../adapters/adapter.ts'
import { parseCommand } from '../../../adapters/command.ts'
import { answer } from '../../../src/answer/answer.ts'
import { createStoryDesk } from '../../../src/publish/story-desk.ts'
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts'
import { anArticle, factsOf } from '../../support/articles.ts'
import { newFolder } from '../../support/folder.ts'
import { sco } from '../../support/topic.ts'

const now = '2026-11-24T03:00:00.000Z' // Tuesday, 08:00 in Tashkent
const reader: Reader = {
  platform: 'slack',
  channel: 'slack:T1:C1' as ChannelId,
  user: 'slack:T1:U1' as UserId,
  locale: 'en',
  zone: 'Asia/Tashkent',
  mayChange: true,
}

function aDesk() {
  const store = openSqliteStore(newFolder())
  onTestFinished(() => store.close())
  const sources = {
    store,
    stories: createStoryDesk(store),
    topics: [sco],
    owners: [],
    polls: true,
    probe: null,
    now: () => now,
  }
  const says = async (typed: string, more: Partial<Reader> = {}): Promise<string> =>
    JSON.stringify((await answer(sources, parseCommand('sco', typed), { ...reader, ...more })).message)
  return { store, says }
}

test('a digest comes several times a day, on some days, in a zone, in a size, with words wanted and unwanted', async () => {
  const { store, says } = aDesk()
  const said = await says('subscribe 18:00 9.00 mon-fri Europe/Berlin short +transit -football quiet')
  expect(said).toContain('Mon, Tue, Wed, Thu, Fri at 09:00, 18:00, Europe/Berlin')
  expect(said).toMatch(
    /short \(headlines\).*Only with one of: .*transit.*Never with: .*football.*nothing is posted.*message is corrected/u,
  )
  expect(await store.subscriptions()).toMatchObject([
    {
      times: ['09:00', '18:00'],
      days: [1, 2, 3, 4, 5],
      zone: 'Europe/Berlin',
      size: 'short',
      include: ['transit'],
      exclude: ['football'],
      quiet: 'off',
    },
  ])
})

test('a zone that is not typed stays as the channel has it, and else is the reader’s', async () => {
  const { store, says } = aDesk()
  await says('subscribe 09:00')
  await says('subscribe 10:00', { zone: 'UTC' })
  expect(await store.subscriptions()).toMatchObject([{ times: ['10:00'], zone: 'Asia/Tashkent' }])
})

test.each([
  ['subscribe 09:00 sat-mon', [1, 6, 7]],
  ['subscribe 09:00 пн,ср', [1, 3]],
  ['subscribe 09:00 周一-周五', [1, 2, 3, 4, 5]],
  ['subscribe 09:00 Tuesday', [2]],
  ['subscribe 09:00 daily', [1, 2, 3, 4, 5, 6, 7]],
  ['subscribe 09:00 weekdays', [1, 2, 3, 4, 5]],
  ['subscribe 09:00 09:00', [1, 2, 3, 4, 5, 6, 7]],
])('%s comes on the days %j', async (typed, days) => {
  const { store, says } = aDesk()
  await says(typed)
  expect(await store.subscriptions()).toMatchObject([{ days, times: ['09:00'], zone: 'Asia/Tashkent' }])
})

test.each([
  ['subscribe 25:99', 'en', '25:99” is no time of day'],
  ['subscribe 09:00 18:7x', 'en', '18:7x” is no time of day'],
  ['subscribe mon-fri', 'en', 'mon-fri” is understood, but the time is missing'],
  ['subscribe long', 'en', 'long” is understood, but the time is missing'],
  ['subscribe +lang:ru', 'en', 'lang:ru” is understood, but the time is missing'],
  ['subscribe roundup:off', 'ru', 'не хватает времени'],
  ['subscribe mon', 'zh', '缺少时间'],
  ['subscribe nine', 'en', 'nine” is no time of day'],
  ['subscribe 09:00 +kind:weird', 'en', 'state, wire, official and private'],
  ['subscribe 09:00 +lang:xx', 'en', 'lang:xx” is not known as a language'],
  ['subscribe 09:00 Asia/Nowhere', 'en', 'Asia/Nowhere” is no time zone'],
  ['subscribe 09:00 Blursday', 'en', 'Blursday” is no day of the week'],
  ['subscribe 09:00 mon-blu', 'en', 'mon-blu” is no day of the week'],
  ['subscribe 09:00 please Asia/Tashkent', 'en', 'please” cannot be read'],
  ['subscribe 09:00 Asia/Tashkent shrt', 'en', '/sco subscribe 09:00 Asia/Tashkent short'],
  ['subscribe 09:00 tashkent', 'en', '/sco subscribe 09:00 Asia/Tashkent'],
  ['subscribe 09:00 tashkent', 'ru', 'Возможно, имелось в виду'],
  ['subscribe 09:00 Asia/Tashkant', 'zh', '您是不是要找'],
  ['subscribe 1:00 2:00 3:00 4:00 5:00 6:00 7:00', 'en', 'at most 6 digests a day, and “07:00” is beyond'],
  ['subscribe 9:00 +country:Atlantis', 'en', 'country:Atlantis” is not known as a country'],
  ['subscribe 25:99', 'ru', 'Ничего не изменено'],
  ['subscribe 09:00 Blursday', 'zh', '未作任何更改'],
])('%s in %s is answered with what is wrong, and changes nothing', async (typed, locale, why) => {
  const { store, says } = aDesk()
  expect(await says(typed, { locale })).toContain(why)
  expect(await store.subscriptions()).toEqual([])
})

test('a second subscription of a channel changes the first, so that no hour comes twice', async () => {
  const { store, says } = aDesk()
  await says('subscribe 09:00')
  await says('subscribe 09:00 Europe/Berlin')
  expect(await store.subscriptions()).toMatchObject([{ times: ['09:00'], zone: 'Europe/Berlin' }])
})

test('a filter that would have kept nothing of the last week says so at once', async () => {
  const { store, says } = aDesk()
  for (const [id, text] of [
    ['a', 'Trains run again.'],
    ['b', 'Training begins.'],
  ] as const) {
    const article = anArticle({ id, text, title: 'News', published: '2026-11-23T08:00:00.000Z' })
    await store.saveArticle(article, factsOf(article), [])
  }
  expect(await says('subscribe 09:00 +walrus')).toContain('2 articles of the last week, this keeps 0. With these words')
  expect(await says('subscribe 09:00 +trains')).toContain('this keeps 1.')
})

test('settings are shown with the command that sets them again, and say so when there are none', async () => {
  const { says } = aDesk()
  expect(await says('settings')).toContain('This channel gets no digest yet')
  await says('subscribe 09:00 18:00 mon-fri Asia/Tashkent long -football')
  const shown = await says('settings')
  expect(shown).toContain('09:00, 18:00, Mon, Tue, Wed, Thu, Fri, Asia/Tashkent')
  expect(shown).toContain('/sco subscribe 09:00 18:00 mon,tue,wed,thu,fri Asia/Tashkent long -football')
  expect(await says('settings', { locale: 'ru' })).toContain('Настройки дайджеста')
})

test('a filter may name languages, countries, kinds of sources, persons, and words that stand together', async () => {
  const { store, says } = aDesk()
  const typed =
    'subscribe 09:00 +lang:ru +country:KZ -kind:private +person:Alimov +“border post” corrections:thread roundup:fri'
  await says(typed)
  expect(await store.subscriptions()).toMatchObject([
    {
      include: ['lang:ru', 'country:KZ', 'person:Alimov', 'border post'],
      exclude: ['kind:private'],
      corrections: 'thread',
      roundup: 5,
    },
  ])
  const card = await says('settings')
  expect(card).toContain('+\\"border post\\"')
  expect(card).toContain('corrections:thread')
  expect(card).toContain('roundup:fri')
  expect(await says('subscribe 09:00 +kind:gossip')).toContain('kind:gossip')
  expect(await says('subscribe 09:00 corrections:never')).toContain('corrections:never')
})

test('countries and languages are named in words or by their codes, and persons in marks', async () => {
  const { store, says } = aDesk()
  await says('subscribe 09:00 +country:Kazakhstan -country:"South Korea" +lang:русский +person:"Rashid Alimov"')
  expect(await store.subscriptions()).toMatchObject([
    { include: ['country:KZ', 'lang:ru', 'person:Rashid Alimov'], exclude: ['country:KR'] },
  ])
})

test('without a time only what is named changes; with one, all is said anew', async () => {
  const { store, says } = aDesk()
  await says('subscribe 09:00 mon-fri Europe/Berlin short +rail quiet')
  await says('subscribe corrections:off')
  expect(await store.subscriptions()).toMatchObject([
    {
      times: ['09:00'],
      days: [1, 2, 3, 4, 5],
      zone: 'Europe/Berlin',
      size: 'short',
      include: ['rail'],
      quiet: 'off',
      corrections: 'off',
    },
  ])
  await says('subscribe 10:00')
  expect(await store.subscriptions()).toMatchObject([
    { times: ['10:00'], size: 'standard', include: [], corrections: 'edit' },
  ])
})

test('a round-up is taken back by its name, and nothing else changes', async () => {
  const { store, says } = aDesk()
  await says('subscribe 09:00 UTC roundup:fri quiet')
  await says('subscribe roundup:off')
  expect(await store.subscriptions()).toMatchObject([{ roundup: null, quiet: 'off' }])
})

test('a word that was wanted and is unwanted now is unwanted, and the other way round', async () => {
  const { says, store } = aDesk()
  await says('subscribe 09:00 UTC +road -snow')
  await says('subscribe -road +snow')
  expect(await store.subscriptions()).toMatchObject([{ include: ['snow'], exclude: ['road'] }])
})

test('a person whom neither the topic nor a stored article knows is told of, and the filter stands', async () => {
  const { store, says } = aDesk()
  expect(await says('subscribe 09:00 +person:Alimov -person:Nobody')).toMatch(
    /Nobody is known here by the name “Nobody”(?!.*name “Alimov”)/u,
  )
  expect(await store.subscriptions()).toMatchObject([{ include: ['person:Alimov'], exclude: ['person:Nobody'] }])
})

test.each([
  ['en', /Only with one of: .*harbour, quay.*Only in one of the languages: .*"ru".*fit every line/u],
  ['ru', /Только с одним из слов: .*harbour, quay.*Только на одном из языков: .*"ru".*под каждую строку/u],
  ['zh', /须含其中之一.*harbour, quay.*语言须为其中之一.*"ru".*同时符合/u],
])('what is wanted stands in a line a kind, and all of the lines count (%s)', async (locale, lines) => {
  const { says } = aDesk()
  expect(await says('subscribe 09:00 +harbour +lang:ru +quay', { locale })).toMatch(lines)
  await says('unsubscribe')
  expect(await says('subscribe 09:00 +harbour +quay', { locale })).not.toMatch(/fit every line|каждую строку|同时符合/u)
})
