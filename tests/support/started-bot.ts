import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { FakeDiscord } from '../fakes/discord/discord.ts'
import type { FakeSlack } from '../fakes/slack/slack.ts'
import { nodeWords } from './node-words.ts'

/** A program of the project in a process of its own, with the last of what it wrote. */
export type StartedBot = {
  readonly child: ChildProcess
  readonly log: () => string
  /** Ends it at once, as a crash would; resolves when it is gone. */
  kill(): Promise<void>
}

export type Platforms = { readonly slack: FakeSlack; readonly discord: FakeDiscord }

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Starts a file of the project over both fakes, with these settings and none of the machine's; nothing is polled, and there is no page. */
export function startBot(
  { slack, discord }: Platforms,
  file: string,
  words: readonly string[],
  settings: Readonly<Record<string, string>>,
): StartedBot {
  // No shell and no npm between: they hide signals.
  const child = spawn(process.execPath, [...nodeWords, file, ...words], {
    cwd: root,
    env: {
      PATH: process.env['PATH'] ?? '',
      FEEDS: 'off',
      WEB_PORT: 'off',
      LOG_LEVEL: 'warn',
      SLACK_BOT_TOKEN: slack.workspace.botToken,
      SLACK_APP_TOKEN: slack.workspace.appToken,
      SLACK_API_URL: slack.url,
      DISCORD_TOKEN: discord.guild.token,
      DISCORD_API_URL: discord.url,
      ...settings,
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
