import type { Article } from '../../digests/article/article.ts'
import { toBrief } from '../../digests/brief/to-brief.ts'
import { briefMessage } from '../../digests/message/brief-message.ts'
import { notice } from '../../digests/message/notice.ts'
import { atLink } from './at-link.ts'
import type { Answer, Question } from './question.ts'
import { briefItem } from './items.ts'
import { shareOf } from './share.ts'

/** A few words are shorter; longer text is no question. */
const longestQuestion = 200

/** `brief [which]`: the latest article, the n-th latest, the one of an id or a link, or the latest that holds the words. */
export async function answerBrief(question: Question, which: string): Promise<Answer> {
  const { store, words } = question
  if (which.length > longestQuestion && !isLink(which))
    return { message: notice(words.nothing.tooLong(longestQuestion)), items: [] }
  const article = await chosen(question, which)
  if (article === undefined) return { message: notice(await whyNone(question, which)), items: [] }
  const entries = await store.quotesIn([article])
  const brief = toBrief(
    article,
    entries.map(({ quote }) => quote),
  )
  const message = briefMessage(brief, article.text, words, shareOf(question, `brief ${which}`))
  return { message, items: [briefItem(brief, article, entries)] }
}

const asPosition = (which: string): number | undefined => (/^\d{1,4}$/.test(which) ? Number(which) : undefined)

// An article's id, as the buttons of a search carry it.
const isId = (which: string): boolean => /^[0-9a-f]{12}$/.test(which)
const isLink = (which: string): boolean => /^https?:\/\/\S+$/i.test(which) && URL.canParse(which)

async function chosen({ store, topic }: Question, which: string): Promise<Article | undefined> {
  if (isId(which)) return store.article(which)
  if (isLink(which)) return (await atLink({ store, topic }, which)).article
  const position = asPosition(which) ?? (which === '' ? 1 : undefined)
  if (position === undefined) return (await store.articles({ topic: topic.name, limit: 1, words: which }))[0]
  return position === 0 ? undefined : (await store.articles({ topic: topic.name, limit: position }))[position - 1]
}

async function whyNone({ store, topic, words }: Question, which: string): Promise<string> {
  const count = await store.countArticles(topic.name)
  const position = asPosition(which)
  if (isId(which)) return words.nothing.gone(topic.command)
  if (isLink(which)) return words.link.unknown(which.slice(0, 200))
  if (count === 0) return words.nothing.articles(topic.command)
  return position === undefined
    ? words.nothing.article(which, count, topic.command)
    : words.nothing.story(position, count)
}
