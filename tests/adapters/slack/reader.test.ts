import { expect, test } from 'vitest'
import { Readers } from '../../../adapters/slack/reader.ts'

const readerOf = (user: object, channel = 'C1') => {
  const client = { users: { info: () => Promise.resolve({ ok: true, user }) } }
  return new Readers(
    () => Promise.resolve(client),
    () => 0,
    () => undefined,
  ).of({ team: 'T1', channel, user: 'U1' })
}

test.each([
  ['an admin of this workspace', { team_id: 'T1', is_admin: true }, true],
  ['an admin of a workspace that Slack does not name', { is_admin: true }, true],
  ['an admin of another workspace, in a shared channel', { team_id: 'T2', is_admin: true }, false],
  ['a stranger', { team_id: 'T1', is_stranger: true, is_admin: true }, false],
  ['a member', { team_id: 'T1' }, false],
])('%s may change settings: %j → %s', async (_, user, may) => {
  expect((await readerOf(user)).mayChange).toBe(may)
})

test.each([
  ['a member', { team_id: 'T1' }, true],
  ['somebody of another workspace', { team_id: 'T2' }, false],
  ['a stranger', { team_id: 'T1', is_stranger: true }, false],
])('in a direct message %s may change what they are sent: %j → %s', async (_, user, may) => {
  expect((await readerOf(user, 'D1')).mayChange).toBe(may)
})
