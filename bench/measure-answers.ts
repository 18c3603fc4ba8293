import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Adapter, Reader } from '../adapters/adapter.ts'
import type { Clock } from '../adapters/clock.ts'
import { parseCommand } from '../adapters/command.ts'
import { createDiscord } from '../adapters/discord/discord.ts'
import { Secret } from '../adapters/secret.ts'
import { createSlack } from '../adapters/slack/slack.ts'
import { createDesk } from '../src/desk.ts'
import { toInstant } from '../src/instant.ts'
import { openLog } from '../src/log.ts'
import { createStoryDesk } from '../src/publish/story-desk.ts'
import { openSqliteStore } from '../src/store/sqlite/sqlite-store.ts'
import { storeSamples } from '../src/topic/samples.ts'
import { readTopicFile } from '../src/topic/topic-file.ts'
import { startFakeDiscord } from '../tests/fakes/discord/discord.ts'
import { startFakeSlack } from '../tests/fakes/slack/slack.ts'
import { ms, p95, type Measurement } from './measurement.ts'

const rounds = 200
const words = ['brief', 'quote Alimov', 'digest', 'help']
const clock: Clock = {
  now: () => Date.now(),
  wait: (span, signal) => wait(span, undefined, { signal, ref: false }).catch(() => undefined),
}
const reader: Reader = { platform: 'terminal', channel: null, user: null, locale: 'en', zone: 'UTC', mayChange: false }

/** How long a command takes from the store alone, and until Slack's and Discord's fakes have its acknowledgement and its answer. */
export async function measureAnswers(): Promise<Measurement> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))
  const store = openSqliteStore(folder)
  const file = readTopicFile('topics', 'sco')
  const now = () => toInstant(Date.now())
  await storeSamples(store, file, now())
  const desk = createDesk(
    { store, stories: createStoryDesk(store), topics: [file.topic], owners: [], polls: true, probe: null, now },
    openLog('silent', process.stderr),
    () => 'id',
  )
  const slack = await startFakeSlack()
  const discord = await startFakeDiscord()
  const adapters: readonly Adapter[] = [
    createSlack({
      botToken: new Secret('xoxb-fake'),
      way: { is: 'socket', appToken: new Secret('xapp-fake') },
      apiUrl: slack.url,
      clock,
    }),
    createDiscord({ token: new Secret(discord.guild.token), apiUrl: discord.url, clock }),
  ]
  for (const adapter of adapters) await adapter.start(desk, () => undefined)
  const alone = await times(async (index) =>
    desk.answer(parseCommand('sco', words[index % words.length] ?? ''), reader),
  )
  const slackAcks: number[] = []
  const slackAnswers = await times(async (index) => {
    const began = performance.now()
    const asked = slack.ask(`/sco ${words[index % words.length] ?? ''}`)
    await asked.acknowledged()
    slackAcks.push(performance.now() - began)
    await asked.reply()
  })
  const discordAcks: number[] = []
  const discordAnswers = await times(async (index) => {
    const [verb = '', person] = (words[index % words.length] ?? '').split(' ')
    const began = performance.now()
    const asked = discord.ask(verb, person === undefined ? {} : { person })
    await asked.acknowledged()
    discordAcks.push(performance.now() - began)
    await asked.reply()
  })
  for (const adapter of adapters) await adapter.stop()
  await Promise.all([slack.close(), discord.close(), store.close()])
  rmSync(folder, { recursive: true, force: true })
  const row = (what: string, values: readonly number[], target: string) => ({ what, measured: ms(p95(values)), target })
  return {
    title: `Commands, p95 of ${rounds}`,
    rows: [
      row('answer from the store', alone, '≤ 20 ms'),
      row('Slack: acknowledged', slackAcks, '≤ 50 ms'),
      row('Slack: answered', slackAnswers, ''),
      row('Discord: acknowledged', discordAcks, '≤ 50 ms'),
      row('Discord: answered', discordAnswers, ''),
    ],
  }
}

async function times(work: (index: number) => Promise<unknown>): Promise<readonly number[]> {
  const took: number[] = []
  for (let index = 0; index < rounds; index += 1) {
    const before = performance.now()
    await work(index)
    took.push(performance.now() - before)
  }
  return took
}
