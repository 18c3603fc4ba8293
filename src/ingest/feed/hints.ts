import { noHints, type FeedHints } from '../manners.ts'

const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const periodMinutes: { readonly [period: string]: number } = {
  hourly: 60,
  daily: 24 * 60,
  weekly: 7 * 24 * 60,
  monthly: 30 * 24 * 60,
  yearly: 365 * 24 * 60,
}

/** What a feed said of polling, as texts. */
export type SaidOfPolling = {
  readonly ttl: string | undefined
  readonly period: string | undefined
  readonly frequency: string | undefined
  readonly hours: readonly string[]
  readonly days: readonly string[]
}

/** Hints for the poll; what cannot be read is no hint. The longer of `ttl` and `sy:updatePeriod` holds. */
export function readHints({ ttl, period, frequency, hours, days: named }: SaidOfPolling): FeedHints {
  const perPeriod = Math.max(1, numberIn(frequency) ?? 1)
  const whole = periodMinutes[(period ?? '').trim().toLowerCase()]
  const waits = [numberIn(ttl), whole === undefined ? undefined : whole / perPeriod].filter(
    (wait) => wait !== undefined && wait > 0,
  )
  return {
    minutes: waits.length === 0 ? noHints.minutes : Math.max(...waits.map(Number)),
    // RSS 0.91 counted hours from 1 to 24.
    skipHours: unique(
      hours
        .flatMap((hour) => numberIn(hour) ?? [])
        .filter((hour) => hour <= 24)
        .map((hour) => hour % 24),
    ),
    skipDays: unique(named.map((day) => days.indexOf(day.trim().toLowerCase())).filter((day) => day !== -1)),
  }
}

function numberIn(text: string | undefined): number | undefined {
  const [digits] = /^\s*\d{1,6}\s*$/.exec(text ?? '') ?? []
  return digits === undefined ? undefined : Number(digits)
}

const unique = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)].sort((a, b) => a - b)
