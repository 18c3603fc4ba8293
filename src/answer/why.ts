import { notice } from '../../digests/message/notice.ts'
import { whyMessage } from '../../digests/message/why-message.ts'
import { canonicalUrlOf } from '../ingest/identity.ts'
import type { Answer, Question } from './question.ts'
import { sees } from './tenant.ts'

/** `why <link>`: which stages an article went through, and why it was kept or dropped. */
export async function answerWhy({ store, topic, words, reader }: Question, typed: string): Promise<Answer> {
  if (typed === '') return { message: notice(words.why.ask(topic.command)), items: [] }
  if (!URL.canParse(typed)) return { message: notice(words.why.noUrl(typed.slice(0, 80))), items: [] }
  const url = canonicalUrlOf(typed)
  const fate = await store.fate(url, topic.name)
  if (fate === undefined) return { message: notice(words.why.unseen(typed.slice(0, 200), topic.command)), items: [] }
  const article = fate.article === null ? undefined : await store.article(fate.article)
  const editions = fate.article === null ? [] : await store.editionsOf(fate.article)
  const feed = (await store.feeds()).find((candidate) => candidate.topic === topic.name && candidate.url === fate.feed)
  const stages = {
    ...fate,
    title: article?.title ?? '',
    feed: feed?.publisher ?? hostOf(fate.feed),
    textFrom: fate.article === null ? null : await store.textFrom(fate.article),
    told: editions
      .filter(({ channel }) => sees(reader, channel))
      .map(({ channel, localDate }) => ({ channel: channel === reader.channel ? null : channel, day: localDate })),
  }
  return { message: whyMessage(stages, words), items: [] }
}

// An address may hold a subscriber's key.
function hostOf(feed: string | null): string | null {
  return feed !== null && URL.canParse(feed) ? new URL(feed).host : feed
}
