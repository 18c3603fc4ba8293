import { resolve } from 'node:path'
import { Argument, type Command as Program } from 'commander'
import { inviteFor } from '../../adapters/discord/invite.ts'
import { manifestFor } from '../../adapters/slack/manifest.ts'
import { readSettings } from '../settings.ts'
import { settleAfterRestore } from '../publish/after-restore.ts'
import { backUpStore, restoreStore } from '../store/backup.ts'
import { placeInWords } from '../store/open-store.ts'
import { readTopicFile } from '../topic/topic-file.ts'
import { UsageError } from '../usage-error.ts'
import type { Shell } from './shell.ts'

/** What sets the bot up and keeps its store safe: `manifest`, `invite`, `backup`, `restore`. */
export function addTo(program: Program, { env, pid, now, write }: Shell): void {
  program
    .command('manifest')
    .description('the manifest of the Slack app, for the topics that are set')
    .addArgument(new Argument('<platform>').choices(['slack']))
    .option('--url <address>', 'the public https address of the bot, for HTTP in place of Socket Mode')
    .action((_, { url = null }: { readonly url?: string | null }) => {
      if (url !== null && !/^https:\/\/./.test(url))
        throw new UsageError(`--url is no https address: ${url}. Slack calls no other.`)
      const { topics, topicsDir } = readSettings(env)
      const files = topics.map((name) => readTopicFile(resolve(topicsDir), name))
      write(
        `${JSON.stringify(
          manifestFor(
            files.map(({ topic }) => topic),
            url,
          ),
          null,
          2,
        )}\n`,
      )
    })
  program
    .command('invite')
    .description('the link that invites the bot to a Discord server, with the least permissions')
    .addArgument(new Argument('<platform>').choices(['discord']))
    .argument('[application]', 'the application’s id; without it, it is read from DISCORD_TOKEN')
    .action((_, application: string | undefined) => write(`${inviteFor(application ?? applicationOf(env))}\n`))
  program
    .command('backup')
    .description('a consistent copy of the store, also while the bot runs')
    .argument('<file>', 'a file that is not there yet')
    .action(async (file: string) => {
      await backUpStore(readSettings(env), file, pid)
      write(`The store was copied to ${file}.\n`)
    })
  program
    .command('restore')
    .description('puts a copy in the place of the store; the bot must not run')
    .argument('<file>', 'a file that "backup" wrote')
    .action(async (file: string) => {
      const settings = readSettings(env)
      await restoreStore(settings, file, pid, (store) => settleAfterRestore(store, now()))
      write(
        `The store at ${placeInWords(settings)} is now that of ${file}. A digest that was due in the last hours is not posted now: it may have been already.\n`,
      )
    })
}

// The first part of a bot's token is its application's id in base64 (https://discord.com/developers/docs/reference#authentication).
function applicationOf(env: Shell['env']): string {
  const token = readSettings(env).discord?.token.reveal() ?? ''
  const id = Buffer.from(token.split('.')[0] ?? '', 'base64').toString('latin1')
  if (/^\d{15,22}$/.test(id)) return id
  throw new UsageError(
    'The application’s id is not known. Set DISCORD_TOKEN, or write it behind: dateline invite discord 123456789012345678',
  )
}
