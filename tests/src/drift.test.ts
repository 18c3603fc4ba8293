import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import type { ChannelId } from '../../adapters/adapter.ts'
import { Secret } from '../../adapters/secret.ts'
import { dayMs, toInstant } from '../../src/instant.ts'
import { jobKinds } from '../../src/jobs/job.ts'
import { openBossJobs } from '../../src/jobs/boss.ts'
import { createPostgresLocks } from '../../src/locks/postgres-locks.ts'
import { startFakeSlack } from '../fakes/slack/slack.ts'
import { aSubscription } from '../support/articles.ts'
import { aDelivery, anEdition } from '../support/ledger.ts'
import { memoryLog } from '../support/log.ts'
import { newDatabase, runOn } from '../support/postgres.ts'
import { postgresAt } from '../support/stores.ts'
import { startWholeBot } from '../support/whole-bot.ts'

test('a bot whose clock is not that of its database does nothing, and takes nothing that others would do', async () => {
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
  const others = Array.from({ length: 20 }, (_, index) => `slack:T1:C${index + 2}` as ChannelId)
  await jobs.offer([channel, ...others].map((of) => ({ kind: 'deliver', channel: of })))
  await jobs.offer([{ kind: 'tidy' }])
  const done: string[] = []
  await jobs.start(jobKinds, (job) => Promise.resolve(void done.push(job.kind)))
  const states = () => runOn(url, 'select state, count(*)::int as count from pgboss.job group by state')
  // Each was taken once, and by the process whose clock is right.
  await expect.poll(states).toEqual([{ state: 'completed', count: 22 }])
  expect(done).toHaveLength(22)
  expect(await store.deliveries(['planned'])).toHaveLength(1)
  expect(slack.workspace.messages).toEqual([])

  const clock = { now: () => Date.now(), wait: (ms: number) => wait(ms, undefined, { ref: false }) }
  const locks = createPostgresLocks({ url: new Secret(url), clock, log })
  onTestFinished(() => locks.close())
  expect(await locks.take('scheduler')).toBe(true)
})
