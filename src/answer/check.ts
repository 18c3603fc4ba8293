import { checkMessage } from '../../digests/message/check-message.ts'
import { notice } from '../../digests/message/notice.ts'
import type { Article } from '../../digests/article/article.ts'
import type { Person } from '../../digests/person/person.ts'
import { check, type Verdict } from '../../digests/record/check.ts'
import { quoteItem } from './items.ts'
import { nameToTry } from './name-to-try.ts'
import type { Answer, Question } from './question.ts'
import { rosterOf, whoIn } from './who.ts'
import type { Roster } from '../../digests/person/find-person.ts'

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
  const named = asked.person === '' ? [] : bearersOf(asked.person, await rosterOf(question))
  // Without marks around them the words run on into the place of the name: then the first word alone stands in theirs.
  const isMarked = /\s/u.test(asked.words.trim())
  const said = named.length > 0 || isMarked ? asked.words : `${asked.words} ${asked.person}`.trim()
  const stranger = named.length === 0 && isMarked && asked.person !== '' ? asked.person : null
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
    message: checkMessage({ words: said, stranger }, verdict, searched, words, topic.command),
    items: 'said' in verdict ? [quoteItem(verdict.said)] : [],
  }
}

/** All who bear a name: words are looked for in the speech of each. */
function bearersOf(name: string, roster: Roster): readonly Person[] {
  const { found, rest } = whoIn(name, roster)
  if (rest !== '') return []
  switch (found.is) {
    case 'one':
      return [found.person]
    case 'several':
      return found.persons
    case 'near':
    case 'none':
      return []
  }
}

async function compared(
  { store }: Question,
  said: string,
  named: readonly Person[],
  articles: readonly Article[],
): Promise<Verdict> {
  const quotes = await store.quotesIn(articles)
  return check(
    said,
    new Set(named.map(({ id }) => id)),
    quotes.filter(({ quote }) => quote.kind !== 'reported'),
    articles,
  )
}
