import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Adapter, Desk, Reader } from '../../adapters/adapter.ts'
import { commands, parseCommand } from '../../adapters/command.ts'
import { createDiscord } from '../../adapters/discord/discord.ts'
import { Secret } from '../../adapters/secret.ts'
import { createSlack } from '../../adapters/slack/slack.ts'
import { createTerminal } from '../../adapters/terminal/terminal.ts'
import { createWeb } from '../../adapters/web/web.ts'
import { createDesk } from '../../src/desk.ts'
import { createStoryDesk } from '../../src/publish/story-desk.ts'
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts'
import { storeSamples } from '../../src/topic/samples.ts'
import { readTopicFile } from '../../src/topic/topic-file.ts'
import { startFakeDiscord, manageGuild } from '../fakes/discord/discord.ts'
import { textOf } from '../fakes/discord/validate.ts'
import { startFakeSlack } from '../fakes/slack/slack.ts'
import { memoryLog } from '../support/log.ts'
import { testClock } from './stand.ts'

type Options = { readonly [field: string]: string }

/** Every command of the table, with what is typed behind it. */
const asked: readonly (readonly [verb: string, options: Options])[] = [
  ['brief', {}],
  ['quote', { person: 'Alimov' }],
  ['proof', { quote: '' }],
  ['check', { words: 'a work without an end' }],
  ['search', { words: 'terrorism' }],
  ['digest', {}],
  ['next', {}],
  ['status', {}],
  ['sources', {}],
  ['why', { url: 'https://news.example/a' }],
  ['subscribe', { time: '09:00', zone: 'Asia/Tashkent' }],
  ['settings', {}],
  ['unsubscribe', {}],
  ['help', {}],
]
/** A locale as each platform gives it, and the letters of its labels. */
const languages = [
  ['en-US', /[A-Za-z]{3}/u],
  ['ru', /\p{Script=Cyrillic}{3}/u],
  ['zh-CN', /\p{Script=Han}{2}/u],
] as const

type Say = (verb: string, options: Options, locale: string) => Promise<string>
const typed = (verb: string, options: Options): string =>
  [verb, ...Object.values(options).map((value) => `"${value}"`)].join(' ')

