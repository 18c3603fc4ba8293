import { monthOf, monthPattern } from '../language/months.ts'

const shape = new RegExp(
  `(?<!\\d)(?<day>\\d{1,2})\\s+(?<month>${monthPattern})(?!\\p{L})` +
    `|(?<!\\p{L})(?<month>${monthPattern})\\s+(?<day>\\d{1,2})(?!\\d)` +
    '|(?<month>\\d{1,2})月(?<day>\\d{1,2})日',
  'gu',
)

/** The days of the year that a text names in figures, in order, such as `@11-23`. */
export function datesIn(text: string): readonly string[] {
  return [...text.matchAll(shape)].map(({ groups }) => {
    const { month = '', day = '' } = groups ?? {}
    return `@${/^\d/.test(month) ? Number(month) : (monthOf(month) ?? 0)}-${Number(day)}`
  })
}
