/** A time of day as HH:MM, from what somebody typed (`9:00`, `09.00`, `0900`), or undefined when it is none. */
export function toWallTime(typed: string): string | undefined {
  const read = /^(\d{1,2})[:.]?(\d{2})$/.exec(typed.trim())
  const [, hour = '', minute = ''] = read ?? []
  return read !== null && Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : undefined
}

const zones: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone')]
const byFoldedName: ReadonlyMap<string, string> = new Map(zones.map((zone) => [zone.toLowerCase(), zone]))

/** The IANA zone that was typed, in any case, or undefined when there is no such zone. Offsets are refused: they know no summer time. */
export function toZone(typed: string): string | undefined {
  const name = typed.trim().replaceAll(' ', '_')
  const known = byFoldedName.get(name.toLowerCase())
  if (known !== undefined) return known
  if (!/^[A-Za-z]+(?:[/_-][A-Za-z0-9_+-]+)*$/.test(name)) return undefined
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    return undefined
  }
}

/** At most `limit` zones whose name holds what was typed, those that begin with it first. */
export function zonesLike(typed: string, limit: number): readonly string[] {
  const wanted = typed.trim().toLowerCase().replaceAll(' ', '_')
  const matching = zones.filter((zone) => zone.toLowerCase().includes(wanted))
  const begins = (zone: string) => zone.toLowerCase().startsWith(wanted) || zone.toLowerCase().includes(`/${wanted}`)
  return [...matching.filter(begins), ...matching.filter((zone) => !begins(zone))].slice(0, limit)
}
