import type { Command as Program } from 'commander'
import type { ChannelId } from '../../adapters/adapter.ts'
import { nextDigestOf } from '../schedule/next-digest.ts'
import { usual } from '../answer/wishes.ts'
import { toWallTime, toZone } from '../schedule/wall-time.ts'
import { idOf } from '../ids.ts'
import { UsageError } from '../usage-error.ts'
import type { Shell } from './shell.ts'
import { withStore } from './workplace.ts'

/** `subscribe` and `unsubscribe`: as in chat, for those who run the bot. A bot that is running sees it within a minute. */
export function addTo(program: Program, shell: Shell): void {
  program
    .command('subscribe')
    .description('a digest in this channel every day at this wall time')
    .argument('<channel>', 'slack:TEAM:CHANNEL or discord:GUILD:CHANNEL')
    .argument('<time>', 'HH:MM')
    .argument('<zone>', 'an IANA time zone such as Asia/Tashkent')
    .action((channel: string, time: string, zone: string) => subscribe(shell, channel, time, zone))
  program
    .command('unsubscribe')
    .description('no more digests in this channel')
    .argument('<channel>', 'slack:TEAM:CHANNEL or discord:GUILD:CHANNEL')
    .action((channel: string) => unsubscribe(shell, channel))
}

async function subscribe(shell: Shell, typedChannel: string, typedTime: string, typedZone: string): Promise<void> {
  const channel = channelOf(typedChannel)
  const time = toWallTime(typedTime)
  const zone = toZone(typedZone)
  if (time === undefined)
    throw new UsageError(`${typedTime} is no time of day: write HH:MM, such as 09:00. Nothing was changed.`)
  if (zone === undefined)
    throw new UsageError(`${typedZone} is no IANA time zone: write one such as Asia/Tashkent. Nothing was changed.`)
  await withStore(shell, async ({ store, topics: [topic] }) => {
    const now = shell.now()
    const saved = await store.saveSubscription({
      ...usual,
      id: idOf(channel, topic.name),
      channel,
      topic: topic.name,
      times: [time],
      zone,
      locale: 'en',
      createdBy: null,
      createdAt: now,
      paused: null,
    })
    shell.write(
      `${channel} gets the ${topic.title} digest every day at ${time}, ${zone}. First digest: ${(await nextDigestOf(store, saved, now)) ?? 'never'}\n`,
    )
  })
}

async function unsubscribe(shell: Shell, typedChannel: string): Promise<void> {
  const channel = channelOf(typedChannel)
  await withStore(shell, async ({ store, topics: [topic] }) => {
    const removed = await store.removeSubscription(channel, topic.name)
    shell.write(
      removed
        ? `${channel} no longer gets the ${topic.title} digest.\n`
        : `${channel} got no ${topic.title} digest, so nothing was changed.\n`,
    )
  })
}

function channelOf(typed: string): ChannelId {
  if (!/^(?:slack|discord):[^:\s]+:[^:\s]+$/.test(typed)) {
    throw new UsageError(
      `${typed} is no channel: write slack:TEAM:CHANNEL or discord:GUILD:CHANNEL, such as slack:T0123:C0456. Nothing was changed.`,
    )
  }
  return typed as ChannelId
}
