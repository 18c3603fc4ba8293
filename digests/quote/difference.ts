import { fold } from '../language/fold.ts'
import { sharedInOrder } from './in-order.ts'

/** A run of words that two texts share, or that only one of them has. */
export type Change = { readonly is: 'same' | 'removed' | 'added'; readonly text: string }

/** More words than any quotation has; longer texts are compared by their beginnings, so that the table stays small. */
const mostWords = 400

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

// A word with the space and marks behind it, so that the pieces put together are the text.
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = []
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    if (isWordLike === true || pieces.length === 0) pieces.push(segment)
    else pieces[pieces.length - 1] += segment
    if (pieces.length > mostWords) break
  }
  return pieces
}

const keyOf = (piece: string): string => fold(piece).replaceAll(/[^\p{L}\p{N}]/gu, '')

/** How `to` differs from `from`, word by word; case, accents and punctuation make no difference. Same runs are given as in `to`. */
export function differenceOf(from: string, to: string): readonly Change[] {
  const a = piecesOf(from)
  const b = piecesOf(to)
  const changes: Change[] = []
  const add = (is: Change['is'], text: string): void => {
    const last = changes.at(-1)
    if (last?.is === is) changes[changes.length - 1] = { is, text: last.text + text }
    else changes.push({ is, text })
  }
  for (const { from: i, to: j } of alignment(a.map(keyOf), b.map(keyOf))) {
    if (i !== undefined && j !== undefined) add('same', b[j] ?? '')
    else if (i !== undefined) add('removed', a[i] ?? '')
    else if (j !== undefined) add('added', b[j] ?? '')
  }
  return changes
}

/** How alike two texts are by the words they share in order: 0 nothing, 1 all. */
export function likeness(from: string, to: string): number {
  return likenessOf(piecesOf(from).map(keyOf), piecesOf(to).map(keyOf))
}

/** The same of texts whose words are known, folded. */
export function likenessOf(one: readonly string[], other: readonly string[]): number {
  const [a, b] = [one.slice(0, mostWords), other.slice(0, mostWords)]
  if (a.length === 0 || b.length === 0) return 0
  return (2 * sharedInOrder(a, b)) / (a.length + b.length)
}

type Step = { readonly from: number | undefined; readonly to: number | undefined }

// The longest common subsequence, walked from the end.
function alignment(a: readonly string[], b: readonly string[]): readonly Step[] {
  const width = b.length + 1
  const table = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number): number => table[i * width + j] ?? 0
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      table[i * width + j] = a[i - 1] === b[j - 1] ? at(i - 1, j - 1) + 1 : Math.max(at(i - 1, j), at(i, j - 1))
    }
  }
  const steps: Step[] = []
  let i = a.length
  let j = b.length
  while (i > 0 || j > 0) {
    if (i > 0 && j > 0 && a[i - 1] === b[j - 1]) steps.push({ from: (i -= 1), to: (j -= 1) })
    else if (j > 0 && (i === 0 || at(i, j - 1) >= at(i - 1, j))) steps.push({ from: undefined, to: (j -= 1) })
    else steps.push({ from: (i -= 1), to: undefined })
  }
  return steps.toReversed()
}
