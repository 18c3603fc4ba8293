import { trimmed, type Span } from '../article/span.ts'
import { marksIn, type Mark } from './marks.ts'
import { pairSingle } from './pair-single.ts'

/**
 * A run in quotation marks: `span` is the words without the marks and the space inside them, `outer` includes the marks.
 * `closed` is false when the paragraph ended first, as when one speaker goes on over several paragraphs; `single` tells
 * marks that are apostrophes too, and that headlines use.
 */
export type Marked = { readonly span: Span; readonly outer: Span; readonly closed: boolean; readonly single: boolean }

const openingNeighbour = /[\s([{—–\-/:=«“„"'‘]/
const closingNeighbour = /[\s)\]}.,;:!?…—–\-/»”"'’。，；：！？、」』]/
// A pair inside an open quotation that is this short is a name or a nickname, not the next quotation after a lost closer.
const nestedNameLength = 40

/** The outermost marked runs of a paragraph, in order. Marks of the wrong kind and lost closers are borne with. */
export function pairMarks(text: string, paragraph: Span): readonly Marked[] {
  const marks = marksIn(text, paragraph.start, paragraph.end)
  const found: Marked[] = []
  const open: Mark[] = []
  let lastCloser: Mark | null = null
  let nestedLength = 0
  for (let at = 0; at < marks.length; at += 1) {
    const mark = marks[at]
    if (mark === undefined) break
    const outermost = open[0]
    if (mark.family === 'single') {
      const end: number = outermost === undefined ? pairSingle(text, marks, at) : -1
      const closer = marks[end]
      if (closer !== undefined) {
        found.push(markedOf(text, mark.end, closer.start, mark.start, closer.end, true))
        at = end
      }
    } else if (opens(text, mark, open)) {
      if (outermost === undefined) {
        lastCloser = null
        nestedLength = 0
      }
      open.push(mark)
    } else if (outermost !== undefined) {
      const closed = open.splice(partnerOf(mark, open))[0] ?? mark
      lastCloser = mark
      if (open.length === 0) found.push(markedOf(text, outermost.end, mark.start, outermost.start, mark.end, true))
      else nestedLength = Math.max(nestedLength, mark.start - closed.end)
    }
  }
  const [unclosed] = open
  if (unclosed !== undefined) found.push(...endUnclosed(text, paragraph, unclosed, lastCloser, nestedLength))
  return found.filter(({ span }) => span.end > span.start)
}

/** Where an opener without its closer ends: at the paragraph, or at the last closer seen when it holds only a short name. */
function endUnclosed(text: string, paragraph: Span, opener: Mark, lastCloser: Mark | null, nestedLength: number) {
  const startsParagraph = opener.start <= paragraph.start + 2
  if (lastCloser === null || startsParagraph) {
    return [markedOf(text, opener.end, paragraph.end, opener.start, paragraph.end, false)]
  }
  if (nestedLength <= nestedNameLength) {
    return [markedOf(text, opener.end, lastCloser.start, opener.start, lastCloser.end, true)]
  }
  // The closer of this one was lost before the next quotation began: that one is whole, this one is given up.
  return pairMarks(text, { start: opener.end, end: paragraph.end })
}

function markedOf(text: string, start: number, end: number, outerStart: number, outerEnd: number, closed: boolean) {
  const single = outerStart + 1 === start && /[‘']/.test(text.charAt(outerStart))
  return { span: trimmed(text, { start, end }), outer: { start: outerStart, end: outerEnd }, closed, single }
}

function opens(text: string, mark: Mark, open: readonly Mark[]): boolean {
  const before = text.charAt(mark.start - 1)
  const after = text.charAt(mark.end)
  const mayOpen = (before === '' || openingNeighbour.test(before)) && /\S/.test(after)
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
