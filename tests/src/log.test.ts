import { Writable } from 'node:stream'
import { DiscordAPIError } from 'discord.js'
import { webApi } from '@slack/bolt'
import { expect, test } from 'vitest'
import { Secret } from '../../adapters/secret.ts'
import { openLog } from '../../src/log.ts'

const botToken = 'xoxb-000000000-abcdefghijkl'
const discordToken = 'AAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAA.abcdefghijklmnopqrstuvwxyz0'
const interactionToken = 'aW50ZXJhY3Rpb246MTIzNDU2Nzg5MDEyMzQ1Njc4OTA'

function loggedBy(write: (log: ReturnType<typeof openLog>) => void): string {
  let written = ''
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      written += chunk.toString()
      done()
    },
  })
  write(openLog('info', stream, false))
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
