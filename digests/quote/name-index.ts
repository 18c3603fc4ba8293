import type { Mention } from '../language/cue.ts'
import type { Gender } from '../language/language.ts'
import type { Sentence } from '../language/token.ts'
import type { Scene } from './scene.ts'

/** A name where the article uses it. `words` includes the titles in front; `subject`: its sentence is about it. */
export type NameUse = {
  readonly mention: Mention
  readonly words: string
  readonly sentence: number
  readonly gender: Gender
  /** Given name and surname, or what a language takes for a whole name. */
  readonly full: boolean
  readonly subject: boolean
  readonly speaks: boolean
  /** The words around the name in its sentence, in lower case: they tell its post. */
  readonly context: string
  readonly kind: 'person' | 'document' | 'organisation' | null
  /** The article says that something is in it, and never that it speaks. */
  readonly place: boolean
}

/** The names of an article in the order of their use. */
export type NameIndex = {
  readonly uses: readonly NameUse[]
  /** How many of the uses end at or before an offset. */
  readonly countBefore: (offset: number) => number
  /** The first use of each full name that ends in a surname, in any of its cases. */
  readonly fullNames: (surname: string) => readonly NameUse[]
}

// In UTF-16 units: a preposition and an article are no longer.
const prepositionReach = 16

// Two cases of a surname share so many letters.
const sharedLetters = 3

/** Collects the names of a scene, so that a surname finds its full form and a pronoun the person before it. */
export function indexNames(scene: Scene): NameIndex {
  const uses = withPlaces(
    scene.sentences.flatMap((_, place) => usesIn(scene, place)),
    scene,
  )
  const full = new Map<string, Map<string, NameUse>>()
  for (const use of uses) {
    if (use.kind !== 'person' || partsOf(use.mention.name).length < 2) continue
    const key = surnameOf(use.mention.name).slice(0, sharedLetters)
    const sharing = full.get(key) ?? new Map<string, NameUse>()
    const known = sharing.get(use.mention.name)
    if (known === undefined || known.gender === null)
      sharing.set(use.mention.name, { ...use, ...(known && { mention: known.mention }) })
    full.set(key, sharing)
  }
  const fullNames = (surname: string) =>
    [...(full.get(surname.slice(0, sharedLetters))?.values() ?? [])].filter(({ mention }) =>
      scene.language.isSameName(surname, surnameOf(mention.name)),
    )
  return { uses, fullNames, countBefore: (offset) => countBefore(uses, offset) }
}

function withPlaces(uses: readonly NameUse[], { text, language }: Scene): readonly NameUse[] {
  const spoken = new Set(uses.flatMap(({ mention, speaks }) => (speaks ? [mention.name] : [])))
  const places = new Set<string>()
  for (const { mention, gender } of uses) {
    const before = text.slice(Math.max(0, mention.start - prepositionReach), mention.start).toLowerCase()
    if (gender === null && !spoken.has(mention.name) && language.locative.test(before)) places.add(mention.name)
  }
  return uses.map((use) => (places.has(use.mention.name) ? { ...use, place: true } : use))
}

function countBefore(uses: readonly NameUse[], offset: number): number {
  let low = 0
  let high = uses.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((uses[middle]?.mention.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function usesIn(scene: Scene, place: number): readonly NameUse[] {
  const { language, text } = scene
  const sentence = scene.sentences[place]
  if (sentence === undefined) return []
  const subject = scene.subjects[place] ?? null
  const speakers = scene.cues[place]?.map(({ speaker }) => speaker) ?? []
  const nominals = speakers.filter((speaker) => speaker?.kind === 'nominal' && isSomebody(scene, speaker))
  const mentions = [...language.namesIn(sentence), ...nominals].filter((mention) => mention !== null)
  return mentions
    .sort((a, b) => a.start - b.start)
    .map((mention) => {
      const words = text.slice(mention.start, mention.end)
      const isIn = (other: Mention | null) => other !== null && other.start <= mention.start && mention.end <= other.end
      return {
        mention,
        words,
        sentence: place,
        gender: language.genderOf(mention, words),
        full: language.isFullName(mention.name),
        subject: isIn(subject),
        speaks: speakers.some(
          (speaker) => speaker?.kind === mention.kind && isIn(speaker) && speaker.name.endsWith(mention.name),
        ),
        context: contextOf(scene, sentence, mention),
        kind: language.kindOf(mention, words),
        place: false,
      }
    })
}

/** True for a common noun that means one person of its own: a pronoun behind it may mean that person. */
function isSomebody({ text, language }: Scene, mention: Mention): boolean {
  return language.kindOf(mention, text.slice(mention.start, mention.end)) === 'person'
}

// How far around a name its post is looked for, in UTF-16 units.
const contextReach = 60

function contextOf({ text, language }: Scene, { tokens }: Sentence, { start, end, name }: Mention): string {
  const from = Math.max(tokens[0]?.start ?? start, start - contextReach)
  // "the mayor, Marta Olsen,": a comma directly before the name is an apposition's.
  const written = text.slice(from, start)
  const before = language.isOwner(name, written.toLowerCase()) ? '' : written.replace(/,\s*$/, '')
  const sign = Math.max(...[',', ';', ':', '(', ')', '"', '»'].map((mark) => before.lastIndexOf(mark)))
  const to = Math.min(tokens.at(-1)?.end ?? end, text.charAt(end) === ',' ? end + contextReach : end)
  return `${before.slice(sign + 1)}${text.slice(start, to)}`.toLowerCase().replaceAll('ё', 'е')
}

/** The words of a name, in lower case. */
export function partsOf(name: string): readonly string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
}

const generations = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])

/** The last word of a name that is not a generation: "Orlov" of "Ivan Orlov Jr.", in lower case. */
export function surnameOf(name: string): string {
  return partsOf(name).findLast((part) => !generations.has(part)) ?? name.toLowerCase()
}
