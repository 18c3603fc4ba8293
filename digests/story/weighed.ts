import type { Rarity } from './rarity.ts'
import type { Telling } from './telling.ts'

/** A telling weighed by what was rare when it came. Both vectors have length 1, so that a product of two is their cosine. */
export type Weighed = {
  readonly telling: Telling
  readonly vector: ReadonlyMap<string, number>
  readonly bridge: ReadonlyMap<string, number>
  readonly rarity: Rarity
}

/** Weighs a telling by what is rare now. */
export function weighed(telling: Telling, rarity: Rarity): Weighed {
  return {
    telling,
    vector: unitVector(telling.terms, rarity),
    bridge: unitVector(
      [...telling.bridge].map((term) => [bridgeTerm(term), 1] as const),
      rarity,
    ),
    rarity,
  }
}

/** The terms that a rarity is to learn of a telling. */
export function termsToLearn({ terms, bridge }: Telling): readonly string[] {
  return [...terms.keys(), ...[...bridge].map(bridgeTerm)]
}

/** The product of two vectors of length 1: 0 when they share nothing, 1 when they are the same. */
export function cosine(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const [fewer, more] = one.size <= other.size ? [one, other] : [other, one]
  let sum = 0
  for (const [term, weight] of fewer) sum += weight * (more.get(term) ?? 0)
  return sum
}

/** Consonants alone look like words; the mark keeps the two apart. */
function bridgeTerm(term: string): string {
  return `~${term}`
}

function unitVector(terms: Iterable<readonly [string, number]>, rarity: Rarity): ReadonlyMap<string, number> {
  const vector = new Map<string, number>()
  let squares = 0
  for (const [term, emphasis] of terms) {
    const weight = emphasis * rarity.weightOf(term)
    vector.set(term, weight)
    squares += weight * weight
  }
  for (const [term, weight] of vector) vector.set(term, weight / Math.sqrt(squares))
  return vector
}
