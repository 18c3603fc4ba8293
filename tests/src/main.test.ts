import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newFolder } from '../support/folder.ts'
import { startProgram } from '../support/program.ts'

const start = (settings: Readonly<Record<string, string>>) =>
  startProgram('src/main.ts', { DATA_DIR: newFolder(), WEB_PORT: '0', ...settings })

test('with nothing configured the page answers /sco commands on the sample article, and SIGTERM ends it with 0', async () => {
  const bot = start({})
  const [, url = ''] = await bot.wrote(/listens on (http:\/\/127\.0\.0\.1:\d+)/)
  const answer = await fetch(`${url}/answer?words=${encodeURIComponent('/sco quote Alimov')}`)
  expect(await answer.text()).toContain('Fighting global terrorism is a work without an end,')
  bot.child.kill('SIGTERM')
  expect(await bot.ended).toBe(0)
  expect(bot.output()).toContain('stopped')
})

test('wrong settings end it with 2 before anything is touched, each named', async () => {
  const bot = start({ WEB_PORT: 'seven', LOG_LEVEL: 'loud' })
  expect(await bot.ended).toBe(2)
  expect(bot.output()).toMatch(/nothing was changed:\n- WEB_PORT .*"seven".*\n- LOG_LEVEL .*"loud"/)
})

test('a second bot on the same data ends with 2 and names the first', async () => {
  const settings = { DATA_DIR: newFolder() }
  const first = start(settings)
  await first.wrote(/listens on/)
  const second = start(settings)
  expect(await second.ended).toBe(2)
  expect(second.output()).toContain(`process ${first.child.pid}`)
})

test('a store that may only be read ends it with 2 and says what to do', async () => {
  const folder = newFolder()
  mkdirSync(join(folder, 'dateline.db'))
  const bot = start({ DATA_DIR: folder })
  expect(await bot.ended).toBe(2)
  expect(bot.output()).toMatch(/cannot be written.*DATA_DIR/)
})

test('a data folder that is a file ends it with 2 and says what to do', async () => {
  const bot = start({ DATA_DIR: 'package.json' })
  expect(await bot.ended).toBe(2)
  expect(bot.output()).toMatch(/cannot be written.*DATA_DIR/)
})

test('a topic that cannot be read ends it with 2, with the path of each mistake', async () => {
  const folder = newFolder()
  mkdirSync(join(folder, 'mine'))
  writeFileSync(join(folder, 'mine', 'topic.json'), '{"command":"X Y","title":1,"languages":[]}')
  const bot = start({ TOPICS_DIR: folder, TOPICS: 'mine' })
  expect(await bot.ended).toBe(2)
  expect(bot.output()).toMatch(/- command: .*\n- title: .*\n- languages: /)
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
