import { fold } from '../language/fold.ts'
import type { Cast } from './cast.ts'
import { isNameOfBody, isOwnName, officeIn } from './office-words.ts'
import type { Person } from './person.ts'

// Whoever stands near an office does not hold it: the former one, the deputy, the spokesman.
const notTheHolder =
  /(?:^|[\s-])(?:former|ex|next|acting|incoming|outgoing|previous|first|deputy|vice|assistant|spokes\w*|advis[eo]r|aide|predecessor|successor|late|then|candidate|and|и|бывш\p{L}*|экс|заместител\p{L}*|зам|замгенсек\p{L}*|помощник\p{L}*|пресс|советник\p{L}*|представител\p{L}*|кандидат\p{L}*|исполняющ\p{L}*|будущ\p{L}*)(?:[\s-]|$)|前|原|副|代|发言人|助理|候选/u

/**
 * The person who holds the office that words name ("SCO chief", «генсек ШОС», 上合组织秘书长) on a day (ISO date or instant),
 * or null. Body and role must stand beside each other, with nothing else but an article, "current", "new" or the holder's name.
 */
export function personByRole(words: string, day: string | null, { persons, bodies }: Cast): Person | null {
  if (day === null || isNotTheHolder(words)) return null
  for (const body of bodies) {
    const office = officeIn(words, body)
    if (office === null) continue
    const holders = persons.filter(({ offices }) =>
      offices.some((held) => holds(held, office.role, body.id, day.slice(0, 10))),
    )
    const [holder] = holders
    if (holder === undefined || holders.length > 1) return null
    const { latin, cyrillic, chinese } = holder.names
    return isOwnName(office.rest, [...latin, ...cyrillic, ...chinese]) ? holder : null
  }
  return null
}

/** True when words around an office say that somebody else than its holder is meant: "former", "deputy", «помощник». */
export function isNotTheHolder(words: string): boolean {
  return notTheHolder.test(fold(words))
}

/** True for a name that is a body's of the cast, and nobody's. */
export function isBodyName(name: string, { bodies }: Cast): boolean {
  const folded = fold(name)
  return bodies.some((body) => isNameOfBody(folded, body))
}

function holds(office: Person['offices'][number], role: string, body: string, date: string): boolean {
  return (
    office.role === role &&
    office.body === body &&
    office.since <= date &&
    (office.until === null || date <= office.until)
  )
}
