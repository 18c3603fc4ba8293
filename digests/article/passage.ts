import { paragraphsOf } from './paragraphs.ts'
import { sliceOf, type Span } from './span.ts'

/** A run of a passage; `said` when it is one of the marked spans. */
export type Run = { readonly text: string; readonly said: boolean }

/** The paragraphs that spans stand in, whole, with the spans told apart. The runs put together are the publisher's text. */
export function contextOf(text: string, spans: readonly Span[]): readonly Run[] {
  const touched = paragraphsOf(text).filter((paragraph) =>
    spans.some((span) => span.start < paragraph.end && span.end > paragraph.start),
  )
  return touched.flatMap((paragraph, index) => {
    const runs: Run[] = index === 0 ? [] : [{ text: '\n', said: false }]
    let at = paragraph.start
    for (const span of spans.filter(({ start, end }) => start < paragraph.end && end > paragraph.start)) {
      const inside = { start: Math.max(span.start, paragraph.start), end: Math.min(span.end, paragraph.end) }
      runs.push(
        { text: sliceOf(text, { start: at, end: inside.start }), said: false },
        { text: sliceOf(text, inside), said: true },
      )
      at = inside.end
    }
    runs.push({ text: sliceOf(text, { start: at, end: paragraph.end }), said: false })
    return runs.filter((run) => run.text !== '')
  })
}
