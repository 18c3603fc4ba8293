import { foldedWords } from '../language/fold.ts'
import { namesOf, type Person } from './person.ts'
import { isFormOf, mayBeHers } from './russian-name.ts'

/** A name as it is compared: all its words, and those of the surname among them. */
type Name = { readonly words: readonly string[]; readonly surname: readonly string[] }

/**
 * The person of a list whose name an article gives, or null: the full name, or the surname with or without what stands for
 * the given name. A given name alone names anybody who bears it, and a surname that two persons bear neither of them.
 */
export function personNamed(name: string, persons: readonly Person[]): Person | null {
  const written = foldedWords(name)
  const words = written.length > 2 ? written.filter((word) => !isPatronymic(word)) : written
  if (words.length === 0) return null
  const named = persons.filter((person) => namesFor(person).some((known) => isNamedBy(words, known)))
  return named.length === 1 ? (named[0] ?? null) : null
}

function namesFor(person: Person): readonly Name[] {
  const familyFirst = isFamilyNameFirst(person)
  return namesOf(person).map((name) => ({ words: foldedWords(name), surname: surnameOf(name, familyFirst) }))
}

/** Chinese writes foreign names with a dot between their parts, so a name without one has the family name in front. */
function isFamilyNameFirst({ names }: Person): boolean {
  const [shown] = names.chinese
  return shown !== undefined && /^\p{Script=Han}{2,4}$/u.test(shown)
}

function surnameOf(name: string, familyFirst: boolean): readonly string[] {
  const parts = name.split(/[\s·•・‧∙]+/)
  // A Chinese name without a dot is one word, which stands for itself alone.
  return foldedWords((familyFirst ? parts[0] : parts.at(-1)) ?? name)
}

function isNamedBy(words: readonly string[], { words: known, surname }: Name): boolean {
  if (words.join('') === known.join('')) return true
  if (!surname.every((part) => words.some((word) => isWord(word, part)))) return false
  const given = known.filter((part) => !surname.includes(part))
  return words.every((word) => surname.some((part) => isWord(word, part)) || given.some((part) => isGiven(word, part)))
}

function isGiven(word: string, part: string): boolean {
  return isWord(word, part) || (word.length === 1 && part.startsWith(word))
}

/** The word itself, or a case of it that cannot be another person's nominative: «Каримова» is as well a woman's name. */
function isWord(word: string, part: string): boolean {
  return word === part || (!mayBeHers(word) && isFormOf(word, part))
}

function isPatronymic(word: string): boolean {
  return /(?:[оеь]вич|[оеи]вна|ична|инична)(?:а|у|ем|е|ы|ой)?$/.test(word) && /\p{Script=Cyrillic}/u.test(word)
}
