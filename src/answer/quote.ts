import type { Request } from '../../adapters/command.ts'
import type { Person } from '../../digests/person/person.ts'
import { notice, offer } from '../../digests/message/notice.ts'
import { quotesMessage } from '../../digests/message/quotes-message.ts'
import { shownConfidence } from '../../digests/quote/quote.ts'
import { toRecord, wordsOf, type Said } from '../../digests/record/record.ts'
import { searchWordsOf } from '../../digests/language/fold.ts'
import { nameIn } from '../../digests/words/words-for.ts'
import { quoteItem } from './items.ts'
import { toPeriod, type Keeps } from './period.ts'
import type { Answer, Question } from './question.ts'
import { shareOf } from './share.ts'
import { personsOf, whoIn } from './who.ts'

/** A name and a few words are shorter; longer text is no question. */
const longestQuestion = 200

/** `quote <person> [words]`: what somebody said, newest first, every word the publisher's. */
export async function answerQuote(
  question: Question,
  asked: Extract<Request, { readonly verb: 'quote' }>,
): Promise<Answer> {
  const { words } = question
  const typed = `${asked.person} ${asked.words}`.trim()
  const keeps = toPeriod(asked)
  if (typed.length > longestQuestion) return say(words.nothing.tooLong(longestQuestion))
  if ('wrong' in keeps) return say(words.nothing.badPeriod(keeps.wrong.slice(0, 40)))
  if (typed === '') return askWhose(question)
  const { found, name, rest } = whoIn(typed, await personsOf(question))
  switch (found.is) {
    case 'one':
      return record(question, found.person, rest, keeps)
    case 'several':
      return offerPersons(question, words.nothing.whichOne(name), found.persons)
    case 'near':
      return offerPersons(question, `${words.nothing.person(name)} ${words.nothing.didYouMean}`, found.persons)
    case 'none':
      return say(words.nothing.person(asked.person))
  }
}

async function record(question: Question, person: Person, holding: string, keeps: Keeps): Promise<Answer> {
  const { store, topic, words, command } = question
  const name = nameIn(words, person)
  const wanted = searchWordsOf(holding)
  const said = await store.quotesBy(topic.name, person.id)
  const kept = said.filter((one) => one.quote.confidence >= shownConfidence && keeps(one) && holds(one, wanted))
  if (kept.length === 0) {
    const count = await store.countArticles(topic.name)
    return say(holding === '' ? words.nothing.quotes(name, count) : words.nothing.quotesWith(name, holding, count))
  }
  const commands = { commandWord: topic.command, shareCommand: shareOf(question, asTyped(name, holding, command)) }
  return {
    message: quotesMessage(name, toRecord(kept), words, commands),
    items: kept.filter(({ quote }) => quote.kind !== 'reported').map(quoteItem),
    statements: kept.filter(({ quote }) => quote.kind === 'reported').map(quoteItem),
  }
}

function asTyped(name: string, holding: string, command: Question['command']): string {
  const period =
    command.verb === 'quote'
      ? (['since', 'until', 'source'] as const).map((field) =>
          command[field] === '' ? '' : `${field}:${command[field]}`,
        )
      : []
  return ['quote', `"${name}"`, holding, ...period].filter((word) => word !== '').join(' ')
}

function holds(said: Said, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true
  const found = new Set(searchWordsOf(wordsOf(said)))
  return wanted.every((word) => found.has(word))
}

async function askWhose({ store, topic, words }: Question): Promise<Answer> {
  const lately = await store.speakers(topic.name, 5)
  const offers = lately.map(({ speaker }) => ({ label: speaker, command: `${topic.command} quote "${speaker}"` }))
  const ask = words.nothing.askPerson(topic.command)
  return { message: offer(offers.length === 0 ? ask : `${ask}. ${words.nothing.lately}`, offers), items: [] }
}

function offerPersons({ topic, words }: Question, text: string, persons: readonly Person[]): Answer {
  const names = persons.map((person) => nameIn(words, person))
  return {
    message: offer(
      text,
      names.map((name) => ({ label: name, command: `${topic.command} quote "${name}"` })),
    ),
    items: [],
  }
}

function say(text: string): Answer {
  return { message: notice(text), items: [], statements: [] }
}
