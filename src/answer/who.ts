import { findPerson, toRoster, type FoundPerson, type Roster } from '../../digests/person/find-person.ts'
import { personOfName } from '../../digests/person/person-key.ts'
import { fold } from '../../digests/language/fold.ts'
import type { Body } from '../../digests/topic/topic.ts'
import type { Question } from './question.ts'

/** How many of those who were quoted are known by name. */
export const knownSpeakers = 5_000

type Speakers = Awaited<ReturnType<Question['store']['speakers']>>

/** What was made of a list of speakers, as long as somebody has that very list. */
const rosters = new WeakMap<Speakers, Roster>()

/** The persons that can be asked about: the topic's own, and whoever the stored articles quote by a full name. */
export async function rosterOf({ store, topic }: Pick<Question, 'store' | 'topic'>): Promise<Roster> {
  const speakers = await store.speakers(topic.name, knownSpeakers)
  const known = rosters.get(speakers)
  if (known !== undefined) return known
  const own = new Set(topic.persons.map(({ id }) => id))
  const met = speakers.filter(({ person }) => !own.has(person)).map(({ speaker }) => personOfName(speaker))
  const roster = toRoster([...topic.persons, ...met])
  rosters.set(speakers, roster)
  return roster
}

/** Whom typed words name, and the words behind the name. The longest run of words that names somebody is the name. */
export function whoIn(
  typed: string,
  roster: Roster,
): { readonly found: FoundPerson; readonly name: string; readonly rest: string } {
  const tokens = typed.trim().split(/\s+/)
  // A run of more words than any name has names nobody, and each look goes through all names.
  const longest = Math.max(0, ...roster.flatMap(({ names }) => names.map((name) => name.length)))
  for (let length = Math.min(tokens.length, longest); length > 0; length -= 1) {
    const name = tokens.slice(0, length).join(' ')
    const found = findPerson(name, roster)
    // Two words and more that are nearly a name are a slip in it, and not a given name with words behind.
    const isSlip = found.is === 'near' && length > 1
    if (found.is === 'one' || found.is === 'several' || isSlip)
      return { found, name, rest: tokens.slice(length).join(' ') }
  }
  const [first = '', ...others] = tokens
  const near = findPerson(first, roster)
  return near.is === 'near'
    ? { found: near, name: first, rest: others.join(' ') }
    : { found: findPerson(typed, roster), name: typed, rest: '' }
}

/** A body of the topic that typed words begin with: its names, the one that was typed first, and the words behind it. */
export type NamedBody = { readonly names: readonly [string, ...string[]]; readonly rest: string }

/** The body whose whole name stands first in the typed words; the longest name when there are several. */
export function bodyIn(typed: string, bodies: readonly Body[]): NamedBody | undefined {
  const tokens = typed.trim().split(/\s+/)
  for (let length = tokens.length; length > 0; length -= 1) {
    const name = fold(tokens.slice(0, length).join(' '))
    for (const { names } of bodies) {
      const all = [...names.latin, ...names.cyrillic, ...names.chinese]
      const typedName = all.find((one) => fold(one) === name)
      if (typedName !== undefined) return { names: [typedName, ...all], rest: tokens.slice(length).join(' ') }
    }
  }
  return undefined
}
