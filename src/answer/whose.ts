import type { Person } from '../../digests/person/person.ts'
import { notice, offer } from '../../digests/message/notice.ts'
import { pageOf } from '../../digests/message/pages.ts'
import { speakersMessage } from '../../digests/message/speakers-message.ts'
import { nameIn } from '../../digests/words/words-for.ts'
import { nameToTry } from './name-to-try.ts'
import { pageSizeOf } from './page-size.ts'
import { filtersOf } from './period.ts'
import type { Answer, Question } from './question.ts'

/** So many who were quoted lately are listed; who was quoted before is asked for by name. */
const latelyQuoted = 60

/** Asks whose words are wanted, and lists who was quoted lately; `before` says what was not found. */
export async function askWhose(question: Question, before = ''): Promise<Answer> {
  const { store, topic, words, command, reader } = question
  const lately = (await store.speakers(topic.name, latelyQuoted)).map(({ speaker, at }) => ({
    label: speaker,
    command: `${topic.command} quote "${speaker}"`,
    at,
  }))
  const ask = `${before}${words.nothing.askPerson(topic.command, await nameToTry(question))}`
  if (lately.length === 0) return { message: notice(ask), items: [], statements: [] }
  const page = pageOf(lately, before === '' ? (command.page ?? 1) : 1, pageSizeOf(reader))
  return {
    message: speakersMessage(`${ask}${words.nothing.lately}`, page, `${topic.command} quote`, words),
    items: [],
  }
}

/** Offers the persons of whom one is meant, with the words and the filters that were typed. */
export function offerPersons(
  { topic, words, command }: Question,
  text: string,
  persons: readonly Person[],
  holding: string,
): Answer {
  const names = persons.map((person) => nameIn(words, person))
  return {
    message: offer(
      text,
      names.map((name) => ({
        label: name,
        command: [topic.command, 'quote', `"${name}"`, holding, ...filtersOf(command)].filter(Boolean).join(' '),
      })),
    ),
    items: [],
  }
}
