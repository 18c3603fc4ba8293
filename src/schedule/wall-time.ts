import { fold } from '../../digests/language/fold.ts'
import { nearest } from '../../digests/language/nearest.ts'

/** A time of day as HH:MM, from what somebody typed (`9:00`, `09.00`, `0900`, `9am`, `9:30pm`), or undefined when it is none. */
export function toWallTime(typed: string): string | undefined {
  const ofHalfDay = /^(\d{1,2})(?:[:.](\d{2}))?([ap])\.?m\.?$/i.exec(typed.trim())
  if (ofHalfDay !== null) {
    const [, hour = '', minute = '00', half = ''] = ofHalfDay
    if (Number(hour) < 1 || Number(hour) > 12 || Number(minute) > 59) return undefined
    const hours = (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
    return `${String(hours).padStart(2, '0')}:${minute}`
  }
  const read = /^(\d{1,2})[:.]?(\d{2})$/.exec(typed.trim())
  const [, hour = '', minute = ''] = read ?? []
  return read !== null && Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : undefined
}

const zones: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone')]
const byFoldedName: ReadonlyMap<string, string> = new Map(zones.map((zone) => [zone.toLowerCase(), zone]))

/**
 * The IANA zone that was typed, in any case, or undefined when there is no such zone. Offsets are refused, and abbreviations such as EST:
 * they know no summer time, and several zones share one.
 */
export function toZone(typed: string): string | undefined {
  const name = typed.trim().replaceAll(' ', '_')
  const known = byFoldedName.get(name.toLowerCase())
  if (known !== undefined) return known
  if (!/^[A-Za-z]+(?:[/_-][A-Za-z0-9_+-]+)*$/.test(name) || abbreviation.test(name)) return undefined
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    return undefined
  }
}

/** EST, MST7MDT and their like. */
const abbreviation = /^(?!gmt$)(?:[a-z]{3}|[a-z]{2}[sd]t)(?:\d[a-z]{3})?$/i

/** The zones that typed words may have meant, by their city or whole name, in any case and with a slip: `tashkent`, `Asia/Tashkant`. The nearest first. */
export function zonesMeant(typed: string): readonly string[] {
  if (typed.length < 3) return []
  const cities = Map.groupBy(zones, (zone) => fold(zone.slice(zone.lastIndexOf('/') + 1)))
  return [...nearest(typed, [...cities.keys()]).flatMap((city) => cities.get(city) ?? []), ...nearest(typed, zones)]
}

/** At most `limit` zones whose name holds what was typed, those that begin with it first. */
export function zonesLike(typed: string, limit: number): readonly string[] {
  const wanted = typed.trim().toLowerCase().replaceAll(' ', '_')
  const matching = zones.filter((zone) => zone.toLowerCase().includes(wanted))
  const begins = (zone: string) => zone.toLowerCase().startsWith(wanted) || zone.toLowerCase().includes(`/${wanted}`)
  return [...matching.filter(begins), ...matching.filter((zone) => !begins(zone))].slice(0, limit)
}
