import type { Weighed } from './weighed.ts'

/**
 * How much the headlines of two articles are about different things of one kind, in 0…1: the names, or the figures, that each
 * headline holds and the whole other article lacks. One side alone says nothing: the longer report has more names. Nor do figures of
 * different things: forty killed and three arrested are one event.
 */
export function foreignOf(one: Weighed, other: Weighed): number {
  const { marks } = one.telling
  const theirs = other.telling.marks
  const countTheSame = !marks.counted.isDisjointFrom(theirs.counted)
  return Math.max(
    lackingShare(marks.names, other, one) * lackingShare(theirs.names, one, other),
    countTheSame ? lackingShare(marks.figures, other, one) * lackingShare(theirs.figures, one, other) : 0,
  )
}

/** True when both headlines name days, and none of them is the same: the forecast, or the toll, of another day. */
export function namesOtherDays(one: Weighed, other: Weighed): boolean {
  const { dates } = one.telling.marks
  const theirs = other.telling.marks.dates
  return dates.size > 0 && theirs.size > 0 && dates.isDisjointFrom(theirs)
}

/** The share, by rarity, of `marks` that the article `to` lacks; 0 without any. */
function lackingShare(marks: ReadonlySet<string>, to: Weighed, { rarity }: Weighed): number {
  let all = 0
  let lacking = 0
  for (const mark of marks) {
    const weight = rarity.weightOf(mark) ** 2
    all += weight
    if (!to.vector.has(mark) && !hasKin(mark, to.vector)) lacking += weight
  }
  return all === 0 ? 0 : lacking / all
}

/** Names are shortened and inflected in ways that no stem follows: the same beginning is the same name. In letters. */
const kinBeginning = 6

function hasKin(mark: string, vector: ReadonlyMap<string, number>): boolean {
  if (mark.length < kinBeginning) return false
  const beginning = mark.slice(0, kinBeginning)
  for (const term of vector.keys()) if (term.startsWith(beginning)) return true
  return false
}
