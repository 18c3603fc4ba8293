import type { Inline } from '../../digests/message/message.ts'
import { cut } from './cut.ts'

/**
 * What an inline takes of a platform's limit. For an inline with text it has to add up over the parts of that text, and to be no less than
 * its length.
 */
export type Measure = (inline: Inline) => number

// Less room than this part of a chunk is not worth beginning a long text in.
const worthwhile = 1 / 2

/** All the inlines in chunks that each fit. Only a text is ever divided; a link's parts lead to the same place. */
export function chunk(inlines: readonly Inline[], limit: number, measure: Measure): readonly (readonly Inline[])[] {
  const chunks: Inline[][] = []
  let current: Inline[] = []
  let room = limit
  const flush = (): void => {
    if (current.length > 0) chunks.push(current)
    current = []
    room = limit
  }
  const put = (inline: Inline): void => {
    current.push(inline)
    room -= measure(inline)
  }
  for (const inline of inlines) {
    let rest: Inline | undefined = inline
    while (rest !== undefined) {
      // What a link's address takes is not there for its words.
      const roomForWords = room - markupOf(rest, measure)
      if (!fits(rest, room, measure) && room < limit)
        if (roomForWords < limit * worthwhile || fits(rest, limit, measure)) flush()
      const [head, tail]: readonly [Inline, Inline | undefined] = divide(rest, room, measure)
      put(head)
      if (tail !== undefined) flush()
      rest = tail
    }
  }
  flush()
  return chunks
}

// A text is measured only when it may fit: what is divided again and again would be measured to its end each time.
function fits(inline: Inline, room: number, measure: Measure): boolean {
  return !('text' in inline && inline.text.length > room) && measure(inline) <= room
}

function markupOf(inline: Inline, measure: Measure): number {
  return inline.kind === 'time' || inline.kind === 'channel' ? 0 : measure({ ...inline, text: '' })
}

function divide(inline: Inline, room: number, measure: Measure): readonly [Inline, Inline | undefined] {
  if (inline.kind === 'time' || inline.kind === 'channel' || fits(inline, room, measure)) return [inline, undefined]
  const markup = markupOf(inline, measure)
  const [head, tail] = cut(inline.text, room - markup, (text) => measure({ ...inline, text }) - markup)
  return [{ ...inline, text: head }, tail === '' ? undefined : { ...inline, text: tail }]
}
