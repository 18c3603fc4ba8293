import { fold } from './fold.ts'

/** How many letters must be changed, added, dropped or swapped with their neighbour to make one word of the other. */
export function editDistance(a: string, b: string): number {
  const from = Array.from(a)
  const to = Array.from(b)
  let beforeLast: number[] = []
  let last = to.map((_, index) => index + 1)
  from.forEach((letter, row) => {
    const current: number[] = []
    to.forEach((other, column) => {
      const above = last[column] ?? 0
      const left = column === 0 ? row + 1 : (current[column - 1] ?? 0)
      const diagonal = column === 0 ? row : (last[column - 1] ?? 0)
      const kept = diagonal + (letter === other ? 0 : 1)
      const swapped = row > 0 && column > 0 && letter === to[column - 1] && from[row - 1] === other
      const beforeSwap = column > 1 ? (beforeLast[column - 2] ?? 0) : row - 1
      current.push(Math.min(above + 1, left + 1, kept, swapped ? beforeSwap + 1 : Infinity))
    })
    beforeLast = last
    last = current
  })
  return to.length === 0 ? from.length : (last.at(-1) ?? 0)
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
