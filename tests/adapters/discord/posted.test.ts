import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js'
import { expect, test } from 'vitest'
import { postedOf } from '../../../adapters/discord/posted.ts'

const errors = { DiscordAPIError, HTTPError, RateLimitError }
const url = 'https://discord.example/api/v10/webhooks/1/token-of-an-interaction'
const refused = (code: number, status: number) =>
  new DiscordAPIError({ code, message: 'no' }, code, status, 'POST', url, { body: {}, files: [] })
const limit = { timeToReset: 0, limit: 5, method: 'POST', hash: '', url, route: '', majorParameter: '', global: false }

test.each([
  [refused(50_013, 403), 'refused'],
  [refused(10_003, 404), 'refused'],
  [refused(50_035, 400), 'refused'],
  [refused(0, 401), 'limited'],
  [new RateLimitError({ ...limit, retryAfter: 1_500, sublimitTimeout: 0, scope: 'user' }), 'limited'],
  [new HTTPError(502, 'Bad Gateway', 'POST', url, { body: {}, files: [] }), 'unknown'],
  [Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), 'limited'],
  [Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' }), 'unknown'],
  ['what is no error', 'unknown'],
])('%s is told as %s, without the address it went to', (error, is) => {
  const posted = postedOf(error, errors, 0)
  expect(posted.is).toBe(is)
  expect(JSON.stringify(posted)).not.toContain('token-of-an-interaction')
})
