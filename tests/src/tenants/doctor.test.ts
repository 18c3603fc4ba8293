import { expect, test } from 'vitest'
import { Secret } from '../../../adapters/secret.ts'
import { examineTenants } from '../../../src/cli/tenants.ts'
import { readSettings } from '../../../src/settings.ts'
import { toKey } from '../../../src/tenants/cipher.ts'
import { createInstallations, rotate } from '../../../src/tenants/installations.ts'
import { newFolder } from '../../support/folder.ts'
import { memoryLog } from '../../support/log.ts'
import { nine } from '../../support/publishing.ts'
import { sqliteIn } from '../../support/stores.ts'

const app = {
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: '0123456789abcdef0123456789abcdef',
  SLACK_APP_TOKEN: 'xapp-1',
}
const [first, second] = ['1'.repeat(64), '2'.repeat(64)]

test('doctor says whose tokens the keys open, and when an old key is needed no more', async () => {
  const store = sqliteIn(newFolder())
  const parts = { store, log: memoryLog().log, now: () => nine, keys: { current: toKey(first), old: [] } }
  const installed = { botToken: new Secret('xoxb-1'), botId: 'B1', botUserId: 'U1', name: 'Team' }
  await createInstallations(parts).keep('T1', installed, 'U1')
  const said = async (settings: Readonly<Record<string, string>>) =>
    (await examineTenants(readSettings(settings), store))
      .map(({ what, is, words }) => `${what} ${is} ${words}`)
      .join('\n')

  expect(await said({ ...app, ENCRYPTION_KEY: first })).toMatch(/^Slack workspaces well 1 installed the app[^\n]*$/)
  expect(await said({ ...app, ENCRYPTION_KEY: second })).toMatch(/slack:T1 wrong [^\n]*ENCRYPTION_KEY_OLD/)
  const both = { ...app, ENCRYPTION_KEY: second, ENCRYPTION_KEY_OLD: first }
  expect(await said(both)).toMatch(/ENCRYPTION_KEY_OLD note 1 tokens are sealed with it/)
  await rotate({ ...parts, keys: { current: toKey(second), old: [toKey(first)] } })
  expect(await said(both)).toMatch(/ENCRYPTION_KEY_OLD note needed no more/)
  expect(await said({})).toMatch(/without SLACK_CLIENT_ID they are not used/)
})
