import { checkMessage } from '../../digests/message/check-message.ts'
import { notice } from '../../digests/message/notice.ts'
import { check } from '../../digests/record/check.ts'
import { quoteItem } from './items.ts'
import type { Answer, Question } from './question.ts'
import { personsOf, whoIn } from './who.ts'

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
  const who = asked.person === '' ? null : whoIn(asked.person, await personsOf(question))
  const named = who?.found.is === 'one' && who.rest === '' ? who.found.person : null
  // Without marks around them the words run on into the place of the name.
  const said = named === null ? `${asked.words} ${asked.person}`.trim() : asked.words
  if (said === '') return { message: notice(words.check.ask(topic.command)), items: [] }
  if (said.length > longestWords) return { message: notice(words.nothing.tooLong(longestWords)), items: [] }
  const articles = await store.articles({ topic: topic.name, limit: comparedArticles, someWords: said })
  const quotes = (await Promise.all(articles.map(({ id }) => store.quotesOf(id))))
    .flat()
    .filter(({ quote }) => quote.kind !== 'reported')
  const verdict = check(said, named?.id ?? null, quotes, articles)
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
