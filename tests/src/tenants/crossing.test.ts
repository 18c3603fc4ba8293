import { Locale } from 'discord.js'
import { expect, test } from 'vitest'
import type { ChannelId, DeliveryId, Reader, UserId } from '../../../adapters/adapter.ts'
import { createDesk } from '../../../src/desk.ts'
import { hourMs, plusMs } from '../../../src/instant.ts'
import { readerOf as discordReaderOf } from '../../../adapters/discord/reader.ts'
import { renderForDiscord } from '../../../adapters/discord/render.ts'
import { renderForSlack } from '../../../adapters/slack/render.ts'
import { Secret } from '../../../adapters/secret.ts'
import { toKey } from '../../../src/tenants/cipher.ts'
import { createInstallations } from '../../../src/tenants/installations.ts'
import { sees } from '../../../src/answer/tenant.ts'
import { anArticle, aSubscription, factsOf } from '../../support/articles.ts'
import { aDesk } from '../../support/desk.ts'
import { aDelivery, anEdition } from '../../support/ledger.ts'
import { memoryLog } from '../../support/log.ts'
import { nine } from '../../support/publishing.ts'
import { newFolder } from '../../support/folder.ts'
import { sqliteIn } from '../../support/stores.ts'
import { encryptionKey, startForTenants } from '../../support/tenants.ts'

/** Channels of several tenants whose ids begin alike; the first of each pair is the one that asks. */
const channels = [
  'slack:T1:C1',
  'slack:T1:C11',
  'slack:T11:C1',
  'slack:T11:C11',
  'discord:1:8',
  'discord:11:8',
  'discord:@me:8',
  'discord:@me:88',
]

const adminOf = (channel: string): Partial<Reader> => {
  const [platform, workspace] = channel.split(':')
  const user = platform === 'slack' ? `slack:${workspace}:U2` : 'discord:@me:5'
  return {
    platform: platform === 'slack' ? 'slack' : 'discord',
    channel: channel as ChannelId,
    user: user as UserId,
    mayChange: true,
  }
}

/** A desk where every channel has a digest at an hour of its own, was sent one, and has one of unknown outcome. */
async function aCrowdedDesk() {
  const desk = aDesk()
  const article = anArticle()
  await desk.store.saveArticle(article, factsOf(article), [])
  const url = article.url ?? ''
  await desk.store.saveFate({
    url,
    topic: 'sco',
    article: article.id,
    at: nine,
    feed: null,
    kept: true,
    score: 9,
    why: 'named',
  })
  for (const [at, channel] of channels.entries()) {
    const id = `s${at}`
    await desk.store.saveSubscription(aSubscription({ id, channel: channel as ChannelId, times: [`1${at}:3${at}`] }))
    const told = [{ story: 'story', article: article.id, revision: 1, part: 0, shown: ['word'] }]
    const parts = [0, 1].map((part) =>
      aDelivery({
        id: `d${at}-${part}` as DeliveryId,
        part,
        edition: `e${at}`,
        subscription: id,
        channel: channel as ChannelId,
      }),
    )
    const dueAt = plusMs('2026-11-20T01:00:00.000Z', at * hourMs)
    await desk.store.planEditions([{ edition: anEdition({ id: `e${at}`, subscription: id, dueAt }), parts, told }])
    await desk.store.record(`d${at}-0` as DeliveryId, { state: 'sent', sentAt: dueAt, messageId: '1' })
    await desk.store.record(`d${at}-1` as DeliveryId, { state: 'unknown' })
  }
  return { ...desk, url }
}

test('a reader sees the channels of their own workspace or server, and of no other that begins alike', () => {
  const seenBy = (channel: string) => channels.filter((of) => sees({ ...reader, ...adminOf(channel) }, of as ChannelId))
  expect(seenBy('slack:T1:C1')).toEqual(['slack:T1:C1', 'slack:T1:C11'])
  expect(seenBy('slack:T11:C1')).toEqual(['slack:T11:C1', 'slack:T11:C11'])
  expect(seenBy('discord:1:8')).toEqual(['discord:1:8'])
  expect(seenBy('discord:@me:8')).toEqual(['discord:@me:8'])
  const nowhere = { ...reader, platform: 'discord', channel: null, user: 'discord:@me:5' as UserId } as const
  expect(channels.filter((of) => sees(nowhere, of as ChannelId))).toEqual([])
  expect(sees({ ...reader, ...adminOf('slack:T1:C1') }, 'slack:T1:D7' as ChannelId)).toBe(false)
  expect(sees({ ...reader, ...adminOf('slack:T1:D7') }, 'slack:T1:D7' as ChannelId)).toBe(true)
})

const reader: Reader = { platform: 'slack', channel: null, user: null, locale: 'en', zone: 'UTC', mayChange: true }

test('why names this channel as such, and others of the workspace as mentions', async () => {
  const { ask, url } = await aCrowdedDesk()
  const asker = { ...reader, ...adminOf('slack:T1:C1') }
  const payload = JSON.stringify(renderForSlack((await ask(`why ${url}`, asker)).message, asker))
  expect(payload).toContain('this channel, 20 November')
  expect(payload).toContain('"type":"channel","channel_id":"C11"')
  expect(payload).not.toMatch(/slack:T|T11|"text":"[^"]*C11/u)
})

