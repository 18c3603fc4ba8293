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
  return bodies.some((body) => wordsOf(body).names.includes(folded))
}

/** A body's names and the words for its roles, folded. */
type BodyWords = {
  readonly names: readonly string[]
  readonly roles: readonly (readonly [string, readonly string[]])[]
}

// Every mention of every article is compared with the same bodies: each is folded once.
const known = new WeakMap<Body, BodyWords>()

function wordsOf(body: Body): BodyWords {
  const words = known.get(body) ?? {
    names: [...body.names.latin, ...body.names.cyrillic, ...body.names.chinese].map(fold),
    roles: Object.entries(body.roles).map(([role, names]) => [role, names.map(fold)] as const),
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

function roleIn(folded: string, body: Body): string | null {
  const { names, roles } = wordsOf(body)
  if (!names.some((name) => mentions(folded, name))) return null
  const named = roles.find(([, words]) => words.some((word) => mentions(folded, word)))
  return named?.[0] ?? null
}

/** True when folded words hold a folded name: as whole words, Cyrillic ones in any case; Chinese anywhere. */
function mentions(folded: string, name: string): boolean {
  if (/\p{Script=Han}/u.test(name)) return folded.includes(name)
  const words = folded.split(' ')
  const wanted = name.split(' ')
  return words.some((_, at) => wanted.every((want, place) => isSameWord(words[at + place] ?? '', want)))
}

/** The same word, a plural of it, or in Russian another case. */
function isSameWord(word: string, want: string): boolean {
  if (word.replace(/s$/, '') === want.replace(/s$/, '')) return true
  if (!/\p{Script=Cyrillic}/u.test(want) || want.length < 4) return false
  const stem = want.replace(/(?:ый|ий|ая|яя|ое|ее|[аяоеиыьй])$/, '')
  return word.startsWith(stem) && word.length - want.length <= 3
}
