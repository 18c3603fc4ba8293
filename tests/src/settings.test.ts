import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { readSettings } from '../../src/settings.ts'

const messageOf = (environment: { readonly [name: string]: string }): string => {
  try {
    readSettings(environment)
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

test('with nothing set, the page is there on the loopback and no chat is', () => {
  expect(readSettings({})).toMatchObject({
    dataDir: './data',
    database: null,
    topics: ['sco'],
    slack: null,
    discord: null,
    web: { host: '127.0.0.1', port: 8787, token: null },
    owners: [],
    logLevel: 'info',
  })
})

test('a token that is easily guessed is refused, and a topic that is named twice is one', () => {
  expect(messageOf({ WEB_TOKEN: 'fifteen-letters' })).toMatch(/WEB_TOKEN is too easy to guess/)
  expect(readSettings({ TOPICS: 'sco, sco' }).topics).toEqual(['sco'])
})

test('an empty setting counts as not set', () => {
  expect(readSettings({ WEB_PORT: '', SLACK_BOT_TOKEN: ' ', LOG_LEVEL: '' })).toEqual(readSettings({}))
})

test('every mistake is named at once, with what was got and the cure', () => {
  const message = messageOf({
    WEB_PORT: '99999',
    LOG_LEVEL: 'loud',
    OWNERS: 'somebody',
    SLACK_API_URL: 'slack',
    TOPICS: '../x',
  })
  for (const name of ['WEB_PORT', 'LOG_LEVEL', 'OWNERS', 'SLACK_API_URL', 'TOPICS'])
    expect(message).toContain(`- ${name} `)
  expect(message).toContain('"99999"')
  expect(message).toContain('.env.example')
  expect(message).toContain('nothing was changed')
})

test('a wrong token is named with where to get one, and its value is not shown', () => {
  const message = messageOf({ SLACK_BOT_TOKEN: 'hunter2-not-a-token', SLACK_APP_TOKEN: 'xapp-1' })
  expect(message).toMatch(/SLACK_BOT_TOKEN .*https:\/\/api\.slack\.com\/apps/)
  expect(message).not.toContain('hunter2')
})

test('the address of a database is told apart from what is none, and is never shown', () => {
  const url = 'postgres://desk:hunter2@db.example:5432/news'
  const { database } = readSettings({ DATABASE_URL: url })
  expect(database?.url.reveal()).toBe(url)
  expect(inspect(database)).not.toContain('hunter2')
  for (const wrong of ['mysql://desk:hunter2@db.example/news', 'postgres://desk:hunter2#@db.example/news', 'hunter2']) {
    expect(messageOf({ DATABASE_URL: wrong })).toMatch(/DATABASE_URL is no address of a PostgreSQL: .*not shown/)
    expect(messageOf({ DATABASE_URL: wrong })).not.toContain('hunter2')
  }
  expect(messageOf({ DATABASE_URL: url, DATABASE_POOL: '1' })).toContain('- DATABASE_POOL ')
})

test('one Slack token without the other is a mistake', () => {
  expect(messageOf({ SLACK_BOT_TOKEN: 'xoxb-1' })).toContain('SLACK_APP_TOKEN is missing')
})

test('mistakes between settings are named beside those of single ones', () => {
  const message = messageOf({ WEB_HOST: '0.0.0.0', SLACK_BOT_TOKEN: 'xoxb-1', LOG_LEVEL: 'loud' })
  for (const name of ['WEB_TOKEN', 'SLACK_APP_TOKEN', 'LOG_LEVEL']) expect(message).toContain(`- ${name} `)
})

test('another host than the loopback needs a token', () => {
  expect(messageOf({ WEB_HOST: '0.0.0.0' })).toContain('WEB_TOKEN is missing')
  expect(readSettings({ WEB_HOST: '0.0.0.0', WEB_TOKEN: 'sixteen-letters!' }).web?.host).toBe('0.0.0.0')
})

test('a secret cannot be printed by any ordinary way', () => {
  const settings = readSettings({
    SLACK_BOT_TOKEN: 'xoxb-very-secret',
    SLACK_APP_TOKEN: 'xapp-very-secret',
    DISCORD_TOKEN: 'very-secret',
  })
  expect(
    `${inspect(settings, { depth: 9 })} ${JSON.stringify(settings)} ${String(settings.slack?.botToken)}`,
  ).not.toContain('very-secret')
  expect(settings.slack?.botToken?.reveal()).toBe('xoxb-very-secret')
})

test('Slack is reached by a socket or by HTTP, and not by both', () => {
  const bot = { SLACK_BOT_TOKEN: 'xoxb-1' }
  const secret = { SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef' }
  expect(readSettings({ ...bot, SLACK_APP_TOKEN: 'xapp-1' }).slack?.way.is).toBe('socket')
  expect(readSettings({ ...bot, ...secret, HTTP_PORT: '3001' }).slack?.way).toMatchObject({ is: 'http', port: 3001 })
  expect(messageOf({ ...bot, ...secret, SLACK_APP_TOKEN: 'xapp-1' })).toContain('are both set')
  expect(messageOf(secret)).toContain('SLACK_BOT_TOKEN is missing')
  expect(messageOf({ ...bot, SLACK_SIGNING_SECRET: 'short' })).toMatch(
    /SLACK_SIGNING_SECRET is not such a secret.*not shown/,
  )
})

test('metrics are off until a port is set, and another host than the loopback needs their token', () => {
  expect(readSettings({}).operate).toBeNull()
  expect(readSettings({ METRICS_PORT: '9464' }).operate).toEqual({ host: '127.0.0.1', port: 9464, token: null })
  expect(messageOf({ METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0' })).toContain('METRICS_TOKEN is missing')
  expect(messageOf({ METRICS_PORT: '99999', METRICS_TOKEN: 'short' })).toMatch(
    /METRICS_PORT[^]*METRICS_TOKEN is too easy/,
  )
  expect(messageOf({ METRICS_HOST: '0.0.0.0' })).toBe('')
})

test('several workspaces need the app’s credentials and a key, and no token of one workspace', () => {
  const app = { SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: '0123456789abcdef0123456789abcdef' }
  const whole = { ...app, ENCRYPTION_KEY: 'ab'.repeat(32), SLACK_APP_TOKEN: 'xapp-1', HTTP_PORT: '3003' }
  expect(readSettings(whole).slack).toMatchObject({ botToken: null, way: { is: 'socket' }, tenants: { port: 3003 } })
  expect(messageOf(app)).toMatch(/ENCRYPTION_KEY is missing[^]*SLACK_SIGNING_SECRET is missing/)
  expect(messageOf({ ...whole, SLACK_BOT_TOKEN: 'xoxb-1' })).toContain('are both set')
  expect(messageOf({ ...whole, SLACK_CLIENT_ID: '' })).toContain('SLACK_CLIENT_ID is missing')
  const wrong = messageOf({ ...whole, ENCRYPTION_KEY: 'too short', ENCRYPTION_KEY_OLD: 'also' })
  expect(wrong).toMatch(/ENCRYPTION_KEY is no key[^]*ENCRYPTION_KEY_OLD is no key/)
  expect(wrong).not.toMatch(/too short|also/)
})

test('the shards of a process are read, and those that cannot be are named', () => {
  const read = (DISCORD_SHARDS: string) => readSettings({ DISCORD_TOKEN: 'a.b.c', DISCORD_SHARDS }).discord?.shards
  expect(read('auto')).toBeNull()
  expect(read('2-4/16')).toEqual({ ids: [2, 3, 4], count: 16 })
  expect(read('0/1')).toEqual({ ids: [0], count: 1 })
  for (const wrong of ['16/16', '3-2/4', 'all']) expect(() => read(wrong)).toThrow(/DISCORD_SHARDS names no shards/)
})
