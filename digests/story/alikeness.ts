import type { Rarity } from './rarity.ts'
import type { Telling } from './telling.ts'

/** A telling weighed by what was rare when it came: its vector has length 1. */
export type Weighed = {
  readonly telling: Telling
  readonly vector: ReadonlyMap<string, number>
  readonly bridge: ReadonlyMap<string, number>
  readonly weightOf: (term: string) => number
}

/** What speaks for and against two articles telling one event; `alike` units, 1 being the same text. */
export const storyWeights = {
  /** The words of both, by rarity and emphasis. */
  words: 0.7,
  /** How much of the one's headline the other tells, both ways: an event is what a headline is about. */
  headline: 0.27,
  /** Names and figures of each headline that the other lacks altogether: another event of the same kind. */
  foreign: 0.3,
  /** One happening on one day, named by both: the debate, the earthquake, the verdict. */
  happening: 0.5,
  /** Reports of an event come within days of each other; alikeness falls to a third in so many. */
  fadeDays: 5,
  /** Without dates more must agree. */
  undated: 0.9,
} as const

/** Weighs a telling by what is rare now. */
export function weighed(telling: Telling, rarity: Rarity): Weighed {
  const unit = (terms: Iterable<readonly [string, number]>) => {
    const vector = new Map<string, number>()
    for (const [term, emphasis] of terms) vector.set(term, emphasis * rarity.weightOf(term))
    const length = Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight * weight, 0))
    for (const [term, weight] of vector) vector.set(term, weight / length)
    return vector
  }
  return {
    telling,
    vector: unit(telling.terms),
    bridge: unit([...telling.bridge].map((term) => [bridgeTerm(term), 1] as const)),
    weightOf: rarity.weightOf,
  }
}

/** The terms that a rarity is to learn of a telling. */
export function termsToLearn({ terms, bridge }: Telling): readonly string[] {
  return [...terms.keys(), ...[...bridge].map(bridgeTerm)]
}

/** Consonants alone look like words; the mark keeps the two apart. */
function bridgeTerm(term: string): string {
  return `~${term}`
}

/** How much speaks for two articles telling one event: about 0 for strangers, 1 for the same text. */
export function alikenessOf(one: Weighed, other: Weighed): number {
  const time = timeFactor(one.telling, other.telling)
  if (one.telling.language !== other.telling.language) return time * bridged(one, other)
  const { headline, marks, happenings } = one.telling
  const told = (toldShare(headline, other, one) + toldShare(other.telling.headline, one, other)) / 2
  const figures = (all: ReadonlySet<string>) => new Set([...all].filter((mark) => /^[@\d]/.test(mark)))
  const foreign = Math.max(
    foreignShare(marks, other, one) * foreignShare(other.telling.marks, one, other),
    foreignShare(figures(marks), other, one) * foreignShare(figures(other.telling.marks), one, other),
  )
  const happening = Number(sharesAny(happenings, other.telling.happenings))
  return (
    time *
      (storyWeights.words * cosine(one.vector, other.vector) +
        storyWeights.headline * told -
        storyWeights.foreign * foreign) +
    storyWeights.happening * happening
  )
}

function timeFactor(one: Telling, other: Telling): number {
  if (one.day === null || other.day === null) return storyWeights.undated
  return Math.exp(-Math.abs(one.day - other.day) / storyWeights.fadeDays)
}

/** Fewer names and figures in common are chance. */
const fewestBridges = 4

function bridged(one: Weighed, other: Weighed): number {
  const shared = [...one.bridge.keys()].filter((term) => other.bridge.has(term)).length
  return shared < fewestBridges ? 0 : cosine(one.bridge, other.bridge)
}

function cosine(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const [fewer, more] = one.size <= other.size ? [one, other] : [other, one]
  let sum = 0
  for (const [term, weight] of fewer) sum += weight * (more.get(term) ?? 0)
  return sum
}

/** The share, by weight, of `terms` that the other article tells too. */
function toldShare(terms: ReadonlySet<string>, by: Weighed, { weightOf }: Weighed): number {
  let all = 0
  let told = 0
  for (const term of terms) {
    const weight = weightOf(term) ** 2
    all += weight
    if (by.vector.has(term)) told += weight
  }
  return all === 0 ? 0 : told / all
}

/** The share of `marks` that the other article lacks; 0 without any. */
function foreignShare(marks: ReadonlySet<string>, to: Weighed, of: Weighed): number {
  let all = 0
  let lacking = 0
  for (const mark of marks) {
    const weight = of.weightOf(mark) ** 2
    all += weight
    if (!to.vector.has(mark) && !hasKin(mark, to.vector)) lacking += weight
  }
  return all === 0 ? 0 : lacking / all
}

/** Names are shortened and inflected in ways that no stem follows: the same beginning is the same name. */
const kinBeginning = 6

function hasKin(mark: string, vector: ReadonlyMap<string, number>): boolean {
  if (mark.length < kinBeginning) return false
  const beginning = mark.slice(0, kinBeginning)
  for (const term of vector.keys()) if (term.startsWith(beginning)) return true
  return false
}

function sharesAny(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const item of one) if (other.has(item)) return true
  return false
}
