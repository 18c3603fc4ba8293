import type { Mention } from '../language/cue.ts'
import type { Gender } from '../language/language.ts'
import type { NameIndex } from './name-index.ts'
import { partsOf, surnameOf } from './name-parts.ts'

/**
 * Whom a mention means, by the fullest name that the article gives. `sure`: the text decides it; `guessed`: nobody else is
 * likely, yet no word says so; `shared`: more than one person of the article bears the name, which stays as written.
 */
export type Referent = { readonly name: string; readonly is: 'sure' | 'guessed' | 'shared' }

/** The longest form of a name: a surname alone stands for the full name before it, else for one further on. */
export function fullFormOf(mention: Mention, index: NameIndex, gender: Gender): Referent {
  if (partsOf(mention.name).length > 1) return { name: mention.name, is: 'sure' }
  if (index.shared.has(surnameOf(mention.name))) return { name: mention.name, is: 'shared' }
  const bearers = index.fullNames(surnameOf(mention.name))
  // "Wang Lei … Wang said": the family name may stand first, and a given name alone means its only bearer.
  const named = bearers.length > 0 ? bearers : index.namesBeginning(mention.name.toLowerCase())
  const uses = named.filter((use) => gender === null || use.gender === null || use.gender === gender)
  const isOne = bearers.length > 0 ? mayBeOne : (a: string, b: string) => a === b
  if (!uses.every((use, _, [first]) => first === undefined || isOne(use.mention.name, first.mention.name)))
    return { name: mention.name, is: 'shared' }
  const before = uses.findLast((use) => use.mention.start <= mention.start)
  return { name: (before ?? uses[0])?.mention.name ?? mention.name, is: 'sure' }
}

/** True for two full names of one surname that one person may bear: by the same given name, or by its initial. */
export function mayBeOne(a: string, b: string): boolean {
  const [given = ''] = partsOf(a)
  const [other = ''] = partsOf(b)
  return given.length === 1 || other.length === 1 ? given.charAt(0) === other.charAt(0) : isLike(given, other)
}

// Two cases of a given name («Рашида», «Рашидом») share all but their endings; so do "Mike" and "Mikey".
const longestEnding = 2

function isLike(a: string, b: string): boolean {
  const shared = Math.max(2, Math.min(a.length, b.length) - longestEnding)
  return a.slice(0, shared) === b.slice(0, shared)
}
