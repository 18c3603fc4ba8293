import { monthAmong } from '../month-names.ts'
import { startOfDay } from './calendar.ts'
import { offsetMinutes } from './zone.ts'

type Parts = {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly time: string | undefined
  readonly zone: string | undefined
}

/**
 * The instant that a feed's date means, as ISO 8601 in UTC; undefined for what cannot be read. RFC 822 with its everyday deviations, RFC 850, asctime, W3C and ISO 8601
 * dates, month names in English and Russian, day.month.year and 年月日. A date without a zone is taken as UTC. Nothing is said of whether it can be true.
 */
export function readDate(text: string): string | undefined {
  const tidy = text.replaceAll(/\s+/g, ' ').trim().slice(0, 100)
  const parts = isoParts(tidy) ?? numericParts(tidy) ?? wordParts(tidy)
  return parts === undefined ? undefined : instantOf(parts)
}

const clock = String.raw`(\d{1,2}:\d{1,2}(?::\d{1,2}(?:[.,]\d+)?)?(?: ?[ap]\.?m\b\.?)?)`
const anyClock = new RegExp(clock, 'i')
const iso = new RegExp(String.raw`^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:(?:t| t ?| )${clock}?(?: ?(\S.*))?)?$`, 'i')
const basicIso = /^(\d{4})(\d{2})(\d{2})(?:[t ]?(\d{2})(\d{2})(?:(\d{2}))?(?:[.,]\d+)? ?(\S.*)?)?$/i

function isoParts(text: string): Parts | undefined {
  const [basic, basicYear, basicMonth, basicDay, hour, minute, second = '00', basicZone] = basicIso.exec(text) ?? []
  if (basic !== undefined) {
    const time = hour === undefined ? undefined : `${hour}:${minute}:${second}`
    return { year: Number(basicYear), month: Number(basicMonth), day: Number(basicDay), time, zone: basicZone }
  }
  const [found, year, month = '1', day = '1', time, zone] = iso.exec(text) ?? []
  return found === undefined ? undefined : { year: Number(year), month: Number(month), day: Number(day), time, zone }
}

const dotted = new RegExp(String.raw`^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:,? ?(?:в )?${clock}(?: ?(\S.*))?)?$`, 'i')
const chinese = new RegExp(String.raw`^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日(?: ?${clock}(?: ?(\S.*))?)?$`, 'i')
const slashed = new RegExp(String.raw`^(\d{4})/(\d{1,2})/(\d{1,2})(?: ${clock}(?: ?(\S.*))?)?$`, 'i')

function numericParts(text: string): Parts | undefined {
  const [fromYear, year, month, day, time, zone] = chinese.exec(text) ?? slashed.exec(text) ?? []
  if (fromYear !== undefined) return { year: Number(year), month: Number(month), day: Number(day), time, zone }
  const [found, first, second, lastYear, lastTime, lastZone] = dotted.exec(text) ?? []
  if (found === undefined) return undefined
  // Americans write the month first; only a number above twelve tells.
  const monthFirst = Number(second) > 12
  const [d, m] = monthFirst ? [second, first] : [first, second]
  return { year: Number(lastYear), month: Number(m), day: Number(d), time: lastTime, zone: lastZone }
}

// Day, month, year and time in any order, as RFC 822, RFC 850, asctime and people write them.
function wordParts(text: string): Parts | undefined {
  const [time] = anyClock.exec(text) ?? []
  const [before = '', behind = ''] = time === undefined ? [text] : text.split(time, 2)
  const words = before.split(/[\s,]+|(?<=[\p{L}\d.])-(?=[\p{L}\d])/u).filter(Boolean)
  const trailing = behind.split(/[\s,()]+/).filter(Boolean)
  // asctime puts the year last, behind a zone or not.
  const last = trailing.findIndex((word) => /^\d{4}$/.test(word))
  const year = last === -1 ? undefined : trailing.splice(last, 1)[0]
  const month = monthAmong(words)
  const numbers = words.flatMap((word) => /^(\d+)(?:st|nd|rd|th|г\.?)?$/.exec(word)?.[1] ?? [])
  const [day, ownYear] = (numbers[0]?.length ?? 0) > 2 ? [numbers[1], numbers[0]] : [numbers[0], numbers[1]]
  const yearText = year ?? ownYear
  if (month === undefined || day === undefined || yearText === undefined || day.length > 2) return undefined
  return { year: fullYear(yearText), month, day: Number(day), time, zone: trailing[0] }
}

// RFC 2822, 4.3: two digits below 50 are of this century, three are years since 1900.
function fullYear(text: string): number {
  const year = Number(text)
  if (text.length === 2) return year < 50 ? 2000 + year : 1900 + year
  return text.length === 3 ? 1900 + year : year
}

function instantOf({ year, month, day, time, zone }: Parts): string | undefined {
  const offset = offsetMinutes(zone)
  const [hours, minutes, seconds] = (time ?? '0:0:0')
    .replace(',', '.')
    .split(':')
    .map((part) => Number.parseFloat(part))
  const half = /([ap])\.?m/i.exec(time ?? '')?.[1]?.toLowerCase()
  const hour = half === undefined ? (hours ?? 0) : ((hours ?? 0) % 12) + (half === 'p' ? 12 : 0)
  if (offset === undefined || year < 1 || year > 9999 || hour > 24 || (minutes ?? 0) > 59 || (seconds ?? 0) >= 61)
    return undefined
  const midnight = startOfDay(year, month, day)
  if (midnight === undefined) return undefined
  const ms = midnight + ((hour * 60 + (minutes ?? 0) - offset) * 60 + (seconds ?? 0)) * 1_000
  const instant = new Date(Math.round(ms))
  return instant.getUTCFullYear() > 9999 || instant.getUTCFullYear() < 0 ? undefined : instant.toISOString()
}