async function aRealDesk(): Promise<{
  readonly desk: Desk
  readonly quote: string
  readonly close: () => Promise<void>
}> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-test-'))
  const file = readTopicFile(resolve('topics'), 'sco')
  const store = openSqliteStore(folder)
  const now = () => '2016-11-23T09:00:00.000Z'
  await storeSamples(store, file, now())
  const topics = [file.topic]
  const sources = { store, stories: createStoryDesk(store), topics, owners: [], polls: true, probe: null, now }
  const [article] = await store.articles({ topic: 'sco', limit: 1 })
  const [first] = await store.quotesIn(article === undefined ? [] : [article])
  return {
    desk: createDesk(sources, memoryLog().log, () => 'fault-id'),
    quote: first?.id ?? '',
    close: async () => {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function inSlack(desk: Desk): Promise<readonly [Say, Adapter]> {
  const slack = await startFakeSlack()
  const { botToken, appToken } = slack.workspace
  const tokens = { botToken: new Secret(botToken), way: { is: 'socket', appToken: new Secret(appToken) } as const }
  const adapter = createSlack({ ...tokens, apiUrl: slack.url, clock: testClock })
  await adapter.start(desk, () => undefined)
  for (const [locale] of languages)
    slack.workspace.users.set(locale, { id: locale, tz: 'UTC', locale, is_admin: true, is_owner: false })
  const say: Say = async (verb, options, locale) => {
    const { text, blocks } = await slack.say(`/sco ${typed(verb, options)}`, { user: locale })
    return text + JSON.stringify(blocks)
  }
  return [say, { ...adapter, stop: () => adapter.stop().then(() => slack.close()) }]
}

async function inDiscord(desk: Desk): Promise<readonly [Say, Adapter]> {
  const discord = await startFakeDiscord()
  const token = new Secret(discord.guild.token)
  const adapter = createDiscord({ token, apiUrl: discord.url, clock: testClock })
  await adapter.start(desk, () => undefined)
  const say: Say = async (verb, options, locale) =>
    textOf((await discord.command(verb, options, { locale, permissions: manageGuild })).components)
  return [say, { ...adapter, stop: () => adapter.stop().then(() => discord.close()) }]
}

async function onThePage(desk: Desk): Promise<readonly [Say, Adapter]> {
  let url = ''
  const adapter = createWeb({ host: '127.0.0.1', port: 0, token: null })
  await adapter.start(desk, (event) => {
    url = /http:\S+/.exec(event)?.[0] ?? url
  })
  const say: Say = async (verb, options, locale) => {
    const words = encodeURIComponent(`/sco ${typed(verb, options)}`)
    const answered = await fetch(`${url}/answer?words=${words}`, { headers: { 'accept-language': locale } })
    return (await answered.text()).replaceAll(/<[^>]+>/gu, '')
  }
  return [say, adapter]
}

function inTheTerminal(desk: Desk): readonly [Say, Adapter] {
  const adapter = createTerminal({ colour: false, columns: 100 })
  const say: Say = async (verb, options, locale) => {
    const reader: Reader = { platform: 'terminal', channel: null, user: null, locale, zone: 'UTC', mayChange: true }
    const message = await desk.answer(parseCommand('sco', typed(verb, options)), reader)
    return adapter
      .render(message, reader)
      .map(({ text }) => String(text))
      .join('\n')
  }
  return [say, adapter]
}

const places = { slack: inSlack, discord: inDiscord, web: onThePage, terminal: inTheTerminal }

test('each command of the table is asked here', () => {
  expect(asked.map(([verb]) => verb).toSorted()).toEqual(commands.map(({ verb }) => verb).toSorted())
})

const long = 'x'.repeat(3_000)
/** What cannot be answered as it was typed. */
const wrong: readonly (readonly [verb: string, options: Options])[] = [
  ['quote', {}],
  ['check', { words: '' }],
  ['search', { words: '' }],
  ['why', { url: '' }],
  ['brief', { which: long }],
  ['quote', { person: long }],
  ['check', { words: long }],
  ['why', { url: long }],
  ['proof', { quote: long }],
  ['subscribe', { time: long }],
  ['subscribe', { time: '09:00', zone: 'Mars/Base' }],
  ['subscribe', { time: '09:00', zone: 'somewhere that was not offered' }],
  ['quote', { person: '👩\u200D🚀' }],
  ['quote', { person: 'مرحبا' }],
  ['quote', { person: 'ხვიჩა' }],
  ['search', { words: '\u202Eשלום עולם' }],
  ['brief', { which: 'what was not offered' }],
]
/** What tells somebody what to do, in each language. */
const guides = {
  'en-US': /\/sco |Write|Paste|are enough|Ask for it/u,
  ru: /\/sco |Напишите|Вставьте|Достаточно|Попросите/u,
  'zh-CN': /\/sco |请写|请粘贴|就够了|请在/u,
} as const

describe.each(Object.entries(places))('%s', (_, open) => {
  let place: { readonly say: Say; readonly quote: string; readonly close: () => Promise<void> }
  beforeAll(async () => {
    const { desk, quote, close } = await aRealDesk()
    const [say, adapter] = await open(desk)
    place = { say, quote, close: () => adapter.stop().then(close) }
  })
  afterAll(() => place.close())

  test.each(languages)('answers every command to a reader of %s', async (locale, letters) => {
    for (const [verb, options] of asked) {
      const said = await place.say(verb, 'quote' in options ? { quote: place.quote } : options, locale)
      expect(said, verb).toMatch(letters)
      expect(said, verb).not.toMatch(/fault-id|went wrong/u)
    }
  })

  test.each(languages)('says what to do where it cannot answer, to a reader of %s', async (locale, letters) => {
    for (const [verb, options] of wrong) {
      const said = await place.say(verb, options, locale)
      const what = `${verb} ${JSON.stringify(options).slice(0, 60)}`
      expect(said, what).toMatch(guides[locale])
      expect(said, what).toMatch(letters)
      expect(said, what).not.toMatch(/fault-id|went wrong|\u202E/u)
    }
    // A mark without its partner is none.
    for (const person of ['“Alimov', 'Alimov"', '«Алимов'])
      expect(await place.say('quote', { person }, locale)).toContain('SCO')
  })
})
