import { foreignOf, namesOtherDays } from './foreign.ts'
import type { Telling } from './telling.ts'
import { cosine, type Weighed } from './weighed.ts'

/**
 * What speaks for and against two articles telling one event, in units of alikeness, 1 being the same text. Chosen on the
 * development half of three labelled collections together, then rounded.
 */
export const storyWeights = {
  /** The words of both, by rarity and emphasis. */
  words: 0.7,
  /** How much of the one's headline the other tells, both ways: an event is what a headline is about. */
  headline: 0.22,
  /** Names or figures of each headline that the other lacks altogether: another event of the same kind. */
  foreign: 0.35,
  /** One happening on one day, named by both: the debate, the earthquake, the verdict. */
  happening: 0.45,
  /** Reports of an event come within days of each other; alikeness falls to a third in so many. */
  fadeDays: 4,
  /** Without dates a little more must agree. */
  undated: 0.8,
} as const

/** How much speaks for two articles telling one event: about 0 for strangers, 1 for the same text. */
export function alikenessOf(one: Weighed, other: Weighed): number {
  const time = timeFactor(one.telling, other.telling)
  if (one.telling.language !== other.telling.language) return time * bridged(one, other)
  if (namesOtherDays(one, other)) return 0
  const told = (toldShare(one, other) + toldShare(other, one)) / 2
  const text =
    storyWeights.words * cosine(one.vector, other.vector) +
    storyWeights.headline * told -
    storyWeights.foreign * foreignOf(one, other)
  const sameHappening = !one.telling.happenings.isDisjointFrom(other.telling.happenings)
  return time * text + (sameHappening ? storyWeights.happening : 0)
}

function timeFactor(one: Telling, other: Telling): number {
  if (one.day === null || other.day === null) return storyWeights.undated
  return Math.exp(-Math.abs(one.day - other.day) / storyWeights.fadeDays)
}

/** Fewer names and figures in common are chance. */
const fewestBridges = 4

/** Two languages share no words, only names by their sound and figures. */
function bridged(one: Weighed, other: Weighed): number {
  const shared = [...one.bridge.keys()].filter((term) => other.bridge.has(term)).length
  return shared < fewestBridges ? 0 : cosine(one.bridge, other.bridge)
}

/** The share, by rarity, of the terms of one's headline that the other tells too. */
function toldShare({ telling, rarity }: Weighed, by: Weighed): number {
  let all = 0
  let told = 0
  for (const term of telling.headline) {
    const weight = rarity.weightOf(term) ** 2
    all += weight
    if (by.vector.has(term)) told += weight
  }
  return all === 0 ? 0 : told / all
}
