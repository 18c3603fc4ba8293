import type { Inline } from '../../digests/message/message.ts'
import type { Reader } from '../adapter.ts'

/** An instant inside a message. */
export type Time = Extract<Inline, { kind: 'time' }>

const styles = {
  date: { dateStyle: 'long' },
  time: { timeStyle: 'short' },
  both: { dateStyle: 'long', timeStyle: 'short' },
  // Words such as "an hour ago" would be wrong by the time they are read.
  relative: { dateStyle: 'long', timeStyle: 'short' },
} as const satisfies { readonly [style in Time['style']]: Intl.DateTimeFormatOptions }

/** Whole seconds since 1970, which is what the platforms take; undefined when `at` is no instant. */
export function secondsOf(time: Time): number | undefined {
  const ms = Date.parse(time.at)
  return Number.isNaN(ms) ? undefined : Math.floor(ms / 1000)
}

/** The instant in words, in the reader's language and zone; UTC and English when those are unknown to this machine. */
export function timeInWords(time: Time, reader: Pick<Reader, 'locale' | 'zone'>): string {
  const ms = Date.parse(time.at)
  if (Number.isNaN(ms)) return time.at
  try {
    return new Intl.DateTimeFormat(reader.locale, { ...styles[time.style], timeZone: reader.zone }).format(ms)
  } catch {
    return new Intl.DateTimeFormat('en', { ...styles[time.style], timeZone: 'UTC' }).format(ms)
  }
}
