import { resolve } from 'node:path'
import { styleText } from 'node:util'
import type { Command as Program } from 'commander'
import { examineDiscord } from '../../adapters/discord/live.ts'
import { examineSlack } from '../../adapters/slack/live.ts'
import { readSettings, type Settings } from '../settings.ts'
import { openStore, placeInWords } from '../store/open-store.ts'
import type { Subscription } from '../store/store.ts'
import { botsOn } from '../store/who-works.ts'
import { readTopicFile } from '../topic/topic-file.ts'
import type { Finding } from '../../adapters/finding.ts'
import { examineClock, examineDrift } from './examine-clock.ts'
import { examineReadiness } from './readiness.ts'
import type { FailingShell } from './shell.ts'
import { examineTenants } from './tenants.ts'
import { examineTokens } from './tokens.ts'

/** So much of the work that was given up is named. */
const mostGivenUp = 5

/** `doctor`: looks at settings, topics, store, clock and tokens, changes nothing of yours, and names each cure. */
export function addTo(program: Program, shell: FailingShell): void {
  program
    .command('doctor')
    .description('checks settings, topics, store, clock, tokens and scopes, and names each cure')
    .option('--live', 'asks Slack and Discord also whether they take each kind of payload; posts nothing')
    .action((options: { readonly live?: true }) => examine(shell, options.live === true))
}

async function examine(shell: FailingShell, live: boolean): Promise<void> {
  const findings: Finding[] = []
  const settings = await look(
    findings,
    'settings',
    () => readSettings(shell.env),
    () => 'read without a mistake',
  )
  findings.push(examineClock(shell.now()))
  if (settings !== undefined) await examineWith(settings, findings, shell)
  if (settings !== undefined && live) findings.push(...(await askPlatforms(settings)))
  for (const { what, is, words } of findings) shell.write(`${mark(is, shell.colour)} ${what}: ${words}\n`)
  if (findings.some(({ is }) => is === 'wrong')) shell.fail()
}

const counted = (many: number, what: string): string => `${many} ${what}${many === 1 ? '' : 's'}`

async function examineWith(
  settings: Settings,
  findings: Finding[],
  { pid, now }: Pick<FailingShell, 'pid' | 'now'>,
): Promise<void> {
  for (const name of settings.topics) {
    await look(
      findings,
      `topic ${name}`,
      () => readTopicFile(resolve(settings.topicsDir), name),
      ({ topic }) =>
        `${counted(topic.persons.length, 'person')}, ${counted(topic.feeds.length, 'feed')}, answers to /${topic.command}`,
    )
  }
  const store = await look(
    findings,
    'store',
    () => openStore(settings, { as: 'command', pid, tell: () => undefined }),
    () => `${placeInWords(settings)} can be written`,
  )
  if (store !== undefined) {
    const subscriptions = await store.subscriptions()
    const paused = subscriptions.filter((subscription) => subscription.paused !== null)
    const unknown = await store.deliveries(['unknown'])
    findings.push(...(await examineTenants(settings, store)), ...(await examineDrift(store, now)))
    await store.close()
    findings.push(...withoutPlatform(settings, subscriptions))
    for (const { channel, paused: why } of paused)
      findings.push({
        what: channel,
        is: 'note',
        words: `its digest is paused (${why}); /${settings.topics[0]} subscribe there starts it again`,
      })
    if (unknown.length > 0)
      findings.push({
        what: 'deliveries',
        is: 'note',
        words: `${unknown.length} may or may not have been posted; "dateline deliveries" shows them`,
      })
    findings.push(...(await givenUp(settings)), running(await botsOn(settings)), ...(await examineReadiness(settings)))
  }
  findings.push(...(await examineTokens(settings)))
}

function withoutPlatform(settings: Settings, subscriptions: readonly Subscription[]): readonly Finding[] {
  return (['slack', 'discord'] as const).flatMap((platform) => {
    const wanted = subscriptions.filter(({ channel }) => channel.startsWith(`${platform}:`)).length
    if (wanted === 0 || settings[platform] !== null) return []
    const words = `${wanted} subscribed, and nothing is posted there while its token is not set; "dateline subscriptions" shows them`
    return [{ what: `${platform} channels`, is: 'wrong', words }]
  })
}

async function askPlatforms({ slack, discord, topics, topicsDir }: Settings): Promise<readonly Finding[]> {
  const commands = topics.map((name) => readTopicFile(resolve(topicsDir), name).topic)
  const [inSlack, inDiscord] = await Promise.all([
    slack === null || slack.botToken === null ? [] : examineSlack(slack.botToken, slack.apiUrl),
    discord === null ? [] : examineDiscord(discord.token, discord.apiUrl, commands),
  ])
  return [...inSlack, ...inDiscord]
}

// In one process alone the log has it.
async function givenUp({ database }: Settings): Promise<readonly Finding[]> {
  if (database === null) return []
  const { readGivenUp } = await import('../jobs/boss-state.ts')
  return (await readGivenUp(database.url, mostGivenUp)).map(({ kind, key, why, at, tries }) => ({
    what: `${kind} ${key}`,
    is: 'note',
    words: `was given up ${at} after ${tries} tries (${why}); it is begun anew where it is still due`,
  }))
}

function running(bots: readonly string[]): Finding {
  return bots.length > 0
    ? { what: 'bot', is: 'well', words: `running on this store (${bots.join(', ')})` }
    : { what: 'bot', is: 'note', words: 'not running on this store' }
}

async function look<Result>(
  findings: Finding[],
  what: string,
  at: () => Result | Promise<Result>,
  well: (result: Result) => string,
): Promise<Result | undefined> {
  try {
    const result = await at()
    findings.push({ what, is: 'well', words: well(result) })
    return result
  } catch (error) {
    findings.push({ what, is: 'wrong', words: error instanceof Error ? error.message : String(error) })
    return undefined
  }
}

function mark(is: Finding['is'], colour: boolean): string {
  const pen = (format: 'green' | 'dim' | 'red', sign: string) =>
    colour ? styleText(format, sign, { validateStream: false }) : sign
  switch (is) {
    case 'well':
      return pen('green', '✓')
    case 'note':
      return pen('dim', '·')
    case 'wrong':
      return pen('red', '✗')
  }
}
