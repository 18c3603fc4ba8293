import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startFakeDiscord } from '../tests/fakes/discord/discord.ts'
import { startFakeSlack } from '../tests/fakes/slack/slack.ts'
import { nodeWords } from '../tests/support/node-words.ts'
import { ms, type Measurement } from './measurement.ts'

/** From the start of the process to a page that answers, and the memory of the idle bot with page, Slack and Discord. */
export async function measureStart(): Promise<Measurement> {
  const slack = await startFakeSlack()
  const discord = await startFakeDiscord()
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))
  const began = performance.now()
  const bot = spawn(process.execPath, [...nodeWords, 'src/main.ts'], {
    env: {
      PATH: process.env['PATH'],
      MALLOC_ARENA_MAX: '2',
      DATA_DIR: folder,
      WEB_PORT: '0',
      FEEDS: 'off',
      SLACK_BOT_TOKEN: 'xoxb-fake',
      SLACK_APP_TOKEN: 'xapp-fake',
      SLACK_API_URL: slack.url,
      DISCORD_TOKEN: discord.guild.token,
      DISCORD_API_URL: discord.url,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let log = ''
  let pageMs = Number.NaN
  const listening = new Promise<void>((resolve) => {
    bot.stderr.on('data', (chunk: Buffer) => {
      log += chunk.toString()
      if (Number.isNaN(pageMs) && log.includes('the page listens')) pageMs = performance.now() - began
      if ((log.match(/"msg":"listening"/g) ?? []).length === 3) resolve()
    })
  })
  await listening
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  const memory = residentMegabytes(bot.pid ?? 0)
  bot.kill('SIGTERM')
  await once(bot, 'exit')
  await Promise.all([slack.close(), discord.close()])
  rmSync(folder, { recursive: true, force: true })
  return {
    title: 'Start and memory, with page, Slack and Discord',
    rows: [
      { what: 'start to page', measured: ms(pageMs), target: '≤ 700 ms' },
      { what: 'resident memory, idle', measured: memory, target: '≤ 200 MB' },
    ],
  }
}

function residentMegabytes(pid: number): string {
  try {
    const [, kilobytes = ''] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return `${Math.round(Number(kilobytes) / 1_000)} MB`
  } catch {
    return 'read on Linux only'
  }
}
