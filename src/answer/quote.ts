import type { Request } from '../../adapters/command.ts'
import type { Person } from '../../digests/person/person.ts'
import { spaced } from '../../digests/message/inline.ts'
import { notice } from '../../digests/message/notice.ts'
import { pageOf } from '../../digests/message/pages.ts'
import { quotesMessage } from '../../digests/message/quotes-message.ts'
import { shownConfidence } from '../../digests/quote/quote.ts'
import { toRecord, wordsOf, type Said } from '../../digests/record/record.ts'
import { searchWordsOf } from '../../digests/language/fold.ts'
import { nameIn } from '../../digests/words/words-for.ts'
import { quoteItem } from './items.ts'
import { pageSizeOf } from './page-size.ts'
import { filtersOf, toPeriod, type Keeps } from './period.ts'
import type { Answer, Question } from './question.ts'
import { shareOf } from './share.ts'
import { bodyIn, rosterOf, whoIn, type NamedBody } from './who.ts'
import { askWhose, offerPersons } from './whose.ts'

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
  if (keeps === 'reversed') return say(words.nothing.reversedPeriod(asked.since, asked.until))
  if ('wrong' in keeps) return say(words.nothing.badPeriod(keeps.wrong.slice(0, 40)))
  if (typed === '') return askWhose(question)
  const body = bodyIn(typed, question.topic.bodies)
  if (body !== undefined) return bodyRecord(question, body, keeps)
  const { found, name, rest } = whoIn(typed, await rosterOf(question))
  switch (found.is) {
    case 'one':
      return record(question, found.person, rest, keeps)
    case 'several':
      return offerPersons(question, words.nothing.whichOne(name), found.persons, rest)
    case 'near':
      return offerPersons(
        question,
        `${spaced(words.nothing.person(name))}${words.nothing.didYouMean}`,
        found.persons,
        rest,
      )
    case 'none':
      return ofName(question, typed, keeps)
  }
}

async function record(question: Question, person: Person, holding: string, keeps: Keeps): Promise<Answer> {
  const { store, topic, words } = question
  return recordOf(question, nameIn(words, person), await store.quotesBy(topic.name, person.id), holding, keeps)
}

async function bodyRecord(question: Question, { names, rest }: NamedBody, keeps: Keeps): Promise<Answer> {
  const { store, topic } = question
  return recordOf(question, names[0], await store.quotesOfBody(topic.name, names), rest, keeps)
}

/** What is in no list of names may still have been quoted: a ministry, a document. */
async function ofName(question: Question, typed: string, keeps: Keeps): Promise<Answer> {
  const { store, topic, words } = question
  const said = await store.quotesOfBody(topic.name, [typed])
  const [first] = said
  return first === undefined
    ? askWhose(question, spaced(words.nothing.person(typed)))
    : recordOf(question, first.quote.speaker ?? typed, said, '', keeps)
}

async function recordOf(
  question: Question,
  name: string,
  said: readonly Said[],
  holding: string,
  keeps: Keeps,
): Promise<Answer> {
  const { store, topic, words, command, reader } = question
  const wanted = searchWordsOf(holding)
  const kept = said.filter((one) => one.quote.confidence >= shownConfidence && keeps(one) && holds(one, wanted))
  const filters = filtersOf(command)
  if (kept.length === 0) {
    const count = await store.countArticles(topic.name)
    const narrowed = [holding, ...filters].filter((word) => word !== '').join(' ')
    return say(narrowed === '' ? words.nothing.quotes(name, count) : words.nothing.quotesWith(name, narrowed, count))
  }
  const typed = ['quote', `"${name}"`, holding, ...filters].filter((word) => word !== '').join(' ')
  const commands = {
    commandWord: topic.command,
    command: `${topic.command} ${typed}`,
    shareCommand: shareOf(question, typed),
  }
  return {
    message: quotesMessage(name, pageOf(toRecord(kept), command.page ?? 1, pageSizeOf(reader)), words, commands),
    items: kept.filter(({ quote }) => quote.kind !== 'reported').map(quoteItem),
    statements: kept.filter(({ quote }) => quote.kind === 'reported').map(quoteItem),
  }
}

function holds(said: Said, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true
  const found = new Set(searchWordsOf(wordsOf(said)))
  return wanted.every((word) => found.has(word))
}

function say(text: string): Answer {
  return { message: notice(text), items: [], statements: [] }
}
