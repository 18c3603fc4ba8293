import { checkMessage } from '../../digests/message/check-message.ts'
import { notice } from '../../digests/message/notice.ts'
import type { Article } from '../../digests/article/article.ts'
import type { Person } from '../../digests/person/person.ts'
import { check, type Verdict } from '../../digests/record/check.ts'
import { quoteItem } from './items.ts'
import { nameToTry } from './name-to-try.ts'
import type { Answer, Question } from './question.ts'
import { rosterOf, whoIn } from './who.ts'

/** How many articles are looked at: those that hold most of the words come first. */
const comparedArticles = 60
/** A quotation that was worth checking is shorter. */
const longestWords = 2_000

/** `check "<words>" [person]`: whether anybody in the store said these words. */
export async function answerCheck(
  question: Question,
  asked: { readonly words: string; readonly person: string },
): Promise<Answer> {
  const { store, topic, words } = question
  const who = asked.person === '' ? null : whoIn(asked.person, await rosterOf(question))
  const named = who?.found.is === 'one' && who.rest === '' ? who.found.person : null
  // Without marks around them the words run on into the place of the name.
  const said = named === null ? `${asked.words} ${asked.person}`.trim() : asked.words
  if (said === '') return { message: notice(words.check.ask(topic.command, await nameToTry(question))), items: [] }
  if (said.length > longestWords) return { message: notice(words.nothing.tooLong(longestWords)), items: [] }
  // Articles with all of the words are found at once; those with some are weighed only when that proves nothing.
  const query = { topic: topic.name, limit: comparedArticles }
  const whole = await compared(question, said, named, await store.articles({ ...query, words: said }))
  const verdict =
    whole.is === 'exact'
      ? whole
      : await compared(question, said, named, await store.articles({ ...query, someWords: said }))
  const span = await store.span(topic.name)
  const searched = {
    articles: await store.countArticles(topic.name),
    first: span?.first ?? null,
    last: span?.last ?? null,
  }
  return {
    message: checkMessage(said, verdict, searched, words, topic.command),
    items: 'said' in verdict ? [quoteItem(verdict.said)] : [],
  }
}

async function compared(
  { store }: Question,
  said: string,
  named: Person | null,
  articles: readonly Article[],
): Promise<Verdict> {
  const quotes = await store.quotesIn(articles)
  return check(
    said,
    named?.id ?? null,
    quotes.filter(({ quote }) => quote.kind !== 'reported'),
    articles,
  )
}
