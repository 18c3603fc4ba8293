import { fold } from '../language/fold.ts'
import type { Mention } from '../language/cue.ts'
import type { Cast } from '../person/cast.ts'
import type { Person } from '../person/person.ts'
import { surnameOf, type NameIndex } from './name-index.ts'

// Forms of address, which anybody bears.
const courtesy =
  /(?<!\p{L})(?:mr|mrs|ms|miss|dr|sir|prof|professor|the|his|her|excellency|г|господин\p{L}*|товарищ\p{L}*|доктор\p{L}*|др)(?!\p{L})|先生|女士|博士|同志/gu

/** The bodies of a cast that a text names, by id. */
export function bodiesNamedIn(text: string, { bodies }: Cast): ReadonlySet<string> {
  const isNamed = (name: string) => new RegExp(patternOf(name), 'u').test(text)
  return new Set(
    bodies
      .filter(({ names }) => [...names.latin, ...names.cyrillic, ...names.chinese].some(isNamed))
      .map(({ id }) => id),
  )
}

/**
 * "Taxi driver Zhang Ming": a name with a post in front that is none of its bearer's here, in an article that names no body
 * at which the person of the cast has an office, and gives the full name nowhere else. Namesakes are likely.
 */
export function isNamesake(
  person: Person,
  { kind, name, end }: Mention,
  words: string,
  named: ReadonlySet<string>,
  index: NameIndex,
  cast: Cast,
): boolean {
  if (kind !== 'name' || !hasForeignPost(words, name, cast)) return false
  if (person.offices.some(({ body }) => named.has(body))) return false
  return index.fullNames(surnameOf(name)).every((use) => use.mention.end === end)
}

function hasForeignPost(words: string, name: string, { bodies }: Cast): boolean {
  const before = fold(words.slice(0, Math.max(0, words.lastIndexOf(name)))).replaceAll(courtesy, '')
  if (!/\p{L}/u.test(before)) return false
  return !bodies.some(({ roles }) =>
    Object.values(roles).some((called) => called.some((role) => holdsRole(before, role))),
  )
}

function holdsRole(folded: string, role: string): boolean {
  return new RegExp(patternOf(fold(role)), 'u').test(folded)
}

/** A name as whole words, Cyrillic ones of some length in any case; Chinese anywhere. */
function patternOf(name: string): string {
  if (/\p{Script=Han}/u.test(name)) return RegExp.escape(name)
  const words = name.split(' ').map((word) => {
    const declines = /^\p{Script=Cyrillic}{5,}$/u.test(word)
    return declines ? `${word.replace(/(?:ый|ий|ая|[аяиыеь])$/, '')}\\p{L}{0,3}` : RegExp.escape(word)
  })
  return `(?<!\\p{L})${words.join('\\s+')}(?!\\p{L})`
}
