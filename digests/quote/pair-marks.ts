import { trimmed, type Span } from '../article/span.ts'
import { marksIn, type Mark } from './marks.ts'
import { pairSingle } from './pair-single.ts'

/**
 * A run in quotation marks: `span` is the words without the marks and the space inside them, `outer` includes the marks.
 * `closed` is false when the paragraph ended first, as when one speaker goes on over several paragraphs; `single` tells
 * marks that are apostrophes too, and that headlines use.
 */
export type Marked = {
  readonly span: Span
  readonly outer: Span
  readonly closed: boolean
  readonly single: boolean
  /** What sets the run off: quotation marks; a dash at the paragraph's beginning; the label of an interview's answer. */
  readonly setOff: 'marks' | 'dash' | 'label'
  /** The run is one of the pieces between which the author's words stand. */
  readonly piece?: boolean
  /** The name that stands as the label of an interview's answer. */
  readonly label?: Span
}

const openingNeighbour = /[\s([{—–\-/:=«“„"'‘]/
const closingNeighbour = /[\s)\]}.,;:!?…—–\-/»”"'’。，；：！？、」』]/
// A pair inside an open quotation that is this short is a name or a nickname, not the next quotation after a lost closer.
const nestedNameLength = 40

/**
 * The outermost marked runs of a paragraph, in order. Marks of the wrong kind and lost closers are borne with. `isOpen`: the
 * paragraph before left a quotation open, which a closer without an opener ends here.
 */
export function pairMarks(text: string, paragraph: Span, isOpen = false): readonly Marked[] {
  const marks = marksIn(text, paragraph.start, paragraph.end)
  const end = isOpen ? marks[0] : undefined
  const rest = end?.use === 'closes' && end.family !== 'single' ? end : undefined
  const found: Marked[] = rest === undefined ? [] : [restOf(text, paragraph, rest)]
  for (let at = found.length; at < marks.length; at += 1) {
    const opener = marks[at]
    if (opener === undefined || !mayOpenQuotation(text, opener)) continue
    const end = opener.family === 'single' ? pairSingle(text, marks, at) : closerOf(text, paragraph, marks, at)
    const closer = marks[end]
    if (closer !== undefined) {
      found.push(markedOf(text, opener, closer.start, closer.end))
      at = end
    } else if (end === toParagraphEnd) {
      found.push(markedOf(text, opener, paragraph.end, paragraph.end))
      break
    }
  }
  return found.filter(({ span }) => span.end > span.start)
}

// So many marks inside an open quotation, and its own closer must have been lost; it bounds the search too.
const mostMarksInside = 60
const toParagraphEnd = -2
const noCloser = -1

/** The place of the mark that closes the one at `at`; `toParagraphEnd` or `noCloser` when it was lost. */
function closerOf(text: string, paragraph: Span, marks: readonly Mark[], at: number): number {
  const open: Mark[] = []
  const inner: number[] = []
  for (let place = at; place < marks.length && place - at <= mostMarksInside; place += 1) {
    const mark = marks[place]
    if (mark === undefined || mark.family === 'single') continue
    if (opens(text, mark, open)) open.push(mark)
    else {
      open.splice(partnerOf(mark, open))
      if (open.length === 0) return place
      inner.push(place)
    }
  }
  return lostCloser(text, paragraph, marks, at, inner)
}

/**
 * Where a quotation ends whose closer was lost: with the paragraph that it opens, else at the inner closer that stands at a
 * sentence's end (one mark often closes two: «… «Вечерняя Москва».), else at the last one when those inside are only names.
 */
function lostCloser(
  text: string,
  paragraph: Span,
  marks: readonly Mark[],
  at: number,
  inner: readonly number[],
): number {
  const opener = marks[at]
  if (opener === undefined) return noCloser
  const double = inner.find((place) =>
    /^(?:[.!?…]|,?\s*[—–―-])/.test(text.slice(marks[place]?.end, (marks[place]?.end ?? 0) + 3)),
  )
  if (opener.start <= paragraph.start + 2 && double === undefined) return toParagraphEnd
  if (double !== undefined) return double
  if (inner.length === 0) return toParagraphEnd
  const last = inner.at(-1) ?? noCloser
  const span = (marks[last]?.start ?? 0) - (marks[last - 1]?.end ?? 0)
  return span <= nestedNameLength ? last : noCloser
}

function markedOf(text: string, opener: Mark, end: number, outerEnd: number): Marked {
  const span = trimmed(text, { start: opener.end, end })
  return {
    span,
    outer: { start: opener.start, end: outerEnd },
    closed: outerEnd > end,
    single: opener.family === 'single',
    setOff: 'marks',
  }
}

/** What a closer ends that the paragraph before has opened. */
function restOf(text: string, { start }: Span, closer: Mark): Marked {
  const span = trimmed(text, { start, end: closer.start })
  return { span, outer: { start, end: closer.end }, closed: true, single: false, setOff: 'marks' }
}

function mayOpenQuotation(text: string, mark: Mark): boolean {
  return mark.family === 'single' ? mark.use !== 'closes' : opens(text, mark, [])
}

function opens(text: string, mark: Mark, open: readonly Mark[]): boolean {
  const before = text.charAt(mark.start - 1)
  const after = text.charAt(mark.end)
  const mayOpen = (before === '' || openingNeighbour.test(before)) && /[^\s,.;:!?)\]}]/.test(after)
  const mayClose = /\S/.test(before) && (after === '' || closingNeighbour.test(after))
  switch (mark.use) {
    case 'closes':
      return false
    case 'opens':
      // „German“ and “careless“ writing close with a sign that opens.
      return !(open.length > 0 && mayClose && !mayOpen)
    case 'either':
      if (open.length > 0) return mayOpen && !mayClose
      return !(mayClose && !mayOpen) && !/\d/.test(before)
  }
}

/** The place of the open mark that this closer closes: the nearest of its family, else the innermost. */
function partnerOf(mark: Mark, open: readonly Mark[]): number {
  const same = open.findLastIndex(({ family }) => family === mark.family)
  return same === -1 ? open.length - 1 : same
}
