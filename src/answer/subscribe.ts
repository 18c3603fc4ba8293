import type { ChannelId } from '../../adapters/adapter.ts'
import type { Inline } from '../../digests/message/message.ts'
import { plain } from '../../digests/message/inline.ts'
import { notice } from '../../digests/message/notice.ts'
import { idOf } from '../publish/ids.ts'
import { nextSlot } from '../schedule/slot.ts'
import { refusalOf } from './rights.ts'
import { toWallTime, toZone } from '../schedule/wall-time.ts'
import type { Answer, Question } from './question.ts'

/** `subscribe <HH:MM> [zone]`: this channel gets the topic's digest every day at that wall time. */
export async function answerSubscribe(
  question: Question,
  typed: { readonly time: string; readonly zone: string },
): Promise<Answer> {
  const { store, topic, reader, words, now } = question
  const channel = channelToChange(question)
  if ('refusal' in channel) return channel.refusal
  const time = toWallTime(typed.time)
  if (time === undefined) return say(words.subscription.badTime(typed.time.slice(0, 40)))
  const zone = typed.zone === '' ? reader.zone : toZone(typed.zone)
  if (zone === undefined) return say(words.subscription.badZone(typed.zone.slice(0, 60)))
  const saved = await store.saveSubscription({
    id: idOf(channel.id, topic.name),
    channel: channel.id,
    topic: topic.name,
    times: [time],
    zone,
    locale: reader.locale,
    createdBy: reader.user,
    createdAt: now(),
    paused: null,
  })
  const first = nextSlot(saved, now())?.dueAt
  const when: readonly Inline[] =
    first === undefined ? [] : [plain(` ${words.subscription.first}`), { kind: 'time', at: first, style: 'both' }]
  return say(words.subscription.saved(topic.title, time, zone), ...when)
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
