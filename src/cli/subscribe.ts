import type { Command as Program } from 'commander'
import type { ChannelId } from '../../adapters/adapter.ts'
import { nextDigestOf } from '../schedule/next-digest.ts'
import { unreadText } from '../answer/subscribe.ts'
import { wishesIn } from '../answer/wishes.ts'
import { wordsFor } from '../../digests/words/words-for.ts'
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
    .argument(
      '<words...>',
      'as in chat: times, days, a zone, a size, +word, -word, such as 09:00 mon-fri Asia/Tashkent long',
    )
    .allowUnknownOption()
    .action((channel: string, words: readonly string[]) => subscribe(shell, channel, words))
  program
    .command('unsubscribe')
    .description('no more digests in this channel')
    .argument('<channel>', 'slack:TEAM:CHANNEL or discord:GUILD:CHANNEL')
    .action((channel: string) => unsubscribe(shell, channel))
}

// What is not named stays as it is set; a channel that gets no digest yet needs a time and a zone.
async function subscribe(shell: Shell, typedChannel: string, words: readonly string[]): Promise<void> {
  const channel = channelOf(typedChannel)
  await withStore(shell, async ({ store, topics: [topic] }) => {
    const before = (await store.subscriptionsIn(channel)).find((one) => one.topic === topic.name)
    const typed = words
      .map((word) => (/^[+-].*\s/u.test(word) ? `${word.slice(0, 1)}"${word.slice(1)}"` : word))
      .join(' ')
    const whole = wishesIn(typed)
    const wishes = 'unread' in whole && before !== undefined ? wishesIn(typed, before) : whole
    if ('unread' in wishes) throw new UsageError(unreadText(wishes, wordsFor('en', topic.bodies)))
    const zone = wishes.zone ?? before?.zone
    if (zone === undefined)
      throw new UsageError(`Which time zone? Write one behind it, such as Asia/Tashkent. Nothing was changed.`)
    const now = shell.now()
    const saved = await store.saveSubscription({
      id: idOf(channel, topic.name),
      locale: 'en',
      createdBy: null,
      ...before,
      ...wishes,
      channel,
      topic: topic.name,
      zone,
      createdAt: now,
      paused: null,
    })
    const first = (await nextDigestOf(store, saved, now)) ?? 'never'
    shell.write(
      `${channel} gets the ${topic.title} digest at ${saved.times.join(', ')}, ${zone}. First digest: ${first}\n`,
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
