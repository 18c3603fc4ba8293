import { findPerson, type FoundPerson } from '../../digests/person/find-person.ts'
import { personOfName } from '../../digests/person/person-key.ts'
import type { Person } from '../../digests/person/person.ts'
import type { Question } from './question.ts'

/** How many of those who were quoted are known by name. */
const knownSpeakers = 5_000

/** The persons that can be asked about: the topic's own, and whoever the stored articles quote by a full name. */
export async function personsOf({ store, topic }: Pick<Question, 'store' | 'topic'>): Promise<readonly Person[]> {
  const own = new Set(topic.persons.map(({ id }) => id))
  const met = (await store.speakers(topic.name, knownSpeakers)).filter(({ person }) => !own.has(person))
  return [...topic.persons, ...met.map(({ speaker }) => personOfName(speaker))]
}

/** Whom typed words name, and the words behind the name. The longest run of words that names somebody is the name. */
export function whoIn(
  typed: string,
  persons: readonly Person[],
): { readonly found: FoundPerson; readonly name: string; readonly rest: string } {
  const tokens = typed.trim().split(/\s+/)
  for (let length = tokens.length; length > 0; length -= 1) {
    const name = tokens.slice(0, length).join(' ')
    const found = findPerson(name, persons)
    if (found.is === 'one' || found.is === 'several') return { found, name, rest: tokens.slice(length).join(' ') }
  }
  const [first = '', ...others] = tokens
  const near = findPerson(first, persons)
  return near.is === 'near'
    ? { found: near, name: first, rest: others.join(' ') }
    : { found: findPerson(typed, persons), name: typed, rest: '' }
}
