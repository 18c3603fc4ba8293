import { createHmac } from 'node:crypto'
import type { Asked } from './asked.ts'

type Payload = { readonly [field: string]: unknown }

/** A call as Slack makes it by HTTP, signed: https://docs.slack.dev/authentication/verifying-requests-from-slack. */
export function signed(
  secret: string,
  type: Asked['type'],
  payload: Payload,
  seconds = Math.floor(Date.now() / 1000),
): RequestInit {
  const body = bodyOf(type, payload)
  const signature = createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex')
  const contentType = type === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded'
  return {
    method: 'POST',
    body,
    headers: {
      'content-type': contentType,
      'x-slack-request-timestamp': String(seconds),
      'x-slack-signature': `v0=${signature}`,
    },
  }
}

function bodyOf(type: Asked['type'], payload: Payload): string {
  switch (type) {
    case 'events_api':
      return JSON.stringify(payload)
    case 'interactive':
      return new URLSearchParams({ payload: JSON.stringify(payload) }).toString()
    case 'slash_commands':
      return new URLSearchParams(
        Object.entries(payload).map(([name, value]): [string, string] => [name, String(value)]),
      ).toString()
  }
}
