import { monthOf, monthPattern } from '../language/months.ts'

/** What a line under the headline says. `published` is an ISO instant in UTC: a day's first one when only the day is given. */
export type SourceLine = {
  readonly source: string | null
  readonly byline: string | null
  readonly published: string | null
  readonly publishedPrecision: 'instant' | 'day'
}

/** Longer lines are paragraphs. */
const longestLine = 160

const dates: readonly RegExp[] = [
  // 2016-11-23, 2016/11/23, 2016.11.23, 2016年11月23日
  /(?<year>\d{4})\s*[-/.年]\s*(?<month>\d{1,2})\s*[-/.月]\s*(?<day>\d{1,2})\s*日?/u,
  // 23.11.2016
  /\b(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})/u,
  // November 23, 2016 · 23 November 2016 · 23 ноября 2016 г.
  new RegExp(`(?<![\\p{L}])(?<month>${monthPattern})\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})`, 'u'),
  new RegExp(
    `(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<month>${monthPattern}),?\\s+(?<year>\\d{4})(?:\\s*г(?:ода|\\.)?)?`,
    'u',
  ),
]
const clock =
  /[T,\s]*(?:at\s+|в\s+)?(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?(?:\s*(?<zone>Z|UTC|GMT|МСК|MSK|[+-]\d{2}:?\d{2}))?/u
const byline =
  /^(?:by|автор|текст|作者|记者)\s*[:：]?\s+(?<name>\p{Lu}[\p{L}.'’ ,-]{2,80}|[\p{Script=Han}·、 ]{2,40})$/iu
const label = /^(?:source|published|posted|updated|источник|опубликовано|дата|来源|时间|发布时间)\s*[:：]\s*/iu

/** Reads a line that holds a source and a date, or a byline; null when it is anything else, a sentence above all. */
export function readSourceLine(line: string): SourceLine | null {
  if (line.length > longestLine) return null
  const name = byline.exec(line)?.groups?.['name']
  if (name !== undefined) return { source: null, byline: name.trim(), published: null, publishedPrecision: 'day' }
  for (const shape of dates) {
    const found = shape.exec(line)
    const day = found === null ? null : isoDayOf(found.groups ?? {})
    if (found === null || day === null) continue
    const before = line.slice(0, found.index)
    const after = line.slice(found.index + found[0].length)
    const time = clock.exec(after)
    const rest = time === null ? after : after.slice(0, time.index) + after.slice(time.index + time[0].length)
    if (isSentence(before, rest)) return null
    return { source: sourceOf(before) ?? sourceOf(rest), byline: null, ...instantOf(day, time?.groups ?? {}) }
  }
  return null
}

/** A name or a label may stand around a date; more words than that make a sentence of it. */
function isSentence(before: string, after: string): boolean {
  const words = `${before} ${after}`.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  return words > 8 || /[.!?。]\s*$/u.test(after.trim())
}

function sourceOf(part: string): string | null {
  const words = part.replace(label, '').replace(/^[\s,，|·:：—–-]+|[\s,，|·:：—–(（-]+$/gu, '')
  const source = words.replace(label, '')
  return source.length > 1 && /\p{L}/u.test(source) ? source : null
}

function isoDayOf(groups: { readonly [name: string]: string | undefined }): string | null {
  const { year = '', month = '', day = '' } = groups
  const number = /^\d/.test(month) ? Number(month) : monthOf(month)
  if (number === null || number < 1 || number > 12) return null
  const iso = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
  const at = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso) ? iso : null
}

/** With a clock and a zone an instant, else the day: a wall time of an unknown zone says no more than the day does. */
function instantOf(
  day: string,
  { hour, minute, second, zone }: { readonly [name: string]: string | undefined },
): Pick<SourceLine, 'published' | 'publishedPrecision'> {
  const midnight = { published: `${day}T00:00:00Z`, publishedPrecision: 'day' } as const
  if (hour === undefined || minute === undefined || zone === undefined) return midnight
  const offset = /^[+-]/.test(zone) ? zone : /^(?:МСК|MSK)$/.test(zone) ? '+03:00' : 'Z'
  const at = new Date(`${day}T${hour.padStart(2, '0')}:${minute}:${second ?? '00'}${offset}`)
  if (Number.isNaN(at.getTime())) return midnight
  return { published: at.toISOString().replace('.000Z', 'Z'), publishedPrecision: 'instant' }
}
