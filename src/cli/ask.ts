import { Option, type Command as Program } from 'commander'
import type { Adapter, Reader } from '../../adapters/adapter.ts'
import { parseCommand, type Command } from '../../adapters/command.ts'
import { createTerminal } from '../../adapters/terminal/terminal.ts'
import type { Topic } from '../../digests/topic/topic.ts'
import { answer } from '../answer/answer.ts'
import type { Answer, Probe } from '../answer/question.ts'
import { probeOf } from '../ingest/probe.ts'
import { toInstant, type Instant } from '../instant.ts'
import { createStoryDesk } from '../publish/story-desk.ts'
import { UsageError } from '../usage-error.ts'
import { offlineAdapter } from './offline-adapter.ts'
import type { Shell } from './shell.ts'
import { withNewsroom } from './with-newsroom.ts'
import { withStore, type Workplace } from './workplace.ts'

type Options = { readonly json?: true; readonly now?: string; readonly as?: 'slack' | 'discord' }

/** `sco <words>`: one command of the first topic, answered by the code that answers in chat. */
export function addTo(program: Program, shell: Shell): void {
  program
    .command('sco')
    .description('answers one command of the first topic, such as: sco brief · sco quote Alimov · sco digest')
    .argument('[words...]', 'the words after the slash command')
    .option('--json', 'the answer for programs')
    .option('--now <instant>', 'answers as of this instant, such as 2016-11-23T09:00:00Z')
    .addOption(
      new Option('--as <platform>', "prints the platform's payloads, with --json beside the answer").choices([
        'slack',
        'discord',
      ]),
    )
    .action((words: readonly string[], options: Options) => ask(shell, words, options))
}

async function ask(shell: Shell, words: readonly string[], { json, now, as }: Options): Promise<void> {
  const at = now === undefined ? shell.now() : instantOf(now)
  await withStore(shell, async (workplace) => {
    const { settings, topics, store } = workplace
    const [topic] = topics
    const command = parseCommand(topic.command, words.map(asOneWord).join(' '))
    const reader = readerIn(as ?? 'terminal')
    const probe = command.verb === 'sources' && command.change === 'add' ? probeAlone(shell, workplace) : null
    const answered = await answer(
      {
        store,
        stories: createStoryDesk(store),
        topics,
        owners: settings.owners,
        polls: settings.polls,
        probe,
        now: () => at,
      },
      command,
      reader,
    )
    const adapter = as === undefined ? createTerminal(shell) : offlineAdapter(as)
    const payloads = as === undefined ? {} : { payloads: adapter.render(answered.message, reader) }
    shell.write(
      json === true
        ? `${JSON.stringify({ ...forPrograms(answered, command, topic, reader), ...payloads }, null, 2)}\n`
        : textOf(adapter, answered, reader),
    )
  })
}

// The shell has taken the marks off what was quoted for it.
const asOneWord = (word: string): string => (/\s/.test(word) ? `"${word.replaceAll(/["“”„«»]/g, '')}"` : word)

// Threads and connections are opened for this one look, and closed after it.
const probeAlone =
  (shell: Shell, workplace: Workplace): Probe =>
  (url) =>
    withNewsroom(shell, workplace, false, (room) => probeOf(room)(url))

function instantOf(typed: string): Instant {
  if (Number.isNaN(Date.parse(typed)))
    throw new UsageError(`--now is no instant: ${typed}. Write it as 2016-11-23T09:00:00Z. Nothing was answered.`)
  return toInstant(typed)
}

function readerIn(platform: Reader['platform']): Reader {
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return { platform, channel: null, user: null, locale, zone: timeZone, mayChange: true }
}

function forPrograms({ items, statements, message }: Answer, { verb }: Command, { name }: Topic, { locale }: Reader) {
  return { command: verb, topic: name, locale, items, ...(statements === undefined ? {} : { statements }), message }
}

function textOf(adapter: Adapter, { message }: Answer, reader: Reader): string {
  const payloads = adapter.render(message, reader)
  return adapter.platform === 'terminal'
    ? payloads.map(({ text }) => String(text)).join('\n')
    : `${JSON.stringify(payloads, null, 2)}\n`
}