test.each(channels)('what %s asks tells of no other tenant: settings, next, status and why', async (channel) => {
  const { says, url } = await aCrowdedDesk()
  const own = channels.indexOf(channel)
  const workspace = `${channel.split(':').slice(0, 2).join(':')}:`
  const all = await Promise.all(
    ['settings', 'next', 'status', `why ${url}`].map((typed) => says(typed, adminOf(channel))),
  )
  for (const [at, other] of channels.entries()) {
    const isOwn = other === channel || (!other.includes('@me') && other.startsWith(workspace))
    expect(all[3]?.includes(other === channel ? 'this channel,' : `${other},`)).toBe(isOwn)
    if (at !== own) for (const said of all.slice(0, 3)) expect(said).not.toContain(`1${at}:3${at}`)
  }
  expect(all[0]).toContain(`1${own}:3${own}`)
})

test('status counts what is unknown in one’s own workspace, and where there is no channel next tells of no other tenant', async () => {
  const { says, store } = await aCrowdedDesk()
  const inSlack = await says('status', adminOf('slack:T1:C1'))
  const inDiscord = await says('status', adminOf('discord:1:8'))
  expect([inSlack.match(/2 (?:digests|parts|messages)/u) !== null, inDiscord.includes('8')]).toEqual([true, false])
  await store.removeSubscription('slack:T1:C1' as ChannelId, 'sco')
  await store.removeSubscription('slack:T1:C11' as ChannelId, 'sco')
  const asked = { platform: 'slack', channel: null, user: 'slack:T1:U2' as UserId } as const
  expect(await says('next', asked)).toContain('No channel gets a digest yet')
})

test('unsubscribing, subscribing anew and leaving change one’s own digest, and no other that is named alike', async () => {
  const { store, says, sources } = await aCrowdedDesk()
  await says('unsubscribe', adminOf('slack:T1:C1'))
  await says('subscribe 05:55 UTC', adminOf('discord:1:8'))
  await createDesk(sources, memoryLog().log, () => 'id').left('slack:T1:', 'gone')
  const left = await store.subscriptions()
  expect(left.map(({ channel }) => channel).toSorted()).toEqual(
    channels.filter((one) => one !== 'slack:T1:C1').toSorted(),
  )
  expect(left.filter(({ paused }) => paused !== null).map(({ channel }) => channel)).toEqual(['slack:T1:C11'])
  expect(left.filter(({ times }) => times[0] === '05:55').map(({ channel }) => channel)).toEqual(['discord:1:8'])
})

test('a button holds the words of a command and no channel: pressed in another server, it acts there', () => {
  const payload = renderForDiscord({
    nodes: [{ kind: 'actions', actions: [{ label: 'Stop', command: 'sco unsubscribe' }] }],
  })
  expect(JSON.stringify(payload)).not.toMatch(/discord:|slack:|\b800\b/)
  const press = {
    channelId: '800',
    locale: Locale.EnglishUS,
    memberPermissions: null,
    context: 0,
    user: { id: '5' },
    authorizingIntegrationOwners: { guildId: '1', userId: null },
  }
  const seen = ['1', '11'].map((guildId) => discordReaderOf({ ...press, guildId }).channel)
  expect(seen).toEqual(['discord:1:800', 'discord:11:800'])
})

test('in the whole bot each workspace’s home, digest and form are its own, though channels and people have the same ids', async () => {
  const folder = newFolder()
  const before = sqliteIn(folder)
  const article = anArticle({ published: plusMs(nine, -hourMs) })
  await before.saveArticle(article, factsOf(article), [])
  for (const team of ['T1', 'T11'])
    await before.saveSubscription(aSubscription({ id: team, channel: `slack:${team}:C1` as ChannelId }))
  const keys = { current: toKey(encryptionKey), old: [] }
  const book = createInstallations({ store: before, keys, log: memoryLog().log, now: () => nine })
  const { slack } = await startForTenants({ DATA_DIR: folder }, async (fake) => {
    for (const { teamId, botToken } of [fake.workspace, fake.addWorkspace('T11')])
      await book.keep(teamId, { botToken: new Secret(botToken), botId: 'B1', botUserId: 'UBOT', name: teamId }, 'U2')
  })
  const other = slack.workspaceOf('T11')
  // Each digest goes out by its own token: a workspace keeps what was posted with it.
  const inC1 = () =>
    [slack.workspace, other].map(({ messages }) => messages.filter(({ channel }) => channel === 'C1').length)
  await expect.poll(inC1, { interval: 5, timeout: 10_000 }).toEqual([1, 1])
  slack.tell({ type: 'app_home_opened', user: 'U2', tab: 'home', channel: 'D1' }, { team: 'T11', user: 'U2' })
  const home = JSON.stringify(await slack.until(() => other.views.find(({ type }) => type === 'home')))
  expect(home).toContain('C1')
  expect(home).not.toMatch(/T1:|slack:T1\b/)
  slack.ask('/sco subscribe', { team: 'T11', user: 'U2' })
  const form = await slack.until(() => other.views.find(({ type }) => type === 'modal'))
  // Sent on by somebody in the other workspace, it sets that workspace's channel of the same name.
  await slack.submit(form, { when: '07:07' }, { team: 'T1', user: 'U2' }).acknowledged()
  const timesOf = async (team: string) =>
    (await before.subscriptions()).find(({ channel }) => channel === `slack:${team}:C1`)?.times
  await expect.poll(() => timesOf('T1'), { interval: 2 }).toEqual(['07:07'])
  expect(await timesOf('T11')).toEqual(['09:00'])
})
