import { filterOf, strangersIn } from '../../digests/digest/filter.ts'
import { settingsMessage, type Tried } from '../../digests/message/settings-message.ts'
import { notice } from '../../digests/message/notice.ts'
import { titleIn } from '../../digests/words/words-for.ts'
import { dayMs, plusMs } from '../instant.ts'
import { nextDigestOf } from '../schedule/next-digest.ts'
import type { Subscription } from '../store/store.ts'
import { subscriptionHere } from './here.ts'
import type { Answer, Question } from './question.ts'
import { rosterOf } from './who.ts'

/** How far back a dry run of a filter looks, and how many articles. */
const tried = { days: 7, articles: 2_000 } as const

/** `settings`: how this channel's digest is set, and what its filter would have kept of the last week. */
export async function answerSettings(question: Question): Promise<Answer> {
  const { topic, words, now } = question
  const here = await subscriptionHere(question)
  if (here === undefined) return { message: notice(words.help.noDigest(topic.command)), items: [] }
  const message = settingsMessage(
    {
      ...here,
      title: titleIn(words, topic),
      command: topic.command,
      next: await nextDigestOf(question.store, here, now()),
    },
    await dryRun(question, here),
    words,
  )
  return { message, items: [] }
}

/** What a filter would have kept of the last week's articles, and whom it names that nobody here is; null without a filter. */
export async function dryRun(
  { store, topic, now }: Pick<Question, 'store' | 'topic' | 'now'>,
  wishes: Pick<Subscription, 'include' | 'exclude'>,
): Promise<Tried | null> {
  const keeps = filterOf(wishes, topic.persons)
  if (keeps === null) return null
  const stored = { after: plusMs(now(), -tried.days * dayMs), upTo: now() }
  const articles = await store.articles({ topic: topic.name, limit: tried.articles, stored })
  const strangers = strangersIn(wishes, await rosterOf({ store, topic }))
  return { kept: articles.filter(keeps).length, of: articles.length, strangers }
}
