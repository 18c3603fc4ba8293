import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { hourMs, plusMs, secondMs } from '../../src/instant.ts'
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts'
import { startFakeDiscord } from '../fakes/discord/discord.ts'
import { textOf } from '../fakes/discord/validate.ts'
import { startFakeSlack } from '../fakes/slack/slack.ts'
import { anArticle, aSubscription, factsOf } from '../support/articles.ts'
import { newFolder } from '../support/folder.ts'
import { nine } from '../support/publishing.ts'
import { startWholeBot, type WholeBot } from '../support/whole-bot.ts'

async function open(settings: Readonly<Record<string, string>> = {}) {
  const [slack, discord] = await Promise.all([startFakeSlack(), startFakeDiscord()])
  onTestFinished(async () => {
    await Promise.all([slack.close(), discord.close()])
  })
  const bot = await startWholeBot(nine, {
    SLACK_BOT_TOKEN: slack.workspace.botToken,
    SLACK_APP_TOKEN: slack.workspace.appToken,
    SLACK_API_URL: slack.url,
    DISCORD_TOKEN: discord.guild.token,
    DISCORD_API_URL: discord.url,
    ...settings,
  })
  return { slack, discord, bot }
}

/** A data folder whose channel C1 is due at nine, with one article to tell. */
async function dueAtNine(): Promise<string> {
  const folder = newFolder()
  const store = openSqliteStore(folder)
  const article = anArticle({ published: plusMs(nine, -hourMs) })
  await store.saveArticle(article, factsOf(article), [])
  await store.saveSubscription(aSubscription())
  await store.close()
  return folder
}

const said = (bot: WholeBot, words: string) => bot.lines().filter(({ msg }) => msg === words)

test('each command has an id of its own in the log, which a repeated delivery shares', async () => {
  const { slack, discord, bot } = await open()
  const asked = slack.ask('/sco help')
  await asked.reply()
  slack.repeat(asked)
  await discord.command('help')
  await expect.poll(() => said(bot, 'command dealt with'), { interval: 2 }).toHaveLength(2)
  const [inSlack, inDiscord] = said(bot, 'command dealt with')
  expect(inSlack).toMatchObject({ platform: 'slack', verb: 'help', outcome: 'sent' })
  expect(inDiscord).toMatchObject({ platform: 'discord', verb: 'help', outcome: 'sent' })
  expect(inSlack?.['command']).toMatch(/^[0-9a-f]{12}$/)
  expect(inDiscord?.['command']).toMatch(/^[0-9a-f]{12}$/)
  expect(inSlack?.['command']).not.toBe(inDiscord?.['command'])
})

test('a command that fails is told the id under which every line of it stands', async () => {
  const { slack, discord, bot } = await open()
  const beside = new DatabaseSync(join(bot.dataDir, 'dateline.db'))
  beside.exec('drop table feeds')
  beside.close()
  const inSlack = await slack.say('/sco sources')
  const inDiscord = await discord.command('sources')
  await expect.poll(() => said(bot, 'command dealt with'), { interval: 2 }).toHaveLength(2)
  for (const told of [inSlack.text, textOf(inDiscord.components)]) {
    const ofIt = bot.lines().filter(({ command }) => typeof command === 'string' && told.includes(command))
    expect(ofIt.map(({ msg }) => msg)).toEqual(['command failed', 'command dealt with'])
  }
})

test('a line that the SDK writes about a reply carries the command’s id too', async () => {
  const { slack, bot } = await open()
  slack.fail('response_url', { kind: 'reset', when: 'before' })
  await slack.ask('/sco help').acknowledged()
  await expect.poll(() => said(bot, 'command dealt with'), { interval: 2 }).toHaveLength(1)
  const [line] = said(bot, 'command dealt with')
  expect(line).toMatchObject({ outcome: 'unsent' })
  expect(said(bot, 'slack.reply-failed')).toMatchObject([{ command: line?.['command'] }])
})

test('an edition keeps its id from composing over a lost answer to being found, and a part its own', async () => {
  const slack = await startFakeSlack()
  onTestFinished(() => slack.close())
  slack.fail('chat.postMessage', { kind: 'reset', when: 'after' })
  const bot = await startWholeBot(nine, {
    DATA_DIR: await dueAtNine(),
    SLACK_BOT_TOKEN: slack.workspace.botToken,
    SLACK_APP_TOKEN: slack.workspace.appToken,
    SLACK_API_URL: slack.url,
  })
  await expect.poll(() => said(bot, 'digest part not sent'), { interval: 2 }).toHaveLength(1)
  await expect
    .poll(
      () => {
        bot.pass(10 * secondMs)
        return said(bot, 'digest part sent')
      },
      { interval: 5 },
    )
    .toHaveLength(1)
  const [composed] = said(bot, 'digest composed')
  const edition = composed?.['edition']
  expect(edition).toMatch(/^[0-9a-f]{12}$/)
  const [lost] = said(bot, 'digest part not sent')
  const [found] = said(bot, 'digest part sent')
  expect(lost).toMatchObject({ edition, delivery: `${String(edition)}-0`, state: 'unknown' })
  expect(found).toMatchObject({ edition, delivery: `${String(edition)}-0`, state: 'sent' })
  expect(slack.messages('C1')).toHaveLength(1)
})

test('what the whole bot did is in its metrics: acknowledgements, replies, and parts of digests', async () => {
  const { slack, bot } = await open({ METRICS_PORT: '0', DATA_DIR: await dueAtNine() })
  await expect.poll(() => said(bot, 'digest part sent'), { interval: 2 }).toHaveLength(1)
  await slack.say('/sco help')
  await expect.poll(() => said(bot, 'command dealt with'), { interval: 2 }).toHaveLength(1)
  const scraped = await (await fetch(`http://127.0.0.1:${bot.portOf(/\/metrics on/)}/metrics`)).text()
  expect(scraped).toContain('dateline_deliveries_total{platform="slack",state="sent"} 1')
  expect(scraped).toContain('dateline_ack_seconds_count{platform="slack"} 1')
  expect(scraped).toContain('dateline_reply_seconds_count{platform="slack",command="help",outcome="sent"} 1')
  expect(scraped).toContain('dateline_listening{platform="discord"} 1')
})
