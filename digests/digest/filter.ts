import type { Article, SourceKind } from '../article/article.ts'
import { codeOf } from '../language/codes.ts'
import { findPerson, toRoster, type Roster } from '../person/find-person.ts'
import { namesOf, type Person } from '../person/person.ts'
import { formsOfName } from '../person/russian-name.ts'

/** What of an article a filter looks at. */
export type Filtered = Pick<Article, 'title' | 'text' | 'language' | 'source'>

/** What somebody wants to read of, and what not: words, or `lang:ru`, `country:KZ`, `kind:official`, `person:Alimov`. */
export type Wishes = { readonly include: readonly string[]; readonly exclude: readonly string[] }
type Test = (article: Filtered) => boolean

/** What stands before the colon of a wish that is no word of the text: `lang:ru`, `country:KZ`, `kind:official`, `person:Alimov`. */
export const wishKinds = ['lang', 'country', 'kind', 'person'] as const
export type WishKind = (typeof wishKinds)[number] | 'word'

/** The kinds of sources, as they are typed. */
export const sourceKinds: { readonly [typed: string]: SourceKind } = {
  state: 'state agency',
  private: 'private',
  wire: 'wire',
  official: 'official',
}

/** The persons that a filter names of whom nobody of these is one: it looks for their names as words. */
export function strangersIn({ include, exclude }: Wishes, persons: Roster): readonly string[] {
  return [...include, ...exclude]
    .map(readWish)
    .filter(({ kind, value }) => kind === 'person' && ['none', 'near'].includes(findPerson(value, persons).is))
    .map(({ value }) => value)
}

/** A filter of many wishes still fits into a form's field. */
const longestWish = 100

/**
 * A wish as it is kept, from what was typed: a word or words of the text, or a kind with a value that exists. Countries and languages may be
 * named in words, and are kept by their codes. Undefined for what cannot be understood.
 */
export function toWish(typed: string): string | undefined {
  const { kind, value } = readWish(typed)
  if (typed.length > longestWish) return undefined
  switch (kind) {
    case 'lang':
    case 'country': {
      const code = codeOf(kind === 'lang' ? 'language' : 'region', value)
      return code === undefined ? undefined : `${kind}:${code}`
    }
    case 'kind':
      return value.toLowerCase() in sourceKinds ? typed : undefined
    case 'person':
    case 'word':
      return /[\p{L}\p{N}]/u.test(value) ? typed : undefined
  }
}

/**
 * Keeps articles that meet each kind of what is wanted (one wish of a kind is enough: `lang:ru` or `lang:zh`, and one of the words),
 * and nothing of what is unwanted. Words are whole words, in any case; a person is one of the topic's, in any script and case of
 * declension, or else the words typed. Null when nothing is wanted or unwanted, and all is kept.
 */
export function filterOf(
  { include, exclude }: Wishes,
  persons: readonly Person[],
): ((article: Filtered) => boolean) | null {
  if (include.length === 0 && exclude.length === 0) return null
  const wanted = [...Map.groupBy(include, (wish) => readWish(wish).kind).values()].map((wishes) =>
    wishes.map((wish) => testOf(wish, persons)),
  )
  const unwanted = exclude.map((wish) => testOf(wish, persons))
  return (article) =>
    wanted.every((tests) => tests.some((test) => test(article))) && !unwanted.some((test) => test(article))
}

/** Of which kind a wish is, and its value: `lang:ru` is `ru` of the kind `lang`; what has no kind is a word. */
export function readWish(wish: string): { readonly kind: WishKind; readonly value: string } {
  const colon = wish.indexOf(':')
  const kind = wishKinds.find((one) => one === wish.slice(0, Math.max(0, colon)).toLowerCase())
  return kind === undefined ? { kind: 'word', value: wish } : { kind, value: wish.slice(colon + 1) }
}

function testOf(wish: string, persons: readonly Person[]): Test {
  const { kind, value } = readWish(wish)
  switch (kind) {
    case 'lang':
      return ({ language }) => language.slice(0, 2) === value.toLowerCase()
    case 'country':
      return ({ source }) => source.country === value.toUpperCase()
    case 'kind':
      return ({ source }) => source.kind === sourceKinds[value.toLowerCase()]
    case 'person':
      return holding(namesMeant(value, persons))
    case 'word':
      return holding([value])
  }
}

function namesMeant(typed: string, persons: readonly Person[]): readonly string[] {
  const found = findPerson(typed, toRoster(persons))
  switch (found.is) {
    case 'one':
      return namesOf(found.person)
    case 'several':
      return found.persons.flatMap(namesOf)
    case 'near':
    case 'none':
      return [typed]
  }
}

function holding(phrases: readonly string[]): Test {
  const patterns = phrases.map(wholeWords)
  return ({ title, text }) => patterns.some((pattern) => pattern.test(`${title}\n${text}`))
}

// Chinese is written without spaces, so a word of it has no boundary.
function wholeWords(phrase: string): RegExp {
  const words = phrase.split(/\s+/).map((word) =>
    formsIn(word)
      .map((word) => RegExp.escape(word))
      .join('|'),
  )
  const body = words.map((forms) => `(?:${forms})`).join(String.raw`\s+`)
  const letters = String.raw`[\p{L}\p{N}]`
  return new RegExp(/\p{Script=Han}/u.test(phrase) ? body : `(?<!${letters})${body}(?!${letters})`, 'iu')
}

// Names decline; so do the words of a text, but a filter that guesses at those keeps what nobody asked for.
function formsIn(word: string): readonly string[] {
  const isName = /^\p{Script=Cyrillic}/u.test(word) && /^\p{Lu}/u.test(word)
  return isName ? [word, ...formsOfName(word.toLowerCase().replaceAll('ё', 'е'))] : [word]
}
