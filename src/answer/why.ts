import { filterOf } from '../../digests/digest/filter.ts'
import type { Article } from '../../digests/article/article.ts'
import { notice } from '../../digests/message/notice.ts'
import { whyMessage, type InStory, type Stages, type ToldIn } from '../../digests/message/why-message.ts'
import type { Fate } from '../store/store.ts'
import { atLink } from './at-link.ts'
import { subscriptionHere } from './here.ts'
import type { Answer, Question } from './question.ts'
import { sees } from './tenant.ts'

/** `why <link>`: which stages an article went through, and why it was kept or dropped, told or left out. */
export async function answerWhy(question: Question, typed: string): Promise<Answer> {
  const { store, topic, words } = question
  if (typed === '') return { message: notice(words.why.ask(topic.command)), items: [] }
  if (!URL.canParse(typed)) return { message: notice(words.why.noUrl(typed.slice(0, 80))), items: [] }
  const { fate, article } = await atLink(question, typed)
  if (fate === undefined && article === undefined)
    return { message: notice(words.why.unseen(typed.slice(0, 200), topic.command)), items: [] }
  const origin = article === undefined ? undefined : await store.origin(article.id)
  const stages: Stages = {
    title: article?.title ?? '',
    found: fate === undefined ? null : { feed: await feedNamed(question, fate.feed), at: fate.at },
    judged: fate ?? null,
    origin: origin ?? null,
    story: article === undefined ? null : await storyOf(question, article, origin?.story ?? null),
  }
  return { message: whyMessage(stages, words), items: [] }
}

async function feedNamed({ store, topic }: Question, url: Fate['feed']): Promise<string | null> {
  const feed = (await store.feeds()).find((candidate) => candidate.topic === topic.name && candidate.url === url)
  return feed?.publisher ?? hostOf(url)
}

/** What the story of an article is, and which digests told the article, or the others of its story. */
async function storyOf(question: Question, article: Article, story: string | null): Promise<InStory> {
  const { store, topic } = question
  const members = story === null ? [] : await store.membersOf([story])
  const others = await store.articlesAt(members.flatMap((one) => (one.article === article.id ? [] : [one.article])))
  const here = await subscriptionHere(question)
  const keeps = here === undefined ? null : filterOf(here, topic.persons)
  const ofOthers = await Promise.all(others.map(({ id }) => toldIn(question, id)))
  return {
    others,
    told: await toldIn(question, article.id),
    othersTold: [...new Map(ofOthers.flat().map((one) => [`${one.channel} ${one.day}`, one])).values()],
    isFilteredOut: keeps !== null && !keeps(article),
  }
}

async function toldIn({ store, reader }: Question, article: string): Promise<readonly ToldIn[]> {
  return (await store.editionsOf(article))
    .filter(({ channel }) => sees(reader, channel))
    .map(({ channel, localDate }) => ({ channel: channel === reader.channel ? null : channel, day: localDate }))
}

// An address may hold a subscriber's key.
function hostOf(feed: string | null): string | null {
  return feed !== null && URL.canParse(feed) ? new URL(feed).host : feed
}
