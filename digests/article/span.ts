/** A run of an article's text, in UTF-16 code units, `end` exclusive: `text.slice(start, end)` is what is shown. */
export type Span = { readonly start: number; readonly end: number }

/** The words a span stands for. */
export function sliceOf(text: string, { start, end }: Span): string {
  return text.slice(start, end)
}

/** True when `inner` lies wholly in `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** The span without the white space at its two ends; empty when there is nothing else. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /\s/.test(text.charAt(start))) start += 1
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1
  return { start, end }
}
