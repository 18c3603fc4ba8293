import { connect } from 'node:net'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { boltStoreOf } from '../../../adapters/slack/install.ts'
import { hourMs } from '../../../src/instant.ts'
import { nine } from '../../support/publishing.ts'
import { startForTenants } from '../../support/tenants.ts'

/** What a server says to these bytes, until it hangs up. */
const said = (port: number, bytes: string) =>
  new Promise<string>((resolve) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    socket
      .setEncoding('utf8')
      .on('data', (more: string) => (answer += more))
      .on('error', () => undefined)
    socket.once('close', () => resolve(answer))
  })

const tenantsIn = (dataDir: string): readonly unknown[] => {
  const beside = new DatabaseSync(join(dataDir, 'dateline.db'))
  const rows = beside.prepare('select tenant from installations order by tenant').all()
  beside.close()
  return rows.map((row) => row['tenant'])
}

test('a workspace that installs the app is answered with its own token, and another beside it with its own', async () => {
  const { slack, bot, begin, install } = await startForTenants()
  const other = slack.addWorkspace('T11')
  expect((await begin()).scopes.split(',')).toContain('chat:write')
  expect((await install('T1')).status).toBe(200)
  expect((await install(other)).status).toBe(200)
  expect(tenantsIn(bot.dataDir)).toEqual(['slack:T1', 'slack:T11'])
  expect((await slack.say('/sco help')).text).toContain('/sco')
  expect((await slack.say('/sco help', { team: 'T11' })).text).toContain('/sco')
  // The form is opened by the token of the workspace that asked: the trigger is known there alone.
  slack.ask('/sco subscribe', { team: 'T11', user: 'U2' })
  await slack.until(() => other.views[0])
  expect(slack.workspace.views).toEqual([])
})

test('a workspace that did not install the app is not answered', async () => {
  const { slack, bot, install } = await startForTenants()
  await install('T1')
  slack.addWorkspace('T2')
  const asked = slack.ask('/sco help', { team: 'T2' })
  await asked.acknowledged()
  await slack.say('/sco help')
  expect(asked.replies).toEqual([])
  expect(bot.lines().map(({ msg }) => msg)).toContain('slack.listener-failed')
})

