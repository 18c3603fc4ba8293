import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Role } from '../../src/roles.ts'
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts'
import { newFolder } from '../support/folder.ts'
import { nodeWords } from '../support/node-words.ts'
import { startProgram } from '../support/program.ts'
import { startWholeBot } from '../support/whole-bot.ts'

const start = (settings: Readonly<Record<string, string>>) =>
  startProgram('src/main.ts', { DATA_DIR: newFolder(), WEB_PORT: '0', ...settings })

/** Root may write what is read-only; this user, which every system has, may not. */
const nobody = process.getuid?.() === 0 ? 65_534 : undefined

/** The same start within this process; a `UsageError` is what `main.ts` ends with 2 for, as the tests with a process show. */
const refusal = (settings: Readonly<Record<string, string>>, message: RegExp, roles?: ReadonlySet<Role>) =>
  expect(startWholeBot('2026-11-24T12:00:00.000Z', settings, roles)).rejects.toMatchObject({
    exitCode: 2,
    message: expect.stringMatching(message) as string,
  })

test('with nothing configured the page answers /sco commands on the sample article, a second bot is refused, and SIGTERM ends it with 0', async () => {
  const folder = newFolder()
  const bot = start({ DATA_DIR: folder })
  const [, url = ''] = await bot.wrote(/listens on (http:\/\/127\.0\.0\.1:\d+)/)
  const answer = await fetch(`${url}/answer?words=${encodeURIComponent('/sco quote Alimov')}`)
  expect(await answer.text()).toContain('Fighting global terrorism is a work without an end,')
  await refusal({ DATA_DIR: folder }, new RegExp(`process ${bot.child.pid}`))
  bot.child.kill('SIGTERM')
  expect(await bot.ended).toBe(0)
  expect(bot.output()).toContain('stopped')
})

test('SIGTERM while Slack does not answer the start ends it with 0, in time', async () => {
  const slack = createServer(() => undefined).listen(0, '127.0.0.1')
  onTestFinished(() => slack.closeAllConnections())
  await once(slack, 'listening')
  const { port } = slack.address() as AddressInfo
  const asked = once(slack, 'request')
  const url = `http://127.0.0.1:${port}/api/`
  const bot = start({ SLACK_BOT_TOKEN: 'xoxb-0', SLACK_APP_TOKEN: 'xapp-0', SLACK_API_URL: url })
  await asked
  const before = performance.now()
  bot.child.kill('SIGTERM')
  expect(await bot.ended).toBe(0)
  expect(performance.now() - before).toBeLessThan(10_000)
  expect(bot.output()).toContain('stopped')
})

test('wrong settings end it with 2 before anything is touched, each named', async () => {
  const bot = start({ WEB_PORT: 'seven', LOG_LEVEL: 'loud' })
  expect(await bot.ended).toBe(2)
  expect(bot.output()).toMatch(/nothing was changed:\n- WEB_PORT .*"seven".*\n- LOG_LEVEL .*"loud"/)
})

test('a store that may only be read ends it with 2 and says what to do', async () => {
  const folder = newFolder()
  await openSqliteStore(folder).close()
  chmodSync(join(folder, 'dateline.db'), 0o444)
  chmodSync(folder, 0o555)
  const bot = startProgram('src/main.ts', { DATA_DIR: folder, WEB_PORT: '0' }, [], nobody)
  expect(await bot.ended).toBe(2)
  expect(bot.output()).toMatch(/cannot be written.*DATA_DIR/)
})

test.each(['main.ts', 'cli.ts'])('an .env that is a folder ends %s with 2', (file) => {
  const folder = newFolder()
  mkdirSync(join(folder, '.env'))
  const words = [...nodeWords, resolve('src', file), 'articles']
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' })
  expect(status).toBe(2)
  expect(stderr).toMatch(/^\.env cannot be read/)
})

test('a data folder where no system lets one be made, and one that is a file, are refused with what to do', async () => {
  for (const folder of ['/proc/dateline/data', 'package.json'])
    await refusal({ DATA_DIR: folder }, /cannot be written.*DATA_DIR/)
})

test('a topic that cannot be read is refused, with the path of each mistake', async () => {
  const folder = newFolder()
  mkdirSync(join(folder, 'mine'))
  writeFileSync(join(folder, 'mine', 'topic.json'), '{"command":"X Y","title":1,"languages":[]}')
  await refusal({ TOPICS_DIR: folder, TOPICS: 'mine' }, /- command: .*\n- title: .*\n- languages: /)
})

test('Slack and Discord that are down at the start keep nobody from the page, and are tried again', async () => {
  const bot = start({
    SLACK_BOT_TOKEN: 'xoxb-0',
    SLACK_APP_TOKEN: 'xapp-0',
    SLACK_API_URL: 'http://127.0.0.1:9/api/',
    DISCORD_TOKEN: 'MTIz.fake.token',
    DISCORD_API_URL: 'http://127.0.0.1:9/api',
  })
  const [, url = ''] = await bot.wrote(/listens on (http:\/\/127\.0\.0\.1:\d+)/)
  await bot.wrote(/"platform":"slack"[^\n]*could not start; it is tried again/)
  await bot.wrote(/"platform":"discord"[^\n]*could not start; it is tried again/)
  expect((await fetch(url)).status).toBe(200)
  expect(bot.output()).not.toMatch(/xoxb-0|xapp-0|MTIz\.fake/)
})

test('a part of the roles on the store of a folder is refused with what to do', async () => {
  await refusal({}, /--role worker --role chat alone cannot work.*Set DATABASE_URL/, new Set(['worker', 'chat']))
})
