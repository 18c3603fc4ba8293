// PostgreSQL keeps no U+0000 in a text. A noncharacter, which no text that is exchanged has, begins what stands for it and for itself.
const mark = '\u{FDD0}'
const standsFor = new Map([
  ['\u0000', `${mark}0`],
  [mark, `${mark}1`],
])
const meaning = new Map([...standsFor].map(([sign, written]) => [written, sign]))

/** A text as PostgreSQL takes it; anything else as it is. */
export function withoutNul(value: unknown): unknown {
  return typeof value === 'string' && (value.includes('\u0000') || value.includes(mark))
    ? value.replaceAll(/[\u0000\u{FDD0}]/gu, (sign) => standsFor.get(sign) ?? sign)
    : value
}

/** The text that was given to `withoutNul`. */
export function withNul(text: string): string {
  return text.includes(mark) ? text.replaceAll(/\u{FDD0}[01]/gu, (written) => meaning.get(written) ?? written) : text
}
