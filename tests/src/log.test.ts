import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { Writable } from 'node:stream'
import { DiscordAPIError } from 'discord.js'
import { webApi } from '@slack/bolt'
import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { Secret } from '../../adapters/secret.ts'
import { openLog, secretsIn } from '../../src/log.ts'
import { readSettings } from '../../src/settings.ts'

const botToken = 'xoxb-000000000-abcdefghijkl'
const discordToken = 'AAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAA.abcdefghijklmnopqrstuvwxyz0'
const interactionToken = 'aW50ZXJhY3Rpb246MTIzNDU2Nzg5MDEyMzQ1Njc4OTA'

function loggedBy(write: (log: ReturnType<typeof openLog>) => void, secrets: readonly string[] = []): string {
  let written = ''
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      written += chunk.toString()
      done()
    },
  })
  write(openLog('info', stream, secrets))
  return written
}

test('a token is taken out of messages, fields, errors and their causes', () => {
  const cause = new Error(`request with Bearer ${botToken} failed`)
  const written = loggedBy((log) => {
    log.error(
      {
        error: new Error(`refused ${discordToken}`, { cause }),
        headers: { authorization: 'whatever-it-is' },
        nested: [{ url: `https://x.example/?token=${botToken}` }],
      },
      `with ${botToken}`,
    )
    log.warn({ secret: new Secret('a-secret-value') }, 'kept')
  })
  for (const secret of [botToken, discordToken, 'whatever-it-is', 'a-secret-value'])
    expect(written).not.toContain(secret)
  expect(written).toContain('refused [secret]')
})

test('the errors of both SDKs lose the tokens that they hold', () => {
  const slack = new webApi.WebAPIRequestError(new Error(`connect with Bearer ${botToken}`))
  const discord = new DiscordAPIError(
    { code: 10062, message: 'Unknown interaction' },
    10062,
    404,
    'POST',
    `https://discord.com/api/v10/interactions/123456/${interactionToken}/callback`,
    {},
  )
  const written = loggedBy((log) => {
    log.error({ error: slack }, 'slack')
    log.error({ error: discord, url: discord.url }, 'discord')
  })
  expect(written).not.toContain(botToken)
  expect(written).not.toContain(interactionToken)
  expect(written).toContain('Unknown interaction')
})

test('an object that points to itself is written down all the same', () => {
  const ring: { self?: unknown } = {}
  ring.self = ring
  expect(loggedBy((log) => log.info({ ring }, 'ring'))).toContain('[deeper]')
})

test('a secret in an address is taken out wherever it stands, and bytes are told by their number', () => {
  const addresses = [
    'https://feeds.example/rss?access_token=SECRETONE&x=1',
    'https://feeds.example/rss?api_key=SECRETTWO',
    'https://SECRETTHREE@feeds.example/rss',
    'https://hooks.slack.com/commands/T1/1/SECRETFOUR',
    'sent with signature=SECRETFIVE',
  ]
  const written = loggedBy((log) => log.warn({ addresses, body: Buffer.from('SECRETSIX') }, 'kept'))
  expect(written).not.toMatch(/SECRET/)
  expect(written).toContain('https://feeds.example/rss')
  expect(written).toContain('[9 bytes]')
})

const password = 'hunter2/with=odd@letters'

/** What PostgreSQL's own client throws: nobody listens, an address that is none, and a server that repeats the password. */
async function errorsOfPg(): Promise<readonly unknown[]> {
  const told = Buffer.from(`SFATAL\0C28P01\0Mpassword "${password}" of postgres://desk:${password}@db was refused\0\0`)
  const length = Buffer.alloc(4)
  length.writeInt32BE(told.length + 4)
  const server = createServer((socket) =>
    socket.on('error', () => undefined).once('data', () => socket.end(Buffer.concat([Buffer.from('E'), length, told]))),
  ).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const at = (host: string) => `postgres://desk:${encodeURIComponent(password)}@${host}/desk`
  const tries = [at('127.0.0.1:9'), at(`127.0.0.1:${port}`), `postgres://desk:${password}@[bad/desk`]
  return Promise.all(
    tries.map(async (connectionString) => {
      try {
        const client = new Client({ connectionString })
        client.on('error', () => undefined)
        await client.connect()
        return 'it connected'
      } catch (error) {
        return { error, client: { connectionString, connectionParameters: { password, user: 'desk' } } }
      }
    }),
  )
}

test('the errors of PostgreSQL’s client, and what stands beside them, lose the password, however it is written', async () => {
  const settings = readSettings({ DATABASE_URL: `postgres://desk:${encodeURIComponent(password)}@127.0.0.1/desk` })
  const errors = await errorsOfPg()
  const written = loggedBy((log) => {
    for (const error of errors) log.error(error, 'the store')
  }, secretsIn(settings))
  expect(errors).not.toContain('it connected')
  expect(written).toMatch(/ECONNREFUSED[^]*was refused[^]*Invalid URL/)
  for (const secret of [password, encodeURIComponent(password), 'hunter2', 'odd@letters'])
    expect(written).not.toContain(secret)
})

test('what the settings hold as secrets never comes through, wherever it stands and whatever it looks like', () => {
  const secrets = {
    SLACK_CLIENT_ID: '1.2',
    SLACK_CLIENT_SECRET: '00112233445566778899aabbccddeeff',
    SLACK_SIGNING_SECRET: 'ffeeddccbbaa99887766554433221100',
    ENCRYPTION_KEY: 'ab'.repeat(32),
    ENCRYPTION_KEY_OLD: 'cd'.repeat(32),
    METRICS_PORT: '1',
    METRICS_TOKEN: 'plain words of an operator',
    WEB_TOKEN: 'plain words of a reader',
    DISCORD_TOKEN: 'looks like nothing',
  }
  const written = loggedBy(
    (log) => {
      for (const [name, value] of Object.entries(secrets)) log.warn({ said: [`${name} is ${value}.`] }, `so: ${value}`)
      log.warn({ body: '{"client_secret":"another-one","ENCRYPTION_KEY":"x"}', ENCRYPTION_KEY: 'y-y-y' }, 'beside')
    },
    secretsIn(readSettings(secrets)),
  )
  for (const [name, value] of Object.entries(secrets))
    if (!['SLACK_CLIENT_ID', 'METRICS_PORT'].includes(name)) expect(written).not.toContain(value)
  for (const word of ['another-one', 'y-y-y']) expect(written).not.toContain(word)
})