test('who comes back with no state, a forged one, or that of another browser installs nothing', async () => {
  const { slack, bot, begin, comeBack } = await startForTenants()
  const [mine, theirs] = [await begin(), await begin()]
  const code = () => slack.grants.grant(slack.workspace, 'U1')
  const [head = '', body = '', mark = ''] = mine.state.split('.')
  const later = Buffer.from(body, 'base64url').toString().replace('"now":"', '"now":"2')
  const forged = [head, Buffer.from(later).toString('base64url'), mark].join('.')
  const unsigned = [Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url'), body, ''].join('.')
  for (const visit of [
    { state: '', cookie: mine.cookie },
    { state: forged, cookie: `slack-app-oauth-state=${forged}` },
    { state: unsigned, cookie: `slack-app-oauth-state=${unsigned}` },
    { state: mine.state, cookie: '' },
    { state: mine.state, cookie: theirs.cookie },
  ])
    expect((await comeBack(code(), visit)).status).toBeGreaterThanOrEqual(400)
  expect(tenantsIn(bot.dataDir)).toEqual([])
  expect((await comeBack(code(), mine)).status).toBe(200)
})

test('a code that Slack did not give installs nothing, and the page and the log hold no secret', async () => {
  const { bot, begin, comeBack } = await startForTenants()
  const answered = await comeBack('invented', await begin())
  expect(answered.status).toBeGreaterThanOrEqual(400)
  const told = [await answered.text(), JSON.stringify(bot.lines())].join(' ')
  for (const secret of ['00112233445566778899aabbccddeeff', 'ab'.repeat(32)]) expect(told).not.toContain(secret)
  expect(tenantsIn(bot.dataDir)).toEqual([])
})

test.each([
  ['the app is uninstalled', { type: 'app_uninstalled' }],
  ['its token is taken back', { type: 'tokens_revoked', tokens: { bot: ['UBOT'] } }],
])('when %s, the workspace’s token is forgotten and its digests stop; another’s go on', async (_, event) => {
  const { slack, bot, install } = await startForTenants()
  const other = slack.addWorkspace('T11')
  await install('T1')
  await install(other)
  for (const team of ['T1', 'T11']) await slack.say('/sco subscribe 09:00 UTC', { team, user: 'U2' })
  slack.tell(event)
  await expect.poll(() => tenantsIn(bot.dataDir), { interval: 2 }).toEqual(['slack:T11'])
  const beside = new DatabaseSync(join(bot.dataDir, 'dateline.db'))
  const rows = beside.prepare('select channel, paused is not null as paused from subscriptions order by channel').all()
  beside.close()
  expect(rows.map(({ channel, paused }) => [channel, paused])).toEqual([
    ['slack:T11:C1', 0],
    ['slack:T1:C1', 1],
  ])
  expect((await slack.say('/sco help', { team: 'T11' })).text).toContain('/sco')
})

test('news of a removal that comes late or twice does not undo an installation that was made since', async () => {
  const { slack, bot, install } = await startForTenants()
  await install('T1')
  const removed = slack.tell({ type: 'app_uninstalled' }, {}, Date.parse(nine) / 1_000 + 60)
  await expect.poll(() => tenantsIn(bot.dataDir), { interval: 2 }).toEqual([])
  bot.pass(hourMs)
  await install('T1')
  await slack.say('/sco subscribe 09:00 UTC', { user: 'U2' })
  slack.repeat(removed)
  const late = slack.tell({ type: 'tokens_revoked', tokens: { bot: ['UBOT'] } }, {}, Date.parse(nine) / 1_000 + 61)
  await slack.until(() => (late.acknowledgements === 1 ? true : undefined))
  await expect.poll(() => bot.lines().map(({ msg }) => msg), { interval: 2 }).toContain('slack.removed-earlier')
  expect(tenantsIn(bot.dataDir)).toEqual(['slack:T1'])
  expect((await slack.say('/sco next')).text).not.toContain('paused')
  expect(bot.lines().filter(({ msg }) => msg === 'slack.removed')).toHaveLength(1)
})

test.each([{}, { SLACK_APP_TOKEN: 'xapp-fake' }])(
  'a workspace that is not among those that may is told why, and nothing is kept of it: %j',
  async (settings) => {
    const { slack, bot, install } = await startForTenants({ ...settings, SLACK_TEAMS: 'T1, T2' })
    const refused = await install(slack.addWorkspace('T11'))
    expect(refused.status).toBe(403)
    expect(await refused.text()).toMatch(/not open to the workspace T11\. Nothing was kept of it\. .*SLACK_TEAMS/)
    expect(tenantsIn(bot.dataDir)).toEqual([])
    expect((await install('T1')).status).toBe(200)
    expect(tenantsIn(bot.dataDir)).toEqual(['slack:T1'])
  },
)

test('an installation for a whole organization, or without a bot, is kept nowhere', async () => {
  const kept: string[] = []
  const store = boltStoreOf({
    find: () => Promise.resolve(undefined),
    keep: (team) => Promise.resolve(void kept.push(team)),
    keptSince: () => Promise.resolve(undefined),
    forget: () => Promise.resolve(),
  })
  const bot = { token: 'xoxb-1', id: 'B1', userId: 'U1', scopes: [] }
  const user = { token: undefined, scopes: undefined, id: 'U2' }
  const one = { team: { id: 'T1' }, enterprise: undefined, user, bot }
  await expect(store.storeInstallation({ ...one, isEnterpriseInstall: true })).rejects.toThrow(/workspace by workspace/)
  await expect(store.storeInstallation({ team: { id: 'T1' }, enterprise: undefined, user })).rejects.toThrow()
  await store.storeInstallation(one)
  expect(kept).toEqual(['T1'])
})

test.each([{}, { SLACK_APP_TOKEN: 'xapp-fake' }])(
  'what is no address, or of no browser, ends as an answer, and the next one is answered: %j',
  async (settings) => {
    const { bot, begin } = await startForTenants(settings)
    const port = Number(bot.portOf(/slack\.listening/))
    for (const line of [
      'GET // HTTP/1.1',
      'GET http://[ HTTP/1.1',
      'POST /slack/install HTTP/1.1',
      'GET /slack/oauth_redirect?state=%zz HTTP/1.1',
    ])
      expect(await said(port, `${line}\r\nHost: x\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 /)
    expect((await begin()).state).not.toBe('')
  },
)

test('by Socket Mode the page that installs the app has a port of its own', async () => {
  const { slack, bot, install } = await startForTenants({ SLACK_APP_TOKEN: 'xapp-fake' })
  expect((await install('T1')).status).toBe(200)
  expect((await slack.say('/sco help')).text).toContain('/sco')
  expect(slack.socket.opened).toBe(1)
  expect(tenantsIn(bot.dataDir)).toEqual(['slack:T1'])
})
