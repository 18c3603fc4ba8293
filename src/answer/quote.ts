import { findPerson, type FoundPerson } from '../../digests/person/find-person.ts'
import { namesOf, type Person } from '../../digests/person/person.ts'
import { notice, offer } from '../../digests/message/notice.ts'
import { quotesMessage } from '../../digests/message/quotes-message.ts'
import { shownConfidence } from '../../digests/quote/quote.ts'
import { searchWordsOf } from '../../digests/language/fold.ts'
import type { QuoteEntry } from '../store/store.ts'
import type { Answer, Question } from './question.ts'
import { quoteItem } from './items.ts'
import { shareOf } from './share.ts'

/** A name and a few words are shorter; longer text is no question. */
const longestQuestion = 200

/** `quote <person> [words]`: what somebody said, newest first, every word the publisher's. */
export async function answerQuote(
  question: Question,
  typed: { readonly person: string; readonly words: string },
): Promise<Answer> {
  const { words, topic } = question
  const all = `${typed.person} ${typed.words}`.trim()
  if (all === '') return askWhose(question)
  if (all.length > longestQuestion) return { message: notice(words.nothing.tooLong(longestQuestion)), items: [] }
  const { found, rest } = personIn(typed, topic.persons)
  switch (found.is) {
    case 'one':
      return quotesOf(question, found.person, rest)
    case 'several':
      return offerPersons(question, words.nothing.whichOne(all), found.persons)
    case 'near':
      return offerPersons(question, `${words.nothing.person(typed.person)} ${words.nothing.didYouMean}`, found.persons)
    case 'none':
      return { message: notice(words.nothing.person(typed.person)), items: [] }
  }
}

// The longest run of words that names somebody is the name; what follows is searched for.
function personIn({ person, words }: { readonly person: string; readonly words: string }, persons: readonly Person[]) {
  const tokens = `${person} ${words}`.trim().split(/\s+/)
  for (let length = tokens.length; length > 0; length -= 1) {
    const found = findPerson(tokens.slice(0, length).join(' '), persons)
    if (found.is === 'one' || found.is === 'several') return { found, rest: tokens.slice(length).join(' ') }
  }
  const found: FoundPerson = findPerson(person, persons)
  return { found, rest: words }
}

async function quotesOf(question: Question, person: Person, holding: string): Promise<Answer> {
  const { store, topic, words } = question
  const name = namesOf(person)[0] ?? person.id
  const wanted = searchWordsOf(holding)
  const entries = (await store.quotesBy(topic.name, person.id)).filter(
    ({ quote }) => quote.confidence >= shownConfidence,
  )
  const kept = entries.filter((entry) => holds(entry, wanted))
  if (kept.length === 0) {
    const count = await store.countArticles(topic.name)
    const why = holding === '' ? words.nothing.quotes(name, count) : words.nothing.quotesWith(name, holding, count)
    return { message: notice(why), items: [], statements: [] }
  }
  return {
    message: quotesMessage(name, kept, words, shareOf(question, `quote "${name}" ${holding}`)),
    items: kept.filter(({ quote }) => quote.kind !== 'reported').map(quoteItem),
    statements: kept.filter(({ quote }) => quote.kind === 'reported').map(quoteItem),
  }
}

function holds({ quote, article }: QuoteEntry, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true
  const said = new Set(quote.spans.flatMap(({ start, end }) => searchWordsOf(article.text.slice(start, end))))
  return wanted.every((word) => said.has(word))
}

async function askWhose({ store, topic, words }: Question): Promise<Answer> {
  const lately = await store.speakers(topic.name, 5)
  const offers = lately.map(({ speaker }) => ({ label: speaker, command: `${topic.command} quote "${speaker}"` }))
  const ask = words.nothing.askPerson(topic.command)
  return {
    message: offer(offers.length === 0 ? ask : `${ask}. ${words.nothing.lately}`, offers),
    items: [],
  }
}

function offerPersons({ topic }: Question, text: string, persons: readonly Person[]): Answer {
  const offers = persons
    .map((person) => namesOf(person)[0] ?? person.id)
    .map((name) => ({ label: name, command: `${topic.command} quote "${name}"` }))
  return { message: offer(text, offers), items: [] }
}
