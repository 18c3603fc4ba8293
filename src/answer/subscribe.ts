import type { ChannelId } from '../../adapters/adapter.ts'
import type { Message } from '../../digests/message/message.ts'
import type { Words } from '../../digests/words/words.ts'
import { spaced } from '../../digests/message/inline.ts'
import { notice, offer } from '../../digests/message/notice.ts'
import { savedMessage } from '../../digests/message/saved-message.ts'
import { titleIn } from '../../digests/words/words-for.ts'
import { idOf } from '../ids.ts'
import { nextDigestOf } from '../schedule/next-digest.ts'
import { subscriptionHere } from './here.ts'
import { refusalOf } from './rights.ts'
import { dryRun } from './settings.ts'
import { meantBy, mostTimes, mostWords, wishesIn, type Unread, type Wishes } from './wishes.ts'
import type { Answer, Asking, Question } from './question.ts'

/** `subscribe <HH:MM>… [days] [zone] [size] [+word] [-word] [quiet]`: this channel gets the topic's digest at those wall times. */
export async function answerSubscribe(
  question: Question,
  { time, zone }: { readonly time: string; readonly zone: string },
): Promise<Answer> {
  const { words, topic } = question
  const channel = channelToChange(question, 'subscribe <channel id> <HH:MM> <zone>')
  if ('refusal' in channel) return say(channel.refusal)
  const typed = `${time} ${zone}`.trim()
  // Where there are forms, these words open one; here it could not be opened.
  if (typed === '') return say(words.form.notOpened(topic.command))
  const wishes = await changesIn(question, typed)
  if ('unread' in wishes) return unread(question, typed, wishes)
  return { message: await subscribe(question, channel.id, wishes), items: [] }
}

// With a time all is said; without one the words change what is set here.
async function changesIn(question: Question, typed: string): Promise<Wishes | Unread> {
  const whole = wishesIn(typed)
  const here = 'unread' in whole ? await subscriptionHere(question) : undefined
  return here === undefined ? whole : wishesIn(typed, here)
}

/** Sets a channel's digest, and tells what was set. */
export async function subscribe(asking: Asking, channel: ChannelId, wishes: Wishes): Promise<Message> {
  const { store, topic, reader, words, now } = asking
  // A zone that is not typed stays: on Discord nobody's zone is known, and in a channel of many it is not the typist's alone.
  const here = await subscriptionHere({ ...asking, reader: { ...reader, channel } })
  const saved = await store.saveSubscription({
    ...wishes,
    id: idOf(channel, topic.name),
    channel,
    topic: topic.name,
    zone: wishes.zone ?? here?.zone ?? reader.zone,
    locale: reader.locale,
    createdBy: reader.user,
    createdAt: now(),
    paused: null,
  })
  const first = await nextDigestOf(store, saved, now())
  const tried = await dryRun(asking, saved)
  const { title, command } = { title: titleIn(words, topic), command: topic.command }
  return savedMessage({ ...saved, title, command, first, now: now(), tried }, words)
}

/** Commands that are longer do not fit into a button everywhere. */
const longestOffer = 80

function unread({ topic, words }: Question, typed: string, wishes: Unread): Answer {
  const offers = meantBy(wishes)
    .map((word) => ({ label: word, command: `${topic.command} subscribe ${typed.replace(wishes.typed, word)}` }))
    .filter(({ command }) => command.length <= longestOffer)
  // A phrase has lost its marks, and what stood apart cannot be put right in its place.
  if (offers.length === 0 || typed.includes('\u00A0') || !typed.includes(wishes.typed))
    return say(unreadText(wishes, words))
  const text = `${spaced(words.subscription.strange(wishes.typed))}${words.nothing.didYouMean}`
  return { message: offer(text, offers), items: [] }
}

/** What is wrong with typed words, and what to write instead. */
export function unreadText(wishes: Unread, { subscription, nothing }: Words): string {
  const short = wishes.typed.slice(0, 60)
  const meant = meantBy(wishes)
  if (meant.length > 0) return `${spaced(subscription.strange(short))}${nothing.didYouMean}${meant.join(', ')}`
  switch (wishes.unread) {
    case 'times':
      return subscription.tooManyTimes(short, mostTimes)
    case 'words':
      return subscription.tooManyWords(short, mostWords)
    case 'country':
      return subscription.badCountry(short)
    case 'language':
      return subscription.badLanguage(short)
    case 'kind':
      return subscription.badKind(short)
    case 'no time':
      return subscription.noTime(short)
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
  const channel = channelToChange(question, 'unsubscribe <channel id>')
  if ('refusal' in channel) return say(channel.refusal)
  const removed = await store.removeSubscription(channel.id, topic.name)
  const title = titleIn(words, topic)
  return say(removed ? words.subscription.removed(title) : words.subscription.none(title))
}

/** The channel whose digest may be changed, or why it may not; `usage` is what does it in the terminal. */
export function channelToChange(
  asking: Asking,
  usage: string,
): { readonly id: ChannelId } | { readonly refusal: string } {
  const { reader, words } = asking
  if (reader.channel === null) return { refusal: words.subscription.needsChannel(usage) }
  const refusal = refusalOf(asking)
  return refusal === undefined ? { id: reader.channel } : { refusal }
}

function say(text: string): Answer {
  return { message: notice(text), items: [] }
}
