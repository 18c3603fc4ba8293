import { isOneEditAway } from '../language/nearest.ts'
import { skeletonOf } from '../language/transliteration.ts'
import { foldedWords } from '../language/fold.ts'
import { namesOf, type Person } from './person.ts'
import { isFormOf } from './russian-name.ts'

/**
 * What a look-up by typed words finds: `one` person; `several` who bear the name, so that one has to ask; `near` ones, a
 * slip of the keys away ("Did you mean …?"); or `none`.
 */
export type FoundPerson =
  | { readonly is: 'one'; readonly person: Person }
  | { readonly is: 'several'; readonly persons: readonly Person[] }
  | { readonly is: 'near'; readonly persons: readonly Person[] }
  | { readonly is: 'none' }

// A word this short has too many neighbours for a guess to be of use.
const leastGuessedLength = 4

/** Persons with the words of their names, folded once for all that is looked up in them. */
export type Roster = readonly { readonly person: Person; readonly names: readonly (readonly string[])[] }[]

export function toRoster(persons: readonly Person[]): Roster {
  return persons.map((person) => ({ person, names: namesOf(person).map(foldedWords) }))
}

/**
 * Looks up a person by typed words: a full name or a surname, in Latin, Cyrillic (any case) or Chinese, with case, diacritics,
 * ё, hyphens and apostrophes folded.
 */
export function findPerson(typed: string, roster: Roster): FoundPerson {
  const words = foldedWords(typed)
  if (words.length === 0) return { is: 'none' }
  const whole = bearing(roster, (name) => isWhole(words, name))
  const persons = whole.length > 0 ? whole : bearing(roster, (name) => isPart(words, name))
  const [first, second] = persons
  if (first !== undefined) return second === undefined ? { is: 'one', person: first } : { is: 'several', persons }
  const near = bearing(roster, (name) => isNear(words, name))
  return near.length > 0 ? { is: 'near', persons: near } : { is: 'none' }
}

function bearing(roster: Roster, fits: (name: readonly string[]) => boolean): readonly Person[] {
  return roster.filter(({ names }) => names.some(fits)).map(({ person }) => person)
}

/** The whole name, its words in any order, in any case of declension. */
function isWhole(words: readonly string[], name: readonly string[]): boolean {
  return words.length === name.length && everyWordIn(words, name)
}

/** Some words of the name, whichever somebody remembers; of a Chinese name its end. */
function isPart(words: readonly string[], name: readonly string[]): boolean {
  const [only = ''] = words
  if (words.length === 1 && /^\p{Script=Han}{2,}$/u.test(only)) return name.join('').endsWith(only)
  return words.length < name.length && everyWordIn(words, name)
}

function everyWordIn(words: readonly string[], name: readonly string[]): boolean {
  return words.every((word) => name.some((part) => isFormOf(word, part)))
}

function isNear(words: readonly string[], name: readonly string[]): boolean {
  const typed = words.join(' ')
  const whole = name.join(' ')
  if (typed.length < leastGuessedLength && !/\p{Script=Han}/u.test(typed)) return false
  if (isOneEditAway(typed, whole)) return true
  return (
    words.length <= name.length &&
    words.every((word) => name.some((part) => isNearWord(word, part) || sounds(word, part)))
  )
}

/** True when a name is typed in another script than it is written in: "Orlova" for "Орлова". */
function sounds(word: string, part: string): boolean {
  const skeleton = skeletonOf(word)
  return skeleton !== '' && isCyrillic(word) !== isCyrillic(part) && skeleton === skeletonOf(part)
}

const isCyrillic = (word: string): boolean => /\p{Script=Cyrillic}/u.test(word)

function isNearWord(word: string, part: string): boolean {
  if (isFormOf(word, part)) return true
  return word.length >= leastGuessedLength && isOneEditAway(word, part)
}
