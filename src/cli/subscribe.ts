import type { Command as Program } from 'commander'
import type { ChannelId } from '../../adapters/adapter.ts'
import { renderText } from '../../adapters/terminal/render.ts'
import type { Message } from '../../digests/message/message.ts'
import { notice } from '../../digests/message/notice.ts'
import { previewOf } from '../../digests/message/saved-message.ts'
import { wishRows } from '../../digests/message/settings-message.ts'
import { nextDigestOf } from '../schedule/next-digest.ts'
import { dryRun } from '../answer/settings.ts'
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
    .option(
      '--dry-run',
      'shows what would be set, and what the filter would have kept of the last week; changes nothing',
    )
    .allowUnknownOption()
    .action((channel: string, words: readonly string[], { dryRun: dry }: { readonly dryRun?: true }) =>
      subscribe(shell, channel, words, dry === true),
    )
  program
    .command('unsubscribe')
    .description('no more digests in this channel')
    .argument('<channel>', 'slack:TEAM:CHANNEL or discord:GUILD:CHANNEL')
    .action((channel: string) => unsubscribe(shell, channel))
}

// What is not named stays as it is set; a channel that gets no digest yet needs a time and a zone.
async function subscribe(
  shell: Shell,
  typedChannel: string,
  typedWords: readonly string[],
  isDry: boolean,
): Promise<void> {
  const channel = channelOf(typedChannel)
  await withStore(shell, async ({ store, topics: [topic] }) => {
    const before = (await store.subscriptionsIn(channel)).find((one) => one.topic === topic.name)
    const words = wordsFor('en', topic.bodies)
    const typed = typedWords
      .map((word) => (/^[+-].*\s/u.test(word) ? `${word.slice(0, 1)}"${word.slice(1)}"` : word))
      .join(' ')
    const whole = wishesIn(typed)
    const wishes = 'unread' in whole && before !== undefined ? wishesIn(typed, before) : whole
    if ('unread' in wishes) throw new UsageError(unreadText(wishes, words))
    const zone = wishes.zone ?? before?.zone
    if (zone === undefined)
      throw new UsageError(`Which time zone? Write one behind it, such as Asia/Tashkent. Nothing was changed.`)
    const now = shell.now()
    const wanted = {
      id: idOf(channel, topic.name),
      // As with all that the terminal answers, by its LC_ALL or LANG.
      locale: Intl.DateTimeFormat().resolvedOptions().locale,
      createdBy: null,
      ...before,
      ...wishes,
      channel,
      topic: topic.name,
      zone,
      createdAt: now,
      paused: null,
    }
    const saved = isDry ? wanted : await store.saveSubscription(wanted)
    const first = await nextDigestOf(store, saved, now)
    const days = words.settings.days(saved.days)
    const line = `${channel} ${isDry ? 'would get' : 'gets'} the ${topic.title} digest ${days} at ${saved.times.join(', ')}, ${zone}.`
    const tried = await dryRun({ store, topic, now: shell.now }, saved)
    const items = wishRows(saved, tried, words)
    const preview = first === null ? [] : [previewOf(first, now, zone, words)]
    const message: Message = { nodes: [...notice(line).nodes, ...preview, { kind: 'list', items }] }
    shell.write(renderText(message, { locale: 'en', zone }, shell))
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
