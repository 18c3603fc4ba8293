import { webApi } from '@slack/bolt'
import { expect, test } from 'vitest'
import { loggerOf } from '../../../adapters/slack/logger.ts'
import { postedOf } from '../../../adapters/slack/posted.ts'

const platform = (error: string) => new webApi.WebAPIPlatformError({ ok: false, error })
const unreachable = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })

test.each([
  [platform('not_in_channel'), 'refused'],
  [platform('is_archived'), 'refused'],
  [platform('invalid_blocks'), 'refused'],
  [platform('token_revoked'), 'limited'],
  [platform('a_name_of_next_year'), 'refused'],
  [platform('ratelimited'), 'limited'],
  [platform('internal_error'), 'unknown'],
  [platform('fatal_error'), 'unknown'],
  [new webApi.WebAPIRateLimitedError(3), 'limited'],
  [new webApi.WebAPIHTTPError(502, 'Bad Gateway', {}), 'unknown'],
  [new webApi.WebAPIHTTPError(413, 'Too large', {}), 'limited'],
  [new webApi.WebAPIHTTPError(408, 'Timeout', {}), 'unknown'],
  [new webApi.WebAPIRequestError(new TypeError('fetch failed', { cause: unreachable })), 'limited'],
  [new webApi.WebAPIRequestError(new Error('socket hang up')), 'unknown'],
  ['what is no error', 'unknown'],
])('%s is told as %s', (error, is) => {
  expect(postedOf(error, webApi, 0).is).toBe(is)
})

test('of several workspaces one that took the app out is refused, so that its digests pause; the app’s own faults are none of its', () => {
  for (const error of ['token_revoked', 'account_inactive', 'invalid_auth'])
    expect(postedOf(platform(error), webApi, 0, true).is).toBe('refused')
  expect(postedOf(platform('missing_scope'), webApi, 0, true).is).toBe('limited')
})

test("what Slack's SDK logs holds no token, no ticket and no address that anybody may post to", () => {
  const told: unknown[] = []
  const logger = loggerOf((event, details) => told.push([event, details]), 'warn' as never)
  logger.debug('xoxb-1-secret')
  logger.warn('headers', 'Bearer xoxb-1-secret', 'xapp-1-A-secret', 'xoxe.xoxp-1-secret')
  logger.error(
    new Error('wss://wss.slack.example/link?ticket=secret&app_id=A1'),
    'https://hooks.slack.com/commands/T1/2/secret',
  )
  expect(JSON.stringify(told)).not.toContain('secret-')
  expect(JSON.stringify(told).replaceAll('[secret]', '')).not.toContain('secret')
  expect(told).toHaveLength(2)
})
