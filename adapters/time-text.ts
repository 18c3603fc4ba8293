import type { Inline } from '../digests/message/message.ts'
import type { Reader } from './adapter.ts'

type Time = Extract<Inline, { readonly kind: 'time' }>

const styles = {
  date: { dateStyle: 'long' },
  time: { timeStyle: 'short' },
  both: {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  },
  relative: { dateStyle: 'medium', timeStyle: 'short' },
} as const satisfies Record<Time['style'], Intl.DateTimeFormatOptions>

/** An instant in words, in the reader's zone and language, for places that cannot do it themselves and as a fallback for those that can. */
export function timeText({ at, style }: Time, { locale, zone }: Pick<Reader, 'locale' | 'zone'>): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    ...styles[style],
    timeZone: zone,
    hourCycle: 'h23',
  }).format(new Date(at))
}
