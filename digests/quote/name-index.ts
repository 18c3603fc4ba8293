import { partsOf, surnameOf } from './name-parts.ts'
import { sharedSurnames } from './shared-surname.ts'
import { usesIn, type NameUse } from './name-use.ts'
import type { Scene } from './scene.ts'

/** The names of an article in the order of their use. */
export type NameIndex = {
  readonly text: string
  readonly uses: readonly NameUse[]
  /** How many of the uses end at or before an offset. */
  readonly countBefore: (offset: number) => number
  /** The first use of each full name that ends in a surname, in any of its cases. */
  readonly fullNames: (surname: string) => readonly NameUse[]
  /** Surnames of two or more who are named together, and of whom none is named alone: "Viktor and Anton Helsgaard". */
  readonly shared: ReadonlySet<string>
  /** The first use of each full name that begins with a word, in lower case. */
  readonly namesBeginning: (first: string) => readonly NameUse[]
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
    if (use.kind !== 'person' || use.mention.kind !== 'name' || partsOf(use.mention.name).length < 2) continue
    const key = surnameOf(use.mention.name).slice(0, sharedLetters)
    const sharing = full.get(key) ?? new Map<string, NameUse>()
    const known = sharing.get(use.mention.name)
    if (known === undefined || known.gender === null)
      sharing.set(use.mention.name, { ...use, ...(known && { mention: known.mention }) })
    full.set(key, sharing)
  }
  const bearers = new Map<string, readonly NameUse[]>()
  const fullNames = (surname: string) => {
    const known = bearers.get(surname)
    if (known !== undefined) return known
    const found = [...(full.get(surname.slice(0, sharedLetters))?.values() ?? [])].filter(({ mention }) =>
      scene.language.isSameName(surname, surnameOf(mention.name)),
    )
    bearers.set(surname, found)
    return found
  }
  const named = [...full.values()].flatMap((sharing) => [...sharing.values()])
  const beginning = Map.groupBy(named, ({ mention }) => partsOf(mention.name)[0] ?? '')
  const namesBeginning = (first: string) => (scene.language.usesFirstNames === true ? (beginning.get(first) ?? []) : [])
  const shared = sharedSurnames(uses, scene)
  return {
    text: scene.text,
    uses,
    shared,
    fullNames,
    namesBeginning,
    countBefore: (offset) => countBefore(uses, offset),
  }
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
