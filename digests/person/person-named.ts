import { foldedWords } from '../language/fold.ts'
import { onceEach } from '../once-each.ts'
import { namesOf, type Person } from './person.ts'
import { formsOfName, mayBeHers } from './russian-name.ts'

/** A word of a name as it is compared, with the cases in which it can be nobody else's. */
type Word = { readonly word: string; readonly forms: ReadonlySet<string> }

/** A name as it is compared: its words joined, the words of the surname, and the others. */
type Name = { readonly joined: string; readonly surname: readonly Word[]; readonly given: readonly Word[] }

/**
 * The person of a list whose name an article gives, or null: the full name, or the surname with or without what stands for
 * the given name. A given name alone names anybody who bears it, and a surname that two persons bear neither of them.
 */
export function personNamed(name: string, persons: readonly Person[]): Person | null {
  const words = wordsOf(name)
  const telling = tellingWordsOf(persons)
  // Most names of an article are nobody's of the list.
  if (![...words, words.join('')].some((word) => telling.has(word))) return null
  const named = persons.filter((person) => namesFor(person).some((known) => isNamedBy(words, known)))
  return named.length === 1 ? (named[0] ?? null) : null
}

/** True for a name that an article gives and that is this person's, by the same rules. */
export function isNameOf(name: string, person: Person): boolean {
  const words = wordsOf(name)
  return words.length > 0 && namesFor(person).some((known) => isNamedBy(words, known))
}

function wordsOf(name: string): readonly string[] {
  const written = foldedWords(name)
  return written.length > 2 ? written.filter((word) => !isPatronymic(word)) : written
}

/** The words of which a name must have one to be somebody's of the list: surnames in all cases, and whole names as one word. */
const tellingWordsOf = onceEach(
  (persons: readonly Person[]): ReadonlySet<string> =>
    new Set(
      persons
        .flatMap(namesFor)
        .flatMap(({ joined, surname }) => [joined, ...surname.flatMap(({ word, forms }) => [word, ...forms])]),
    ),
)

const namesFor = onceEach((person: Person): readonly Name[] =>
  namesOf(person).map((name) => toName(name, isFamilyNameFirst(person))),
)

function toName(name: string, familyFirst: boolean): Name {
  const words = foldedWords(name)
  const surname = surnameOf(name, familyFirst)
  return {
    joined: words.join(''),
    surname: surname.map(toWord),
    given: words.filter((word) => !surname.includes(word)).map(toWord),
  }
}

function toWord(word: string): Word {
  const declines = /\p{Script=Cyrillic}/u.test(word)
  return { word, forms: new Set(declines ? formsOfName(word).filter((form) => !mayBeHers(form)) : []) }
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

function isNamedBy(words: readonly string[], { joined, surname, given }: Name): boolean {
  if (!surname.every((part) => words.some((word) => isWord(word, part)))) return words.join('') === joined
  return words.every((word) => surname.some((part) => isWord(word, part)) || given.some((part) => isGiven(word, part)))
}

function isGiven(word: string, part: Word): boolean {
  return isWord(word, part) || (word.length === 1 && part.word.startsWith(word))
}

/** The word itself, or a case of it that cannot be another person's nominative: «Каримова» is as well a woman's name. */
function isWord(word: string, { word: part, forms }: Word): boolean {
  return word === part || forms.has(word)
}

function isPatronymic(word: string): boolean {
  return /(?:[оеь]вич|[оеи]вна|ична|инична)(?:а|у|ем|е|ы|ой)?$/.test(word) && /\p{Script=Cyrillic}/u.test(word)
}
