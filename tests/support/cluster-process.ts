import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Town } from './cluster-town.ts'
import { nodeWords } from './node-words.ts'

const program = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))

/** One process of the program, with what it wrote. */
export type Process = { readonly child: ChildProcess; readonly log: () => string; kill(): Promise<void> }

/** Starts "dateline run" in these roles over the town's database and platforms, with none of the machine's settings. */
export function startProcess({ slack, discord, server }: Town, roles: readonly string[]): Process {
  const words = ['run', ...roles.flatMap((role) => ['--role', role])]
  const child = spawn(process.execPath, [...nodeWords, '--max-semi-space-size=2', program, ...words], {
    env: {
      PATH: process.env['PATH'] ?? '',
      DATABASE_URL: server.url,
      DATABASE_POOL: '10',
      FEEDS: 'off',
      WEB_PORT: 'off',
      LOG_LEVEL: 'warn',
      SLACK_BOT_TOKEN: slack.workspace.botToken,
      SLACK_APP_TOKEN: slack.workspace.appToken,
      SLACK_API_URL: slack.url,
      DISCORD_TOKEN: discord.guild.token,
      DISCORD_API_URL: discord.url,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let log = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log = (log + text).slice(-20_000)
  })
  return {
    child,
    log: () => log,
    kill: async () => {
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    },
  }
}
