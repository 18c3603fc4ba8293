/** An instant as data: ISO 8601 in UTC with milliseconds, so that instants compare as strings. */
export type Instant = string

/** Any instant that can be parsed, in the one form that compares. Throws a RangeError for what is no instant. */
export function toInstant(value: string | number): Instant {
  return new Date(value).toISOString()
}

/** Milliseconds since 1970. */
export function msOf(instant: Instant): number {
  return Date.parse(instant)
}

/** The instant so many milliseconds later, or earlier when negative. */
export function plusMs(instant: Instant, ms: number): Instant {
  return toInstant(msOf(instant) + ms)
}

export const secondMs = 1_000
export const minuteMs = 60 * secondMs
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs
