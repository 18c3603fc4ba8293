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

// Making a format costs a thousand times what using it does, and half a megabyte. Locales and zones are few.
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(tag: string, style: Time['style'], timeZone: string): Intl.DateTimeFormat {
  // As the labels write days: 23 November 2016, and times as they are set: 18:00.
  const locale = /^en(?:-US)?$/i.test(tag) ? 'en-GB' : tag
  const key = `${locale} ${style} ${timeZone}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...styles[style], timeZone })
  formats.set(key, format)
  return format
}

/** The instant in words, in the reader's language and zone; UTC and English when those are unknown to this machine. */
export function timeInWords(time: Time, reader: Pick<Reader, 'locale' | 'zone'>): string {
  const ms = Date.parse(time.at)
  if (Number.isNaN(ms)) return time.at
  try {
    return formatOf(reader.locale, time.style, reader.zone).format(ms)
  } catch {
    return formatOf('en', time.style, 'UTC').format(ms)
  }
}
