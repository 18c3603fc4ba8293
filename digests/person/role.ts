import type { Body } from '../topic/topic.ts'
import type { Cast } from './cast.ts'
import { fold } from '../language/fold.ts'
import type { Person } from './person.ts'

// Whoever stands near an office does not hold it: the former one, the deputy, the spokesman.
const notTheHolder =
  /(?:^|[\s-])(?:former|ex|next|acting|incoming|outgoing|previous|first|deputy|vice|assistant|spokes\w*|advis[eo]r|aide|predecessor|successor|late|then|candidate|and|и|бывш\p{L}*|экс|заместител\p{L}*|зам|замгенсек\p{L}*|помощник\p{L}*|пресс|советник\p{L}*|представител\p{L}*|кандидат\p{L}*|исполняющ\p{L}*|будущ\p{L}*)(?:[\s-]|$)|前|原|副|代|发言人|助理|候选/u

/**
 * The person who holds the office that words name ("SCO chief", «генсек ШОС», 上合组织秘书长) on a day (ISO date or instant),
 * or null. The words must name both the body and the role, and nobody may stand between them and the office.
 */
export function personByRole(words: string, day: string | null, { persons, bodies }: Cast): Person | null {
  const folded = fold(words)
  if (day === null || notTheHolder.test(folded)) return null
  for (const body of bodies) {
    const role = roleIn(folded, body)
    if (role === null) continue
    const holders = persons.filter(({ offices }) =>
      offices.some((office) => holds(office, role, body.id, day.slice(0, 10))),
    )
    const [holder] = holders
    return holder !== undefined && holders.length === 1 ? holder : null
  }
  return null
}

/** True for a name that is a body's of the cast, and nobody's. */
export function isBodyName(name: string, { bodies }: Cast): boolean {
  const folded = fold(name)
  return bodies.some((body) => wordsOf(body).names.some((name) => name.folded === folded))
}

/** Folded words to be found in others: Chinese ones anywhere, others one by one, each with its stem. */
type Wanted = { readonly folded: string; readonly words: readonly Word[] | null }
type Word = { readonly singular: string; readonly stem: string | null; readonly length: number }

/** A body's names and the words for its roles. */
type BodyWords = {
  readonly names: readonly Wanted[]
  readonly roles: readonly (readonly [string, readonly Wanted[]])[]
}

// Every mention of every article is compared with the same bodies: each is folded once.
const known = new WeakMap<Body, BodyWords>()

function wordsOf(body: Body): BodyWords {
  const words = known.get(body) ?? {
    names: [...body.names.latin, ...body.names.cyrillic, ...body.names.chinese].map(toWanted),
    roles: Object.entries(body.roles).map(([role, names]) => [role, names.map(toWanted)] as const),
  }
  known.set(body, words)
  return words
}

function holds(office: Person['offices'][number], role: string, body: string, date: string): boolean {
  return (
    office.role === role &&
    office.body === body &&
    office.since <= date &&
    (office.until === null || date <= office.until)
  )
}

function toWanted(name: string): Wanted {
  const folded = fold(name)
  return { folded, words: /\p{Script=Han}/u.test(folded) ? null : folded.split(' ').map(toWord) }
}

function toWord(word: string): Word {
  const declines = /\p{Script=Cyrillic}/u.test(word) && word.length >= 4
  const stem = declines ? word.replace(/(?:ый|ий|ая|яя|ое|ее|[аяоеиыьй])$/, '') : null
  return { singular: word.replace(/s$/, ''), stem, length: word.length }
}

function roleIn(folded: string, body: Body): string | null {
  const { names, roles } = wordsOf(body)
  const words = folded.split(' ')
  if (!names.some((name) => mentions(folded, words, name))) return null
  const named = roles.find(([, role]) => role.some((word) => mentions(folded, words, word)))
  return named?.[0] ?? null
}

/** True when folded words hold a folded name: as whole words, Cyrillic ones in any case; Chinese anywhere. */
function mentions(folded: string, words: readonly string[], wanted: Wanted): boolean {
  if (wanted.words === null) return folded.includes(wanted.folded)
  const names = wanted.words
  return words.some((_, at) => names.every((name, place) => isSameWord(words[at + place] ?? '', name)))
}

/** The same word, a plural of it, or in Russian another case. */
function isSameWord(word: string, { singular, stem, length }: Word): boolean {
  if (word.startsWith(singular) && word.replace(/s$/, '') === singular) return true
  return stem !== null && word.startsWith(stem) && word.length - length <= 3
}
