import { expect, test } from 'vitest'
import { newDatabase, runOn } from '../support/postgres.ts'
import { newFolder } from '../support/folder.ts'
import { startProgram } from '../support/program.ts'
import { runCommand } from '../support/run-command.ts'

const start = (url: string) => startProgram('src/main.ts', { DATA_DIR: newFolder(), WEB_PORT: '0', DATABASE_URL: url })

test('DATABASE_URL alone has the same desk on PostgreSQL, for several bots and the commands beside them', async () => {
  const url = await newDatabase()
  const bots = [start(url), start(url)]
  for (const bot of bots) {
    const [, page = ''] = await bot.wrote(/listens on (http:\/\/127\.0\.0\.1:\d+)/)
    const answer = await fetch(`${page}/answer?words=${encodeURIComponent('/sco quote Alimov')}`)
    expect(await answer.text()).toContain('Fighting global terrorism is a work without an end,')
    expect(bot.output()).toMatch(/"store":"PostgreSQL 127\.0\.0\.1:\d+\/dateline_test_/)
    expect(bot.output()).not.toContain('a-test-password')
  }
  const beside = await runCommand(['doctor'], { DATABASE_URL: url })
  for (const bot of bots) expect(beside.output).toContain(`dateline bot ${bot.child.pid}`)
  expect(await runOn(url, 'select count(*)::int as count from articles')).toEqual([{ count: 1 }])
  for (const bot of bots) bot.child.kill('SIGTERM')
  for (const bot of bots) expect(await bot.ended).toBe(0)
  expect((await runCommand(['doctor'], { DATABASE_URL: url })).output).toContain('· bot: not running')
})

test('a database that cannot be reached ends it with 75, which its supervisor tries again, and says what to do', async () => {
  const bot = start('postgres://desk:hunter2@127.0.0.1:1/news')
  expect(await bot.ended).toBe(75)
  expect(bot.output()).toMatch(/No PostgreSQL answers at 127\.0\.0\.1:1 .*Start it/)
  expect(bot.output()).not.toContain('hunter2')
})
