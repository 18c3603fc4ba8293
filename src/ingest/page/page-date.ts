import { monthNamed } from '../month-names.ts'

/** Newspapers' pages do not name a day before the Web as their own. */
const firstYear = 1990
const lastYear = 2100

/**
 * The first date in a page's text, as an ISO day, or as an ISO instant where the text states time and zone. `monthFirst` reads 3/4/2024 as 4 March.
 */
export function readDate(text: string, monthFirst = false): string | undefined {
  const start = text.slice(0, 300)
  return (
    instantIn(start) ?? isoDayIn(start) ?? eastAsianDayIn(start) ?? namedDayIn(start) ?? numericDayIn(start, monthFirst)
  )
}

const pattern = {
  instant: /(?<!\d)(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)? ?(Z|[+-]\d\d:?\d\d|[+-]\d\d(?!\d))/,
  iso: /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/,
  compact: /^(\d{4})(\d\d)(\d\d)(?:T?\d{4,6})?$/,
  eastAsian: /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日号일]/,
  dayFirst:
    /(?<!\d)(\d{1,2})(?:\.|º|er|st|nd|rd|th)?[\s,./-]{1,3}(?:of |de |d['’])?(\p{L}{3,12})\.?,?[\s,./-]{1,3}(?:de |del |г\.? )?(\d{4})(?!\d)/gu,
  monthFirst:
    /(\p{L}{3,12})\.?\s{1,2}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,2}(?:\d{1,2}:\d\d\s?(?:[ap]\.?m\.?)?,?\s)?(\d{4})(?!\d)/giu,
  yearFirst: /(?<!\d)(\d{4})[.,]?\s(?:m\. |gada )?(\p{L}{3,12})\.?\s(\d{1,2})(?!\d)/gu,
  numeric: /(?<![\d./-])(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4}|\d\d)(?![\d./-]*\d)/,
}

function instantIn(text: string): string | undefined {
  const [, day = '', time = '', zone = ''] = pattern.instant.exec(text) ?? []
  const [year, month, date] = day.split('-').map(Number)
  if (isoDay(year, month, date) === undefined) return undefined
  const offset = zone === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`
  const instant = `${day}T${time.length === 5 ? `${time}:00` : time}${offset}`
  return Number.isNaN(Date.parse(instant)) ? day : instant
}

function isoDayIn(text: string): string | undefined {
  const [, year, month, day] = pattern.iso.exec(text) ?? pattern.compact.exec(text.trim()) ?? []
  return isoDay(year, month, day)
}

function eastAsianDayIn(text: string): string | undefined {
  const [, year, month, day] = pattern.eastAsian.exec(text) ?? []
  return isoDay(year, month, day)
}

/** The named date that stands first: a text names its own before others. */
function namedDayIn(text: string): string | undefined {
  const found = [
    ...[...text.matchAll(pattern.dayFirst)].map((m) => ({
      at: m.index,
      day: isoDay(m[3], monthNamed(m[2] ?? ''), m[1]),
    })),
    ...[...text.matchAll(pattern.monthFirst)].map((m) => ({
      at: m.index,
      day: isoDay(m[3], monthNamed(m[1] ?? ''), m[2]),
    })),
    ...[...text.matchAll(pattern.yearFirst)].map((m) => ({
      at: m.index,
      day: isoDay(m[1], monthNamed(m[2] ?? ''), m[3]),
    })),
  ].filter(({ day }) => day !== undefined)
  return found.sort((a, b) => a.at - b.at)[0]?.day
}

function numericDayIn(text: string, monthFirst: boolean): string | undefined {
  const [all = '', first, second, year = ''] = pattern.numeric.exec(text) ?? []
  const full = year.length === 2 ? `20${year}` : year
  // Points are never American.
  const american = monthFirst && !all.includes('.')
  return american
    ? (isoDay(full, first, second) ?? isoDay(full, second, first))
    : (isoDay(full, second, first) ?? isoDay(full, first, second))
}

function isoDay(year: unknown, month: unknown, day: unknown): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  if (!(y >= firstYear && y < lastYear && m >= 1 && m <= 12 && d >= 1 && d <= 31)) return undefined
  const date = new Date(Date.UTC(y, m - 1, d))
  return date.getUTCDate() === d ? date.toISOString().slice(0, 10) : undefined
}
