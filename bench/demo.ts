import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { manageGuild, startFakeDiscord } from '../tests/fakes/discord/discord.ts'
import { startFakeSlack } from '../tests/fakes/slack/slack.ts'
import { discordText, slackText } from './transcript.ts'

// The bot, in a process of its own, against working fakes of Slack and Discord on this machine: no account, no token, no network.
mkdirSync('docs/demo', { recursive: true })
const slack = await startFakeSlack()
const discord = await startFakeDiscord()
const folder = mkdtempSync(join(tmpdir(), 'dateline-demo-'))
const [discordChannel = ''] = discord.guild.channels.keys()
let identified = 0
const admin = { user: 'U-ADMIN', channel: 'C1' }

function startBot(instant: string): ChildProcess {
  tell(`The bot starts. Its clock says ${instant}.`)
  identified = discord.gateway.identified
  return spawn(process.execPath, [new URL('demo-bot.ts', import.meta.url).pathname, instant], {
    env: {
      ...process.env,
      DATA_DIR: folder,
      FEEDS: 'off',
      WEB_PORT: 'off',
      LOG_LEVEL: 'warn',
      SLACK_BOT_TOKEN: 'xoxb-fake',
      SLACK_APP_TOKEN: 'xapp-fake',
      SLACK_API_URL: slack.url,
      DISCORD_TOKEN: discord.guild.token,
      DISCORD_API_URL: discord.url,
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
}

async function kill(bot: ChildProcess): Promise<void> {
  bot.kill('SIGKILL')
  await once(bot, 'exit')
  tell('The bot is killed (SIGKILL).')
}

/** Commands of every kind, asked on both. */
const conversation: readonly (readonly [verb: string, options: { readonly [name: string]: string }])[] = [
  ['brief', {}],
  ['quote', { person: 'Алимов', words: 'terrorism' }],
  ['proof', { quote: 'b68e87bbbccc-1-219' }],
  ['check', { words: 'fighting global terror is a work without an end' }],
  ['search', { words: 'terrorism' }],
  ['digest', {}],
  ['sources', {}],
  ['why', { url: 'https://news.example/unknown' }],
  ['subscribe', { time: '09:00', zone: 'Asia/Tashkent' }],
  ['next', {}],
  ['settings', {}],
  ['status', {}],
  ['help', {}],
]

const transcript: string[] = []
const write = (text: string): void => {
  transcript.push(text)
  process.stdout.write(text)
}
const tell = (text: string): void => write(`\n── ${text}\n`)
const show = (place: string, who: string, text: string): void =>
  write(`\n[${place}] ${who}\n${text.replaceAll(/^/gm, '    ')}\n`)

async function inSlack(line: string): Promise<void> {
  show('Slack #general', 'you', line)
  show('Slack #general', 'Dateline', slackText(await slack.say(line, admin)))
}

async function inDiscord(verb: string, options: { readonly [name: string]: string }): Promise<void> {
  show('Discord #general', 'you', ['/sco', verb, ...Object.values(options)].join(' '))
  show(
    'Discord #general',
    'Dateline',
    discordText(await discord.command(verb, options, { channel: discordChannel, permissions: manageGuild })),
  )
}

// Counted from the start before the bot: the fakes outlive it.
async function bothConnected(): Promise<void> {
  await slack.until(() => (slack.socket.connected > 0 ? true : undefined))
  await discord.until(() =>
    discord.gateway.identified > identified && discord.guild.commands.length > 0 ? true : undefined,
  )
}

const postedIn = () => ({ slack: slack.messages('C1'), discord: discord.messages(discordChannel) })

let bot = startBot('2016-11-23T03:50:00Z')
try {
  slack.workspace.users.set(admin.user, {
    id: admin.user,
    tz: 'Asia/Tashkent',
    locale: 'en-US',
    is_admin: true,
    is_owner: false,
  })
  await bothConnected()
  for (const [verb, options] of conversation) {
    const typed = Object.values(options).map((value) => (value.includes(' ') ? `"${value}"` : value))
    await inSlack(['/sco', verb, ...typed].join(' ').trim())
    await inDiscord(verb, options)
  }
  await kill(bot)

  tell('Meanwhile 09:00 in Tashkent passes. Slack will store the digest and lose its answer on the way.')
  slack.fail('chat.postMessage', { kind: 'reset', when: 'after' })
  bot = startBot('2016-11-23T04:00:30Z')
  await slack.until(() => postedIn().slack[0])
  await discord.until(() => postedIn().discord[0])
  await kill(bot)

  bot = startBot('2016-11-23T04:01:30Z')
  await slack.until(() => (slack.calls.includes('conversations.history') ? true : undefined))
  await kill(bot)
  bot = startBot('2016-11-23T04:05:00Z')
  await bothConnected()
  // Both answer again, and what was due has been looked at by then.
  await inSlack('/sco')
  const { slack: inSlackNow, discord: inDiscordNow } = postedIn()
  for (const message of inSlackNow) show('Slack #general', 'Dateline', slackText(message))
  for (const message of inDiscordNow) show('Discord #general', 'Dateline', discordText(message))
  tell(
    `Digests posted: ${inSlackNow.length} in Slack, ${inDiscordNow.length} in Discord. The process was killed three times.`,
  )
  if (inSlackNow.length !== 1 || inDiscordNow.length !== 1) process.exitCode = 1
  const [slackDigest] = inSlackNow
  const [discordDigest] = inDiscordNow
  if (slackDigest !== undefined && discordDigest !== undefined) {
    const { takePictures } = await import('./pictures.ts')
    await takePictures(
      { message: slackDigest, file: 'docs/demo/slack.png', at: new Date('2016-11-23T04:00:30Z') },
      { message: discordDigest, file: 'docs/demo/discord.png' },
    )
    writeFileSync('docs/demo/transcript.txt', `${transcript.join('').trim()}\n`)
    tell('The transcript and pictures of both digests were written to docs/demo.')
  }
} finally {
  await kill(bot)
  await Promise.all([slack.close(), discord.close()])
  rmSync(folder, { recursive: true, force: true })
}
