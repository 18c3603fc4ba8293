import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { Secret } from '../../adapters/secret.ts'
import { dayMs, toInstant } from '../../src/instant.ts'
import { openBossJobs } from '../../src/jobs/boss.ts'
import { createPostgresLocks } from '../../src/locks/postgres-locks.ts'
import { startFakeSlack } from '../fakes/slack/slack.ts'
import { aSubscription } from '../support/articles.ts'
import { aDelivery, anEdition } from '../support/ledger.ts'
import { memoryLog } from '../support/log.ts'
import { newDatabase, runOn } from '../support/postgres.ts'
import { postgresAt } from '../support/stores.ts'
import { startWholeBot } from '../support/whole-bot.ts'

test('a bot whose clock is not that of its database posts nothing, and leaves it to others to say what is due', async () => {
  const url = await newDatabase()
  const slack = await startFakeSlack()
  onTestFinished(() => slack.close())
  const yesterday = toInstant(Date.now() - dayMs)
  const tokens = { SLACK_BOT_TOKEN: slack.workspace.botToken, SLACK_APP_TOKEN: slack.workspace.appToken }
  const bot = await startWholeBot(yesterday, { ...tokens, SLACK_API_URL: slack.url, DATABASE_URL: url })
  expect(bot.lines().map(({ msg }) => msg)).toContainEqual(
    expect.stringMatching(/clock is 8640\d\.\d s behind the database's.*NTP/),
  )

  const store = await postgresAt(url)
  const at = { dueAt: yesterday, plannedAt: yesterday, notBefore: yesterday }
  const channel = aDelivery().channel
  await store.saveSubscription(aSubscription({ channel }))
  await store.planEditions([{ edition: anEdition({ dueAt: yesterday }), parts: [aDelivery(at)], told: [] }])
  const { log } = memoryLog()
  const jobs = await openBossJobs({ url: new Secret(url), connections: 2, log, now: () => toInstant(Date.now()) })
  onTestFinished(() => jobs.stop())
  await jobs.offer([{ kind: 'deliver', channel }])
  const states = () => runOn(url, "select state from pgboss.job where name = 'deliver' order by created_on limit 2")
  // Done with here, and offered to a process whose clock is right.
  await expect.poll(states, { timeout: 5_000 }).toEqual([{ state: 'completed' }, { state: 'created' }])
  expect(await store.deliveries(['planned'])).toHaveLength(1)
  expect(slack.workspace.messages).toEqual([])

  const clock = { now: () => Date.now(), wait: (ms: number) => wait(ms, undefined, { ref: false }) }
  const locks = createPostgresLocks({ url: new Secret(url), clock, log })
  onTestFinished(() => locks.close())
  expect(await locks.take('scheduler')).toBe(true)
})
