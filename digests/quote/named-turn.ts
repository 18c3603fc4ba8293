import { sliceOf, trimmed, type Span } from '../article/span.ts'
import type { Marked } from './pair-marks.ts'

/** A paragraph that a name opens as a label: "Olsen: The port stays open." */
type NamedTurn = {
  readonly place: number
  readonly name: string
  readonly label: Span
  readonly words: Span
  readonly asks: boolean
}

const labels =
  /^(?:(\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,3}):\s+|(\p{Script=Han}[\p{Script=Han}·]{1,9})[：:]\s*)(?=\S)/u

// In UTF-16 units: a name and its colon are no longer.
const labelReach = 60
// Fewer answers may be anything.
const leastAnswers = 2

/**
 * The answers of an interview whose turns bear names, by paragraph: one name asks, in every second turn at least with a question
 * mark, and the others answer it at once, twice or more.
 */
export function namedAnswersIn(text: string, paragraphs: readonly Span[]): ReadonlyMap<number, Marked> {
  const turns = new Map(
    paragraphs.flatMap((paragraph, place) => turnOf(text, paragraph, place)).map((turn) => [turn.place, turn]),
  )
  const asker = askerOf([...turns.values()])
  const answers = [...turns.values()].filter(
    ({ name, place }) => asker !== null && name !== asker && turns.get(place - 1)?.name === asker,
  )
  const answering = new Set(answers.map(({ name }) => name))
  if (answers.length < leastAnswers) return new Map()
  return new Map(
    [...turns.values()]
      .filter(({ name }) => answering.has(name))
      .map(({ place, label, words }) => [
        place,
        { span: words, outer: paragraphs[place] ?? words, closed: true, single: false, setOff: 'label', label },
      ]),
  )
}

function turnOf(text: string, { start, end }: Span, place: number): readonly NamedTurn[] {
  const found = labels.exec(text.slice(start, Math.min(end, start + labelReach)))
  const name = found?.[1] ?? found?.[2]
  if (found === null || name === undefined) return []
  const words = trimmed(text, { start: start + found[0].length, end })
  return !/[\p{L}\p{N}]/u.test(sliceOf(text, words))
    ? []
    : [
        {
          place,
          name,
          label: { start, end: start + name.length },
          words,
          asks: /[?？]$/.test(sliceOf(text, words)),
        },
      ]
}

/** The one name of whose turns every second is a question; null when there is none, or another asks as well. */
function askerOf(turns: readonly NamedTurn[]): string | null {
  const asking = [...Map.groupBy(turns, ({ name }) => name)].filter(([, own]) => {
    const questions = own.filter(({ asks }) => asks).length
    return questions > 0 && questions * 2 >= own.length
  })
  return asking.length === 1 ? (asking[0]?.[0] ?? null) : null
}
