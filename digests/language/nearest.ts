import { fold } from './fold.ts'

/** How many letters must be changed, added, dropped or swapped with their neighbour to make one word of the other. */
export function editDistance(a: string, b: string): number {
  const from = Array.from(a)
  const to = Array.from(b)
  let beforeLast: readonly number[] = []
  let last: readonly number[] = [0, ...to.map((_, index) => index + 1)]
  from.forEach((letter, row) => {
    const current: number[] = [row + 1]
    to.forEach((other, column) => {
      const kept = (last[column] ?? 0) + (letter === other ? 0 : 1)
      const swapped = row > 0 && column > 0 && letter === to[column - 1] && from[row - 1] === other
      const bySwap = swapped ? (beforeLast[column - 1] ?? 0) + 1 : Infinity
      current.push(Math.min(kept, bySwap, (last[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1))
    })
    beforeLast = last
    last = current
  })
  return last.at(-1) ?? 0
}

/** True when two words are one edit apart. */
export function isOneEditAway(a: string, b: string): boolean {
  return a !== b && Math.abs(a.length - b.length) <= 1 && editDistance(a, b) === 1
}

/** The words of a list that what was typed may have meant, the nearest first: one edit away, or two for words of six letters and more. */
export function nearest(typed: string, words: readonly string[]): readonly string[] {
  const wanted = fold(typed)
  return words
    .map((word) => ({ word, edits: editDistance(wanted, fold(word)) }))
    .filter(
      ({ word, edits }) => edits <= (word.length >= 6 ? 2 : 1) || (wanted.length >= 2 && fold(word).startsWith(wanted)),
    )
    .toSorted((a, b) => a.edits - b.edits)
    .map(({ word }) => word)
}
