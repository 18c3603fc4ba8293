/** The coming instant `at` as a wall time of a zone ("Tue 09:00"), and how far it is from `now` ("in 14 hr."). Both are ISO instants. */
export function upcoming(
  locale: string,
  zone: string,
  at: string,
  now: string,
): { readonly when: string; readonly from: string } {
  const wall = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  })
  const minutes = Math.max(1, Math.round((Date.parse(at) - Date.parse(now)) / 60_000))
  const relative = new Intl.RelativeTimeFormat(locale, { style: 'short', numeric: 'always' })
  const hours = Math.round(minutes / 60)
  const from =
    minutes < 60
      ? relative.format(minutes, 'minute')
      : hours < 48
        ? relative.format(hours, 'hour')
        : relative.format(Math.round(hours / 24), 'day')
  return { when: wall.format(Date.parse(at)), from }
}
