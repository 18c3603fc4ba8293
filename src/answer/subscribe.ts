import type { ChannelId } from '../../adapters/adapter.ts'
import type { Inline } from '../../digests/message/message.ts'
import { plain } from '../../digests/message/inline.ts'
import type { Words } from '../../digests/words/words.ts'
import { notice } from '../../digests/message/notice.ts'
import { idOf } from '../ids.ts'
import { nextSlot } from '../schedule/slot.ts'
import { refusalOf } from './rights.ts'
import { dryRun } from './settings.ts'
import { wishesIn, type Unread } from './wishes.ts'
import type { Answer, Question } from './question.ts'

/** `subscribe <HH:MM>… [days] [zone] [size] [+word] [-word] [quiet]`: this channel gets the topic's digest at those wall times. */
export async function answerSubscribe(
  question: Question,
  typed: { readonly time: string; readonly zone: string },
): Promise<Answer> {
  const { store, topic, reader, words, now } = question
  const channel = channelToChange(question)
  if ('refusal' in channel) return channel.refusal
  const wishes = wishesIn(`${typed.time} ${typed.zone}`.trim())
  if ('unread' in wishes) return say(unreadText(wishes, words))
  const saved = await store.saveSubscription({
    ...wishes,
    id: idOf(channel.id, topic.name),
    channel: channel.id,
    topic: topic.name,
    zone: wishes.zone ?? reader.zone,
    locale: reader.locale,
    createdBy: reader.user,
    createdAt: now(),
    paused: null,
  })
  const first = nextSlot(saved, now())?.dueAt
  const when: readonly Inline[] =
    first === undefined ? [] : [plain(` ${words.subscription.first}`), { kind: 'time', at: first, style: 'both' }]
  const tried = await dryRun(question, saved)
  const kept: readonly Inline[] = tried === null ? [] : [plain(` ${words.settings.kept(tried.kept, tried.of)}`)]
  const days = words.settings.days(saved.days)
  return say(words.subscription.saved(topic.title, days, saved.times.join(', '), saved.zone), ...when, ...kept)
}

function unreadText({ unread, typed }: Unread, { subscription }: Words): string {
  const short = typed.slice(0, 60)
  switch (unread) {
    case 'time':
      return subscription.badTime(short)
    case 'zone':
      return subscription.badZone(short)
    case 'day':
      return subscription.badDay(short)
    case 'word':
      return subscription.badWord(short)
  }
}

/** `unsubscribe`: this channel gets the topic's digest no more. What was sent stays known. */
export async function answerUnsubscribe(question: Question): Promise<Answer> {
  const { store, topic, words } = question
  const channel = channelToChange(question)
  if ('refusal' in channel) return channel.refusal
  const removed = await store.removeSubscription(channel.id, topic.name)
  return say(removed ? words.subscription.removed(topic.title) : words.subscription.none(topic.title))
}

function channelToChange(question: Question): { readonly id: ChannelId } | { readonly refusal: Answer } {
  const { reader, words } = question
  if (reader.channel === null) return { refusal: say(words.subscription.needsChannel) }
  const refusal = refusalOf(question)
  return refusal === undefined ? { id: reader.channel } : { refusal: say(refusal) }
}

function say(text: string, ...more: readonly Inline[]): Answer {
  return { message: notice(text, ...more), items: [] }
}
